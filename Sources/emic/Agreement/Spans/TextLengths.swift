/// How long texts are, as the command line says it.
struct TextLengths {
    /// The length of every text that has none of its own.
    private var ofAll: Int?
    private var own: [String: Int] = [:]

    /// - Parameter values: `6170`, or `interview=6170` for one text.
    /// - Throws: ``CommandError`` for what is no length, or two for one text.
    init(_ values: [String]) throws {
        for value in values {
            let parts = value.split(separator: "=", omittingEmptySubsequences: false)
            guard let last = parts.last, let length = Int(last), length > 0 else {
                throw CommandError.refused(
                    "--length takes a number of characters, as in --length 6170 or --length interview=6170, not '\(value)'"
                )
            }
            let name = parts.dropLast().joined(separator: "=")
            let before = name.isEmpty ? ofAll : own[name]
            guard before == nil || before == length else {
                throw CommandError.refused(
                    "--length says two lengths \(name.isEmpty ? "for all texts" : "for '\(name)'"): leave one out")
            }
            if name.isEmpty { ofAll = length } else { own[name] = length }
        }
    }

    func length(of text: String) -> Int? { own[text] ?? ofAll }

    /// - Throws: ``CommandError`` where a length is said of a text that there is not.
    func check(among texts: [String], in table: String) throws {
        for name in own.keys.sorted() where !texts.contains(name) {
            throw CommandError.refused("\(table) has no text '\(name)': it has \(texts.joined(separator: ", "))")
        }
    }
}
