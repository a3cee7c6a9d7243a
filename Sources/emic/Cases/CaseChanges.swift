import CodingModel
import Exchange
import Store

/// What entries for cases change in a study.
struct CaseChanges {
    /// One change of one case.
    struct Row: Sendable {
        enum Kind: String { case added, document, value }

        let subject: String
        let kind: Kind
        var attribute: String?
        var before: String?
        var after: String?
    }

    /// An attribute that is made.
    struct NewAttribute {
        let attribute: Attribute
        /// Whether its kind was guessed.
        let isGuessed: Bool
        /// Of a text whose values are nearly all numbers, those that are none: where the first stands, how many they
        /// are, and of how many values.
        var strangers: (first: String, number: Int, of: Int)?
    }

    private(set) var rows: [Row] = []
    /// Attributes that are made.
    private(set) var attributes: [NewAttribute] = []
    /// Columns that say nothing.
    private(set) var empty: [String] = []

    static let table = Table<Row>(
        "case_changes", "A row is a change of a case.",
        [
            Column("case", .string, "The case's name.") { .text($0.subject) },
            Column("change", .string, "added, document for one that it has now, or value.") { .text($0.kind.rawValue) },
            Column("attribute", .string, "The attribute of a value.") { Field($0.attribute) },
            Column("before", .string, "The value there was; empty if there was none.") { Field($0.before) },
            Column("after", .string, "The value, or the document.") { Field($0.after) },
        ])

    /// `2 cases added, 1 changed: 5 values, 2 documents`.
    var summary: String {
        let added = rows.count { $0.kind == .added }
        let names = Set(rows.map { Name.key(of: $0.subject) })
        let changed = names.count - added
        let values = rows.count { $0.kind == .value }
        let documents = rows.count { $0.kind == .document }
        return "\(counted(added, "case")) added, \(grouped(changed)) changed: \(counted(values, "value")), "
            + counted(documents, "document")
    }

    /// Makes the attributes and cases that are new, and gives all of them their values and documents.
    ///
    /// - Parameter kinds: kinds that somebody named, by the keys of attributes.
    /// - Throws: ``CommandError`` if an entry can't be used; where several can't, all are named first.
    init(
        _ sheet: CaseEntries, kinds: [String: AttributeKind], into edit: StudyEdit, of store: StudyStore
    ) throws {
        let attributes = try makeAttributes(sheet, kinds: kinds, in: edit, of: store)
        var known: [String: Case] = [:]
        try store.forEachCase { known[Name.key(of: $0.name)] = $0 }
        var told: [String: [ObjectID: CaseEntry]] = [:]
        var problems: [String] = []
        for entry in sheet.entries {
            do {
                let subject = try known[Name.key(of: entry.name)] ?? add(entry, to: edit)
                known[Name.key(of: entry.name)] = subject
                try link(entry, to: subject, in: edit, of: store)
                for (name, text) in entry.values {
                    guard let attribute = attributes[Name.key(of: name)] else { continue }
                    let value = try attribute.value(of: text)
                    let key = Name.key(of: entry.name)
                    if let other = told[key]?[attribute.id] {
                        guard known[key]?.values[attribute.name] == value else {
                            throw CommandError.refused(
                                "'\(entry.name)' has another '\(attribute.name)' in \(other.place): keep one of the two"
                            )
                        }
                        continue
                    }
                    told[key, default: [:]][attribute.id] = entry
                    let before = subject.values[attribute.name]
                    if try edit.setValue(value, of: attribute, in: subject) {
                        rows.append(
                            Row(
                                subject: subject.name, kind: .value, attribute: attribute.name,
                                before: before.map { attribute.shown($0) }, after: attribute.shown(value)))
                    }
                    known[key]?.values[attribute.name] = value
                }
            } catch let error as StoreError where error.isOfTheFile {
                throw error
            } catch {
                problems.append("\(entry.place): \(error)")
            }
        }
        if let only = problems.first, problems.count == 1 { throw CommandError.refused(only) }
        guard problems.isEmpty else {
            for problem in problems.prefix(Self.mostNamed) { Printer.message(problem) }
            let more = problems.count > Self.mostNamed ? ", the first \(Self.mostNamed) of them named here" : ""
            throw CommandError.refused(
                "\(sheet.source) can't be used in \(problems.count) places\(more): mend them; nothing was changed")
        }
    }

    /// Problems that are told one by one, at most.
    private static let mostNamed = 20

    private mutating func add(_ entry: CaseEntry, to edit: StudyEdit) throws -> Case {
        let new = Case(id: edit.newID(), name: try Name(entry.name).text, createdAt: edit.at)
        try edit.addCase(new)
        rows.append(Row(subject: new.name, kind: .added))
        return new
    }

    private mutating func link(
        _ entry: CaseEntry, to subject: Case, in edit: StudyEdit, of store: StudyStore
    ) throws {
        guard let document = try entry.document.map({ try store.document(named: $0) }),
            try edit.link(document: document.id, to: subject.id)
        else { return }
        rows.append(Row(subject: subject.name, kind: .document, after: document.name))
    }

    /// The attributes that the entries tell of, by their keys, those that are new made.
    private mutating func makeAttributes(
        _ sheet: CaseEntries, kinds: [String: AttributeKind], in edit: StudyEdit, of store: StudyStore
    ) throws -> [String: Attribute] {
        var known = Dictionary(try store.attributes().map { (Name.key(of: $0.name), $0) }) { first, _ in first }
        if let stranger = kinds.keys.first(where: { key in !sheet.attributes.contains { Name.key(of: $0) == key } }) {
            throw CommandError.refused(
                "--kind names '\(stranger)', which is no attribute of \(sheet.source): they are "
                    + sheet.attributes.map { "'\($0)'" }.joined(separator: ", "))
        }
        for name in sheet.attributes {
            let key = Name.key(of: name)
            if let present = known[key] {
                guard kinds[key].map({ $0 == present.kind }) ?? true else {
                    throw CommandError.refused(
                        "'\(present.name)' is there already, of kind \(present.kind.rawValue): "
                            + "'emic attributes edit' changes that")
                }
                continue
            }
            let told = sheet.entries.flatMap { entry in
                entry.values.filter { $0.attribute == name }.map { (text: $0.text, place: entry.place) }
            }
            let texts = told.map(\.text)
            guard !texts.isEmpty else {
                empty.append(name)
                continue
            }
            let kind = kinds[key] ?? Attribute.kind(ofAll: texts)
            var seen: Set<String> = []
            let choices = kind == .choice ? texts.filter { seen.insert(Name.key(of: $0)).inserted } : []
            let new = Attribute(id: edit.newID(), name: try Name(name).text, kind: kind, choices: choices)
            try edit.addAttribute(new)
            known[key] = new
            var made = NewAttribute(attribute: new, isGuessed: kinds[key] == nil)
            if made.isGuessed, kind == .text {
                let strangers = Attribute.strangers(amongNumbers: texts)
                made.strangers = strangers.first.map { (told[$0].place, strangers.count, texts.count) }
            }
            attributes.append(made)
        }
        return known
    }
}
