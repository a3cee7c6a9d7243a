/// What the first and last scalars of a line say of how it goes on.
struct LineTraits: OptionSet, Sendable {
    let rawValue: UInt32

    /// The first letter, past quotes and brackets, is small, or of a script without capitals.
    static let startsSmall = LineTraits(rawValue: 1 << 0)
    static let startsCapital = LineTraits(rawValue: 1 << 1)
    static let startsDigit = LineTraits(rawValue: 1 << 2)
    /// A quotation mark or bracket stands before the first letter.
    static let opensQuote = LineTraits(rawValue: 1 << 3)
    /// The first scalar itself is a letter.
    static let startsLetter = LineTraits(rawValue: 1 << 4)
    /// A full stop or its like is last, quotes and brackets behind it aside.
    static let endsSentence = LineTraits(rawValue: 1 << 5)
    /// Quotes or brackets stand behind that.
    static let closesQuote = LineTraits(rawValue: 1 << 6)
    /// A hyphen behind a letter or digit is last.
    static let endsHyphen = LineTraits(rawValue: 1 << 7)
    static let endsComma = LineTraits(rawValue: 1 << 8)
    static let endsColon = LineTraits(rawValue: 1 << 9)
    /// A bullet, or a number with its point.
    static let startsItem = LineTraits(rawValue: 1 << 10)
    /// Begins with who speaks.
    static let startsTurn = LineTraits(rawValue: 1 << 11)
    /// Holds nothing but who speaks.
    static let isLabel = LineTraits(rawValue: 1 << 12)
    /// A letter of a script that has no blanks between words is first, or last.
    static let startsIdeographic = LineTraits(rawValue: 1 << 13)
    static let endsIdeographic = LineTraits(rawValue: 1 << 14)
    /// Digits only.
    static let isNumber = LineTraits(rawValue: 1 << 15)
    /// There is a letter in the first word.
    static let hasLetters = LineTraits(rawValue: 1 << 16)
    /// Two words or more, all letters capitals.
    static let isCapitalized = LineTraits(rawValue: 1 << 17)
}

/// A line of a raw text that is not blank.
struct RawLine: Sendable {
    /// Its bytes, without the white space at its ends.
    var range: Range<Int>
    /// The line's number in the raw text, from 1.
    var number: Int
    /// Blank lines before it.
    var blanks: Int
    /// Its page, from 1; 0 where there are no pages.
    var page: Int
    /// How far it is set in, in scalars.
    var indent: Int
    /// How long it is, in scalars.
    var width: Int
    /// How long its first word is, in scalars.
    var firstWord: Int
    var traits: LineTraits

    /// Where it ends, in scalars from the column's border.
    var extent: Int { indent + width }
}
