/// Words that say of a label by themselves whether somebody speaks, in lower case and without a number.
extension SpeakerName {
    /// Who asks.
    static let interviewers = words(
        """
        i int iv interviewer intervieweren interviewerin interviewende intervjuer intervjuare intervjuaren intervjueren
        moderator moderatoren moderatorn moderatorin facilitator facilitatoren ordstyrer ordstyreren q question spørgsmål
        spørsmål frage fråga researcher forsker forskeren forskare forskaren forscher forscherin
        """)

    /// Who speaks, whoever it is; letters alone are codes.
    static let roles = interviewers.filter { $0.count > 3 }.union(
        words(
            """
            answer svar antwort respondent respondenten informant informanten interviewperson interviewpersonen
            intervjuperson intervjupersonen interviewpartner interviewpartnerin interviewee befragte befragter
            befragten interviewte interviewter deltager deltageren deltagare deltagaren deltaker deltakeren deltakar
            teilnehmer teilnehmerin teilnehmende participant speaker sprecher sprecherin taler talare talaren stemme
            voice observer observatør beobachter proband probandin ip
            """))

    /// What labels name that nobody is called.
    static let titles = words(
        """
        note notes notat noter notits nb obs ps bemærk bemærkning bemærkninger anmerkung hinweis anmärkning merk
        merknad kilde kilder source sources quelle quellen källa källor figur figure fig abbildung abb tabel table
        tabelle tabell foto photo fotos illustration bild billede dato date datum sted place location ort plats tid
        tidspunkt time zeit varighed duration dauer längd varaktighet varighet emne topic thema tema tlf tel telefon
        phone mobil email e-mail mail web www http https ftp mailto adresse address projekt project prosjekt titel
        title tittel alder age alter ålder køn kjønn kön gender geschlecht transskription transskriberet transcription
        transcript transcribed transkription transkript transkriberet optagelse recording aufnahme inspelning opptak
        file fil datei filename filnavn resumé summary zusammenfassung sammanfattning sammendrag konklusion conclusion
        fazit slutsats eksempel eksempler example examples beispiel exempel advarsel warning warnung vigtigt important
        wichtig viktigt tip tips hint bilag appendix anhang bilaga vedlegg ref reference references referencer
        litteratur literature literatur nøgleord keywords schlagwörter nyckelord abstract se see siehe jf cf pris
        price deadline frist kontakt contact fakta facts fakten faktaboks fordel fordele ulempe ulemper advantages
        disadvantages pros cons vorteile nachteile trin step schritt steg mål formål metode method methode metod
        resultat resultater results ergebnis ergebnisse kapitel chapter kap del part teil afsnit section abschnitt
        avsnitt dag day tag uge week woche vecka uke isbn issn doi url id version side page seite sida
        filnamn navn namn name interview intervju interviewdato baggrund background
        """)

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
