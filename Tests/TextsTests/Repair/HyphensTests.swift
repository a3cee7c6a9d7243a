import Testing

@testable import Texts

@Suite struct HyphensTests {
    private func joined(
        _ left: String, _ right: String, language: String? = "da", elsewhere: String = "",
        words: any WordEvidence = NoWords()
    ) -> Bool {
        let text = """
            Der er en linje som er lang nok til at være en, og så \(left)
            \(right) kommer der lidt mere tekst efter, så den er lang nok
            til at være en linje. \(elsewhere)
            """
        return repaired(text, language: language, words: words).text.contains(
            String(left.dropLast()) + right + " kommer")
    }

    @Test(arguments: ["-", "\u{2010}", "\u{AD}"])
    func `a word is whole again whatever the hyphen`(hyphen: String) {
        #expect(joined("arbejds" + hyphen, "kraft"))
    }

    @Test(arguments: [
        ("EU-", "kommissionen"), ("sundheds-", "og"), ("12-", "tallet"), ("e-", "mail"), ("Kaastrup-", "Hansen"),
    ])
    func `a hyphen of the word's own stays`(left: String, right: String) {
        #expect(!joined(left, right))
    }

    @Test func `a word that leaves out its end is followed by a blank, another by nothing`() {
        let text =
            "De taler meget om det i den nye sundheds-\nog socialforvaltning, og i den gamle EU-\nkommission taler de også om det hele.\n"
        #expect(
            repaired(text, language: "da").text
                == "De taler meget om det i den nye sundheds- og socialforvaltning, og i den gamle EU-kommission taler de også om det hele.\n"
        )
    }

    @Test func `what the text writes elsewhere decides`() {
        #expect(!joined("ikke-", "ryger", elsewhere: "En ikke-ryger mere."))
        #expect(joined("ikke-", "ryger", elsewhere: "En ikkeryger mere."))
    }

    @Test func `what the study or a word list knows decides`() {
        #expect(joined("katal-", "og", words: KnownWords(["katalog"])))
        #expect(!joined("ikke-", "ryger", words: KnownWords(["ikke-ryger"])))
    }

    @Test func `switched off, hyphens stay as they are`() {
        let text = "Der er en linje som er lang nok til at være det, arbejds-\nkraft kommer så.\n"
        #expect(repaired(text, without: ["hyphens"]).text.contains("arbejds- kraft"))
    }

    @Test func `without joining lines, split words are whole all the same`() {
        let text = "Der er en linje som er lang nok til at være det, arbejds-\nkraft kommer så\nog her.\n"
        #expect(
            repaired(text, without: ["lines"]).text
                == "Der er en linje som er lang nok til at være det, arbejdskraft kommer så\nog her.\n")
    }
}
