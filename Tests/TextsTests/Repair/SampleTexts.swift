/// Invented texts of many kinds, each as it may come out of a file.
enum SampleTexts {
    static let englishColumns = """
        Moving house is rarely about the house. Most of
        those who took part spoke of neigh-
        bours, of the school round the corner, and of
        friends whom they would miss. A well-
        being index says little.
        Margaret Osei, who moved twice, put it plainly:
        nobody asked her what she would leave behind
        in the old street, and so nobody knew. Neighbours
        came to say goodbye all the same.
        The second move was easier, and the third was
        hardly worth a mention, she said.
        """

    static let german = """
        Wir haben im vergangenen Jahr vor allem über die
        Kinderbetreuung gesprochen, denn ohne einen Platz in
        der Kita geht bei uns gar nichts. Die Eltern-
        vertretung hat das immer wieder gesagt, und die
        Verwaltung hat zugehört. Am Ende blieb die Arbeits- und
        Zeitplanung trotzdem an uns hängen.

        Dann kam der Umzug. Das Team hat in zwei
        Wochen alles neu eingerichtet, und die Kinder-
        betreuung lief weiter, so gut es eben ging.
        """

    static let swedish = """
        Jag började arbeta här för tolv år sedan, och då var
        allting annorlunda. Vi hade inga scheman att tala om,
        och den som ville ha ledigt fick fråga sina arbetskam-
        rater. Nu är det tvärtom: allt står i systemet, och
        ingen frågar någon längre.

        Det bästa är ändå kollegorna. Utan dem hade jag inte
        stannat kvar en enda dag, det säger jag ärligt.
        """

    static let norwegianSpaced = """
        Jeg begynte som lærling på verkstedet da jeg var

        seksten år, og jeg har egentlig aldri sluttet med å

        lære. Det sier jeg til de unge også, at det ikke er

        noe mål å bli ferdig.

        Sjefen min var av den gamle skolen. Han sa aldri

        takk, men han sa heller aldri nei når noen trengte

        hjelp. Det har jeg tatt med meg videre.

        Nå er det jeg som er sjef, og jeg prøver å si takk

        minst en gang om dagen.
        """

    static let transcript = """
        I: How did you first hear about the centre?
        B1: My sister told me, I think. She had been going there
        for about a year by then, and she said that it was the one
        place where nobody asked her for papers.
        I: And you went along?
        B1: Not at first.
        B2: I did.
        """

    /// Fine as it is.
    static let clean = """
        A heading

        This paragraph is one long line, as any program that reflows its text writes it, and so it should stay as it is.

        It has a second one. With a well-known hyphen - and a dash - in it, and an end.

        - An item
        - Another item

        I: A question?

        B: An answer that goes on for a while without a full stop

        and is taken up again.
        """

    static let verse = """
        I had a little garden
        with roses by the wall
        and every day I watered
        the roses
        one and all

        The winter came in early
        it took them by surprise
        and left me in the garden
        with snow
        upon my eyes
        """

    static let list = """
        mælk
        rugbrød
        smør og ost
        tre æbler
        kaffe
        havregryn
        """

    static let marginNumbers = """
        1

        Ava: So how long have you been on the night shift, and what made
        you choose it in the first place?

        2

        Ben: Six years now. I like the quiet.

        3

        Ava: And your family?

        4

        Ben: They sleep when I work, and I sleep when they work, so we meet
        in the kitchen, mostly.

        5

        Ava: I see.

        6

        Ben: It is not that bad.
        """

    static let pages = """
        Trust at work: interviews
        The first thing that I noticed was that nobody ever closed
        the door. People would walk in with a question and stay for
        coffee, and that was how most decisions were made. When the new
        1
        \u{0C}Trust at work: interviews
        building opened, all of that came to an end within a week or
        two. There were glass walls and booking systems.
        Nobody walked in any more, and I began to write more letters
        2
        \u{0C}Trust at work: interviews
        than I had ever written before in my life.
        3
        \u{0C}
        """

    static let quoted = """
        We had been told that the school would close in the summer, and
        most of us did not believe it. I remember thinking that they could
        never close a school with three hundred children in it. Then the
        letters came, and the meetings, and it was plain that someone had
        They could never close
        a school with three
        hundred children in it

        Ruth Adeyemi

        made up their mind long before anybody asked us what we thought of
        it. So we began to meet on Thursdays.
        """

    static let all = [
        englishColumns, german, swedish, norwegianSpaced, transcript, clean, verse, list, marginNumbers, pages, quoted,
    ]
}
