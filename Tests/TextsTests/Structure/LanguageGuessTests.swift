import CodingModel
import Testing

@testable import Texts

@Suite struct LanguageGuessTests {
    private func guess(_ string: String) -> String? { LanguageGuess.language(of: StoredText(string)) }

    @Test(arguments: [
        ("da", "Jeg synes ikke, at det var noget særligt. Hvad skulle jeg have gjort?"),
        ("da", "Hun ringede hver dag, og så blev jeg nødt til at sige noget."),
        ("da", "Vi har fået meget mere at lave efter omlægningen, og nu er der ikke nogen, der kan nå det."),
        ("da", "Det var rigtig svært i starten – jeg sad på Ærø med to børn. Jeg følte mig overvåget."),
        ("nb", "Jeg synes ikke at det var noe spesielt. Hva skulle jeg ha gjort?"),
        ("nb", "Hun ringte hver dag, og så ble jeg nødt til å si noe."),
        ("nb", "Vi har fått mye mer å gjøre etter omleggingen, og nå er det ikke noen som kan rekke det."),
        ("nn", "Eg veit ikkje kva som skjer, men dei har vore her før og det var ikkje noko særleg."),
        ("sv", "Jag tycker inte att det var något särskilt. Vad skulle jag ha gjort?"),
        ("sv", "Hon ringde varje dag och då blev jag tvungen att säga något till henne."),
        ("en", "I don't think it was anything special. What should I have done?"),
        ("en", "She called every day, and then I had to say something about it."),
        ("de", "Ich glaube nicht, dass es etwas Besonderes war. Was hätte ich tun sollen?"),
        ("de", "Sie hat jeden Tag angerufen, und dann musste ich etwas sagen."),
    ])
    func `a sentence or two are enough`(language: String, text: String) {
        #expect(guess(text) == language)
        #expect(guess(text.uppercased()) == language)
    }

    @Test(arguments: [
        "", "Ja.", "12 34 56", "Åse Sørensen", "Det er der.", "Lorem ipsum dolor sit amet consectetur adipiscing elit",
        "他来了。她说：好。",
        "Jeg synes ikke, at det var noget særligt, og hvad så? I don't think it was anything special, and what then?",
    ])
    func `too little and too mixed a text has no language`(text: String) {
        #expect(guess(text) == nil)
    }

    @Test func `a few sentences of another language do not change a text's`() {
        let danish = String(repeating: "Jeg synes ikke, at det var noget særligt, men hvad skulle man gøre? ", count: 4)
        #expect(guess(danish + "He said: I don't know what to do with it.") == "da")
    }

    @Test func `a long text is judged by stretches of it`() {
        let text = String(repeating: "Hun ringede hver dag, og så blev jeg nødt til at sige noget. ", count: 5000)
        #expect(guess(text) == "da")
    }
}
