/// Why agreement can't be computed from what was given.
///
/// A coefficient without a value (no variation, no unit with two ratings) is no error: its ``Estimate`` says why.
public enum AgreementError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The coefficient is one of two coders, and there are more or fewer.
    case twoCodersNeeded(coefficient: String, found: Int)
    /// Fewer than two coders have given a value.
    case tooFewCoders(found: Int)
    /// No document was finished by two of the coders.
    case noCommonDocument(coders: [String])
    /// A passage does not lie within its document.
    case passageOutside(Range<Int>, document: String, length: Int)
    /// The segments given for a document overlap, are empty, out of order, or end beyond it.
    case badSegments(unit: AgreementUnit, document: String)
    /// A document without the tokens that the coefficient counts.
    case noTokens(coefficient: String, document: String)
    /// Segmentations that are to be compared, of texts that are not equally long.
    case segmentsOfDifferentTexts(lengths: [Int])
    /// The parts of a document that are compared overlap, are empty, out of order, or end beyond it.
    case badParts(document: String)
    /// A value that is not among the possible ones.
    case unknownCategory(String, categories: [String])
    /// A unit with more or fewer cells than there are coders.
    case wrongNumberOfCells(unit: Int, found: Int, expected: Int)
    /// Values that are no codes, where what nobody coded is left out.
    case codesNeeded(coefficient: String)
    /// A table of weights or differences that is none.
    case badTable(String)
    /// Values that are not numbers, where a difference between numbers is asked for.
    case notNumbers(String, difference: String)
    /// A coefficient, weights or a kind of case that there is none of.
    case unknownMeasure(String, kind: String)
    /// An interval that can't be had.
    case noInterval(coefficient: String, reason: String)
    /// Units that can be aligned in so many ways that the best one can't be found for certain.
    case tooManyAlignments(units: Int, coders: Int)
    /// A domain names a code that is not compared.
    case unknownCode(String, domain: String)
    /// A name that stands twice in a list of coders, codes or categories.
    case repeatedName(String, in: String)

    /// One sentence for whoever asked.
    public var description: String {
        switch self {
        case .twoCodersNeeded(let coefficient, let found):
            "'\(coefficient)' compares two coders, found \(found): choose two with --coders"
        case .tooFewCoders(let found):
            "agreement needs two coders, found \(found): name coders who coded the same documents with --coders"
        case .noCommonDocument(let coders):
            coders.count == 2
                ? "'\(coders[0])' and '\(coders[1])' have finished no document in common: there is nothing to compare"
                : "no document was finished by two of \(quoted(coders)): there is nothing to compare"
        case .passageOutside(let range, let document, let length):
            "passage \(range) does not lie within '\(document)', which has \(length) scalars"
        case .badSegments(let unit, let document):
            "the \(unit.rawValue)s of '\(document)' must follow one another within it, none of them empty"
        case .noTokens(let coefficient, let document):
            "'\(coefficient)' counts tokens, and of '\(document)' none are known: measure it on a study, "
                + "or choose 'span-f1-characters'"
        case .segmentsOfDifferentTexts(let lengths):
            "segmentations of one text have one length, found \(lengths.map(String.init).joined(separator: ", ")): "
                + "compare those of the same text"
        case .badParts(let document):
            "the parts of '\(document)' that are compared must follow one another within it, none of them empty"
        case .unknownCategory(let value, let categories):
            "'\(value)' is not among the categories \(quoted(categories)): add it to --categories, or mend the value"
        case .wrongNumberOfCells(let unit, let found, let expected):
            "unit \(unit) has \(found) values, expected \(expected): one a coder"
        case .codesNeeded(let coefficient):
            "'\(coefficient)' leaves out what nobody coded, which none of these values says: it compares the codes of a "
                + "study, or sets of codes"
        case .badTable(let rule):
            "the table of weights can't be used: \(rule)"
        case .notNumbers(let value, let difference):
            "'\(value)' is no number, which '\(difference)' compares: "
                + "choose 'ordinal' for ordered words, or say that their positions stand for them"
        case .unknownMeasure(let name, let kind):
            "no measure '\(name)' for data of kind '\(kind)'"
        case .noInterval(let coefficient, let reason):
            "no interval for '\(coefficient)': \(reason)"
        case .tooManyAlignments(let units, let coders):
            "\(units) units of \(coders) coders in one document can be aligned in too many ways to find the best for "
                + "certain: compare fewer coders with --coders, or fewer codes with --code"
        case .unknownCode(let code, let domain):
            "domain '\(domain)' has a code '\(code)', which is not among the codes compared: mend its name, or leave it out"
        case .repeatedName(let name, let list):
            "'\(name)' stands twice among the \(list)"
        }
    }
}

/// The first names of a list in quotation marks: `'a', 'b', 'c'`, with a count where there are many more.
func quoted(_ names: [String]) -> String {
    let shown = names.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 12 ? shown + " and \(names.count - 12) more" : shown
}

extension [String] {
    /// Checks that no name stands twice among the `list`.
    ///
    /// - Throws: ``AgreementError/repeatedName(_:in:)``.
    func checkUnique(among list: String) throws(AgreementError) {
        var seen: Set<String> = []
        for name in self where !seen.insert(name).inserted { throw .repeatedName(name, in: list) }
    }
}
