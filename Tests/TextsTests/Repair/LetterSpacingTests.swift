import Testing

@testable import Texts

@Suite struct LetterSpacingTests {
    @Test func `wide gaps part words`() {
        #expect(repaired("I n t e r v i e w  –  A n n a  B e r g - L i n d\n").text == "Interview – Anna Berg-Lind\n")
        #expect(repaired("A F  L I S B E T H  K N U D S E N\n").text == "AF LISBETH KNUDSEN\n")
    }

    @Test func `words that the text knows part letters where no gap is wide`() {
        let text =
            "D I REK TØ R , SO C I A LE FO R H O L D OG SK O L E\n\nHun er direktør, og hun ser på skole og sociale forhold.\n"
        #expect(repaired(text, language: "da").text.hasPrefix("DIREKTØR, SOCIALE FORHOLD OG SKOLE\n\n"))
    }

    @Test func `a drop capital belongs to its word`() {
        #expect(repaired("D et er ikke let, men det går.\n", language: "da").text == "Det er ikke let, men det går.\n")
        #expect(repaired("T he rest of the text.\n", language: "en").text == "The rest of the text.\n")
    }

    @Test(arguments: [
        "I alt var der fem.\n", "A lot of people came.\n", "B mener noget andet.\n", "Choose: a b c d e\n",
        "I I I I think so\n",
        "J. K. Rowling and A. A. Milne\n", "1 2 3 4 5\n", "x x x x x\n",
    ])
    func `single letters that mean themselves stay apart`(text: String) {
        #expect(repaired(text).text == text)
    }

    @Test func `switched off, blanks stay`() {
        let text = "I n t e r v i e w\n"
        #expect(repaired(text, without: ["letter-spacing"]).text == text)
    }
}
