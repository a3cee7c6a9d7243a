/// The names that labels of a text may hold, each read once however often it comes back.
struct SpeakerNames {
    struct Name {
        let text: String
        /// The same number for names that differ in case only; numbers count from 0.
        let key: Int
        let kind: SpeakerName
    }

    private let text: ClassifiedScalars
    private var names: [Name] = []
    /// By the scalars of a name, where it is in `names`.
    private var known: [UInt64: Int] = [:]
    private var keys: [String: Int] = [:]

    init(_ text: ClassifiedScalars) {
        self.text = text
    }

    /// The name that stands in `range`.
    ///
    /// - Complexity: O(length of the range).
    mutating func name(in range: Range<Int>) -> Name {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for offset in range { hash = (hash ^ UInt64(text.values[offset])) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 29) }
        if let place = known[hash] { return names[place] }
        let string = text.string(range)
        let lower = string.lowercased()
        let key = keys[lower] ?? keys.count
        keys[lower] = key
        let name = Name(text: string, key: key, kind: SpeakerName(range, in: text))
        known[hash] = names.count
        names.append(name)
        return name
    }
}
