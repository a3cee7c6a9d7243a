extension Coded {
    /// An invented interview of some forty lines, coded by three.
    static let interview = Coded(
        text: """
            Interview with Mette, head of a care home, 12 March

            Interviewer: How did you come to lead the home?

            Mette: I came as a nurse, and I never meant to stay. But then the old manager fell ill, and somebody had
            to make the rota. So I made the rota. That is how it starts: somebody has to, and you are standing there.
            After a year they asked whether I would apply. I said no twice.

            Interviewer: What made you say yes?

            Mette: My colleagues. They said: we would rather have one who knows what a night shift is 😅 than one
            with a diploma. And I thought, if they trust me, I can learn the budget.
            I could not learn the budget. Nobody can. But I learnt whom to ask.

            Interviewer: Tell me about finding people.

            Mette: It is the hardest part. Five years ago I had forty applications for a post; last spring I had two,
            and one of them was by mistake. We halved the number of posts that we advertise, because an empty advert
            makes everybody sad.
            So we grow our own. We take young people who sweep the floors, and we ask them: what would you like to
            be? Some say anything but this. But Yusuf said: I want to be the one they are glad to see.
            He is in his second year at the college now.

            Interviewer: And those who are here, do they stay?

            Mette: They stay if they are seen. I go round every morning, twenty minutes, no papers. People think it
            is wasted time. It is the only time that isn't.
            Then there is sick leave. We had eleven per cent. The municipality sent a consultant with a course in
            resilience. I sent him home 🙂 and bought new beds that go up and down, and it fell to six.

            Interviewer: Why beds?

            Mette: Because their backs hurt. It wasn't their attitude, it was their backs!

            Interviewer: What would you tell a new leader?

            Mette: That it is a team sport. At the café we say: you can't carry the tray alone if it is as long as
            the room. And that you will be lonely some evenings, when you know who has to go and they do not know yet.
            That I did not expect. Nobody speaks about it at the courses.

            Interviewer: Thank you.

            Mette: Thank you for asking about the beds.

            """,
        codings: [
            ("I came as a nurse … I said no twice.", "becoming a leader", "anna"),
            ("somebody had\nto make the rota … standing there.", "becoming a leader", "bo"),
            ("I said no twice", "doubt", "anna,bo"),
            ("we would rather have one … a diploma", "trust", "anna,bo,chris"),
            ("if they trust me, I can learn the budget", "trust", "anna"),
            ("if they trust me, I can learn the budget", "learning", "bo"),
            ("I could not learn the budget … whom to ask.", "learning", "anna,bo"),
            ("Nobody can.", "doubt", "chris"),
            ("It is the hardest part. … everybody sad.", "recruitment", "anna,bo"),
            ("Five years ago … by mistake.", "recruitment/too few applicants", "chris"),
            ("We halved … everybody sad.", "recruitment/advertising", "anna"),
            ("So we grow our own. … the college now.", "recruitment/growing our own", "anna,bo"),
            ("I want to be the one they are glad to see.", "meaning", "anna,bo,chris"),
            ("They stay if they are seen … that isn't.", "wellbeing/being seen", "anna"),
            ("I go round every morning … no papers.", "wellbeing/being seen", "bo"),
            ("People think it\nis wasted time", "conflict", "chris"),
            ("Then there is sick leave … fell to six.", "wellbeing/sick leave", "anna,chris"),
            ("We had eleven per cent.", "wellbeing/sick leave", "bo"),
            ("bought new beds … fell to six", "aids", "bo"),
            ("Because their backs hurt … backs!", "wellbeing/sick leave", "anna"),
            ("Because their backs hurt … backs!", "aids", "bo"),
            ("it is a team sport … the room.", "leadership", "anna,bo"),
            ("you will be lonely … at the courses.", "loneliness", "anna,bo,chris"),
            ("they do not know yet", "secrecy", "chris"),
        ])
}
