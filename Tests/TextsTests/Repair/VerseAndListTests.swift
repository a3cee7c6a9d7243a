import Testing

@testable import Texts

/// Lines that stand for themselves, whatever their length.
@Suite struct VerseAndListTests {
    private static let unpunctuated = [
        """
        all the long winter we sat by the window and waited
        for something to come down the road
        a cart or a rider or only the rain on the leaves
        and nothing came but the evening
        with its lamp in the hand of a stranger
        who asked us the way to a town we had never heard of

        """,
        """
        the morning is late and the kettle is singing to no one
        and nobody sings to it now

        the chair by the door is still warm from the cat that was there
        and the cat is a long way from home

        the letter is open and no one has read it till now
        or all of us have

        """,
        """
        jeg gik mig over sø og land
        der mødte jeg en gammel mand
        han sagde så og spurgte mig
        hvor hører du vel hjemme
        jeg hører hjemme i det land
        hvor alle går på tå og tand

        """,
    ]

    @Test(arguments: unpunctuated)
    func `verse without punctuation stays verse`(text: String) {
        #expect(repaired(text).text == text)
    }

    @Test func `speech without punctuation that fills its lines is joined`() {
        let text = """
            og så var det jo sådan at vi ikke rigtig vidste hvad vi skulle
            gøre ved det og så ringede jeg til min søster og hun sagde at
            det var noget man bare måtte leve med i de år og det gjorde vi
            jo så og det gik egentlig også helt fint indtil den dag hvor vi
            fik brevet fra kommunen

            """
        #expect(repaired(text, language: "da").text.split(separator: "\n").count == 1)
    }

    @Test func `turns on lines that follow each other are set apart, and lose no word`() {
        let text = "I: How was it?\nB: It was fine, I think.\nI: And then?\nB: We went home.\nI: Thank you.\n"
        let reading = repaired(text)
        #expect(reading.text.split(separator: "\n\n").count == 5)
        #expect(letters(reading.text.unicodeScalars) == letters(text.unicodeScalars))
    }

    @Test(arguments: [
        "- milk\n- bread and a little butter for the children\n- coffee\n",
        "1. first of all we meet and have our coffee\n2. then we read\n3. we go home\n",
        "Anna\nBo, who came late\nCarl\nDorte\nErik og Fie\n",
    ])
    func `the items of a list keep their line ends`(text: String) {
        #expect(repaired(text).text == text)
    }
}
