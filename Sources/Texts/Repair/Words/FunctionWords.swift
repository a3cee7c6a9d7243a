/// Small words that stand within a sentence and seldom alone on a line: what a title broken into lines goes on with.
enum FunctionWords {
    /// Bytes of the longest one.
    static let longest = 12

    private static let byLanguage: [String: Set<String>] = [
        "da": words(
            "af at de den der det du en er et for fra har hos i ikke med og om på som til ved vi jeg kan skal uden"),
        "nb": words(
            "av at de den der det du en er et for fra har hos i ikke med og om på som til ved vi jeg kan skal uten"),
        "sv": words(
            "av att de den det du en ett för från har hos i inte med och om på som till vid vi jag kan ska utan är"),
        "de": words(
            "am an auf aus bei das dem den der die ein eine für im in ist mit nicht oder und von wie zu zum zur"),
        "en": words("a an and are as at be by for from in is it not of on or that the this to was we with without you"),
    ]
    private static let all = byLanguage.values.reduce(into: Set<String>()) { $0.formUnion($1) }

    static func contains(_ word: String, language: String?) -> Bool {
        (language.flatMap { byLanguage[$0] } ?? all).contains(word)
    }

    /// Words of one letter, by language: what a drop capital may not be taken for without other evidence.
    static let ofOneLetter: Set<String> = ["i", "a", "å", "ø", "o", "u", "é", "à"]

    /// What joins two compounds that share their end: `sundheds- og`.
    static let conjunctions = words(
        "og eller samt men til oder und bzw sowie och eller and or to nor och/eller og/eller")

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(separator: " ").map(String.init))
    }
}
