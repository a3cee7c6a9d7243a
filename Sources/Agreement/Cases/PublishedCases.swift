/// The published cases that ship with the module, with what must come out of each.
///
/// They are written as a person would copy them from the paper. A data set begins with `=`, its name and its kind; then
/// its source after `:`, the coders, a row of values a coder (`*` is missing, `A|B` a set, `{}` the empty one), and
/// where columns stand for several units their `counts`; `second` begins the second group of a comparison; a text has a
/// `length`, after where it may `begin`, and a `span` has a coder, start, end and code (`-` for none); `masses` are the
/// lengths of a coder's segments. Measures begin with `-`: a name (`-` for none), then the measure with its weights (`-`
/// for none) and value, then further numbers, separated by `|`. An indented line continues the one before.
enum PublishedCases {
    static let all = [
        alphas, kappas, gwet, characters, foundUnits, alignedUnits, matching, segmentations, edges,
    ].flatMap { parse($0) }

    /// The cases of a text.
    static func parse(_ text: String) -> [AgreementCase] {
        var cases: [AgreementCase] = []
        var current = AgreementCase()
        for line in joined(text) {
            let words = line.split(separator: " ").map(String.init)
            switch words[0] {
            case "=":
                current = AgreementCase()
                (current.id, current.kind) = (words[1], words[2])
            case ":":
                current.source += (current.source.isEmpty ? "" : " ") + line.dropFirst(2)
            case "coders":
                current.coders = Array(words.dropFirst())
            case "counts":
                current.unitCounts = words.dropFirst().compactMap { Int($0) }
            case "length":
                current.length = Int(words[1])
            case "begin":
                current.begin = Int(words[1])
            case "span":
                guard let start = Int(words[2]), let end = Int(words[3]) else { continue }
                let (coder, code) = (word(words[1]), word(words[4]))
                current.spans = (current.spans ?? []) + [.init(coder: coder, start: start, end: end, code: code)]
            case "masses":
                current.masses = (current.masses ?? []) + [words.dropFirst().compactMap { Int($0) }]
            case "second":
                current.groups = [current.ratings ?? [], []]
            case "-":
                cases.append(current.measuring(String(line.dropFirst(2))))
            default:
                current.add(row: words)
            }
        }
        return cases
    }

    /// A word, or `nil` for the dash that stands for none.
    fileprivate static func word(_ word: String) -> String? { word == "-" ? nil : word }

    /// The lines of `text`, each with those that continue it.
    private static func joined(_ text: String) -> [String] {
        var lines: [String] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix(" ") {
                lines[lines.count - 1] += line.drop { $0 == " " }.isEmpty ? "" : " " + line.drop { $0 == " " }
            } else {
                lines.append(String(line))
            }
        }
        return lines
    }
}

extension AgreementCase {
    /// The published cases that ship with the module.
    public static var published: [AgreementCase] { PublishedCases.all }

    /// Nothing but a place for what a text says.
    fileprivate init() {
        (id, source, kind, coefficient) = ("", "", "", "")
        (isUndefined, tolerance, detail) = (false, 1e-9, [:])
    }

    /// Adds one coder's values.
    fileprivate mutating func add(row words: [String]) {
        let row = words.map { $0 == "*" ? nil : kind == "sets" ? Category(cell: $0) : Category($0) }
        if groups != nil { groups?[1].append(row) } else { ratings = (ratings ?? []) + [row] }
    }

    /// The same data with a measure: `name | coefficient weights value | further numbers | …`.
    fileprivate func measuring(_ line: String) -> AgreementCase {
        var measured = self
        let fields = line.split(separator: " | ").map(String.init)
        measured.id += PublishedCases.word(fields[0]).map { "/" + $0 } ?? ""
        if kind == "paired" { measured.groups = groups.map { [ratings ?? [], $0[1]] } }
        let measure = fields[1].split(separator: " ").map(String.init)
        measured.coefficient = measure[0]
        measured.weights = PublishedCases.word(measure[1])
        measured.expected = Double(measure[2])
        measured.isUndefined = measure[2] == "undefined"
        for field in fields.dropFirst(2) {
            let words = field.split(separator: " ").map(String.init)
            let numbers = words.dropFirst().compactMap { Double($0) }
            switch words[0] {
            case "tolerance": measured.tolerance = numbers[0]
            case "value": measured.coefficientValue = numbers[0]
            case "error": measured.standardError = numbers[0]
            case "level": measured.level = words.dropFirst().joined(separator: " ")
            case "sets":
                measured.sets = words.dropFirst().map { $0 == "{}" ? [] : $0.split(separator: ",").map(String.init) }
            default: measured.detail[words[0]] = numbers
            }
        }
        return measured
    }
}
