public import CodingModel

/// A study in memory with what goes wrong easily: overlap, emoji of several scalars, combining accents, formulas, quotes,
/// commas and line ends in notes, and nothing wherever nothing is allowed.
public struct SampleDataset: CodedDataset, Sendable {
    public var aboutStudy: Study
    public var allCodes: [Code]
    public var allCodeVersions: [CodeVersion]
    public var allCoders: [Coder]
    public var allAttributes: [Attribute]
    public var allDocuments: [Document]
    public var texts: [ObjectID: String]
    public var structures: [ObjectID: TextStructure]
    public var allSpeakers: [Speaker]
    public var originals: [ObjectID: [UInt8]]
    public var allCases: [Case]
    public var allAnchors: [AnchoredPassage] = []
    public var allAssignments: [Assignment]
    public var allMemos: [Memo]
    public var allCodings: [Coding]
    public var allAdjudications: [Adjudication]

    public func study() throws -> Study { aboutStudy }
    public func codebook() throws -> Codebook { Codebook(allCodes) }
    public func codeVersions() throws -> [CodeVersion] { allCodeVersions }
    public func coders() throws -> [Coder] { allCoders }
    public func attributes() throws -> [Attribute] { allAttributes }
    public func forEachDocument(_ body: (Document) throws -> Void) throws { try allDocuments.forEach(body) }
    public func text(of document: ObjectID) throws -> String { texts[document] ?? "" }
    public func structure(of document: ObjectID) throws -> TextStructure { structures[document] ?? .none }
    public func speakers(of document: ObjectID) throws -> [Speaker] { allSpeakers.filter { $0.documentID == document } }
    public func original(of document: ObjectID) throws -> [UInt8] { originals[document] ?? [] }
    public func forEachCase(_ body: (Case) throws -> Void) throws { try allCases.forEach(body) }
    public func forEachAnchor(_ body: (AnchoredPassage) throws -> Void) throws { try allAnchors.forEach(body) }
    public func forEachAssignment(_ body: (Assignment) throws -> Void) throws { try allAssignments.forEach(body) }
    public func forEachMemo(_ body: (Memo) throws -> Void) throws { try allMemos.forEach(body) }

    public func forEachAdjudication(_ body: (Adjudication) throws -> Void) throws { try allAdjudications.forEach(body) }

    public func forEachCoding(matching query: CodingQuery, _ body: (Coding) throws -> Void) throws {
        for coding in allCodings {
            if let codes = query.codes, !codes.contains(coding.codeID) { continue }
            if let coders = query.coders, !coders.contains(coding.coderID) { continue }
            if let origins = query.origins, !origins.contains(coding.origin) { continue }
            if !query.covers(coding.passage.range, in: coding.documentID) { continue }
            try body(coding)
        }
    }
}

extension SampleDataset {
    /// An identity that reads as a number in its last digits.
    public static func id(_ number: Int) -> ObjectID {
        ObjectID(high: 0x0197_5D3C_5A00_7000, low: 0x8000_0000_0000_0000 | UInt64(number))
    }

    /// So many seconds after 2026-03-01T08:00:00Z.
    public static func time(_ seconds: Int) -> Timestamp {
        Timestamp(milliseconds: 1_772_352_000_000 + Int64(seconds) * 1000)
    }

    /// Two documents, three coders, four codes, six codings.
    public static let small = SampleDataset()

    private init() {
        aboutStudy = Study(id: Self.id(1), title: "Ledelse & \"trivsel\", 2026", createdAt: Self.time(0))
        aboutStudy.defaultCoder = Self.id(21)
        let anna = Coder(id: Self.id(21), name: "anna", createdAt: Self.time(1))
        let bo = Coder(id: Self.id(22), name: "Bo, \"den ældre\"", createdAt: Self.time(2))
        let carla = Coder(id: Self.id(23), name: "=carla", createdAt: Self.time(3))
        allCoders = [anna, bo, carla]

        func code(_ number: Int, _ name: String, _ parent: Int?, _ definition: String, _ color: String?) -> Code {
            Code(
                id: Self.id(number), name: name, parent: parent.map(Self.id), definition: definition,
                version: number == 33 ? 2 : 1, color: color, createdAt: Self.time(number))
        }
        allCodes = [
            code(31, "trivsel", nil, "", nil),
            code(32, "sygefravær", 31, "Fravær, kort eller langt;\n\"også\" delvist, 50 %.", "#aa3300"),
            code(33, "team 👩🏽‍🏫", 31, "@first: who teaches together", nil),
            code(34, "-kontrol", nil, "-1, altså ingen\\frihed", "#000000"),
        ]
        allCodeVersions =
            [CodeVersion(codeID: Self.id(33), version: 1, definition: "", createdAt: Self.time(33))]
            + allCodes.map {
                CodeVersion(codeID: $0.id, version: $0.version, definition: $0.definition, createdAt: Self.time(90))
            }
        allCodeVersions.sort { ($0.codeID, $0.version) < ($1.codeID, $1.version) }
        allAttributes = [
            Attribute(id: Self.id(41), name: "alder", kind: .number),
            Attribute(id: Self.id(42), name: "kommune", kind: .text),
        ]

        let danish =
            "Vi manglede vika-\nrer hele efteråret.\n\n\"Så ringede jeg selv rundt\", sagde hun, 😅 én gang til.\n"
        let english = "The 👩🏽‍🏫 said: “cafe\u{301} talk helps” — and 👨‍👩‍👧 waited.\n\t=SUM(A1) on the board\n"
        texts = [Self.id(11): danish, Self.id(12): english]
        structures = [
            Self.id(11): TextStructure(
                segments: [
                    Segment(kind: .paragraph, range: 0..<37), Segment(kind: .sentence, range: 0..<37),
                    Segment(kind: .paragraph, range: 39..<93), Segment(kind: .sentence, range: 39..<93),
                    Segment(kind: .turn, range: 39..<93, speaker: "Leder, \"ny\""),
                ],
                sourceLines: [
                    SourceLine(
                        range: 0..<17, page: 1, line: 4, box: PageBox(left: 72, top: 0.1, right: 300.25, bottom: 12)),
                    SourceLine(range: 17..<37, line: 5),
                ], language: "da")
        ]
        allSpeakers = [
            Speaker(id: Self.id(71), documentID: Self.id(11), name: "=hun", caseID: nil),
            Speaker(id: Self.id(72), documentID: Self.id(11), name: "Leder, \"ny\"", caseID: Self.id(51)),
        ]
        originals = [
            Self.id(11): Array(danish.utf8), Self.id(12): [0xEF, 0xBB, 0xBF] + Array(english.utf8),
        ]
        allDocuments = [("skoleleder, øst", 11, danish), ("Teacher's talk", 12, english)].map { name, number, text in
            Document(
                id: Self.id(number), name: name, revision: number == 12 ? 2 : 1, length: text.unicodeScalars.count,
                createdAt: Self.time(number),
                source: DocumentSource(
                    fileName: number == 12 ? "talk \"1\".txt" : "øst.txt", size: text.utf8.count + (number - 11) * 3,
                    sha256: String(repeating: "0f", count: 32), importer: "text", importerVersion: "1",
                    importerOptions: number == 12 ? "encoding=utf-8" : ""))
        }
        allCases = [
            Case(
                id: Self.id(51), name: "Øst skole", createdAt: Self.time(5), documentIDs: [Self.id(11)],
                values: ["alder": "47.5", "kommune": "Skive\nSalling"]),
            Case(id: Self.id(52), name: "+45 West", createdAt: Self.time(6), documentIDs: [], values: [:]),
        ]
        let part = "vika-\nrer hele efteråret"
        allAssignments = [
            Assignment(
                documentID: Self.id(11), coderID: anna.id, assignedAt: Self.time(7), finishedAt: Self.time(700)),
            Assignment(
                documentID: Self.id(11), coderID: bo.id, assignedAt: Self.time(7), finishedAt: nil, isBlind: true,
                passages: [
                    AnchoredPassage(
                        id: Self.id(89), documentID: Self.id(11),
                        passage: Passage(range: Self.range(of: part, in: danish), quotation: part))
                ]),
        ]
        allMemos = [
            Memo(
                id: Self.id(61), subject: .study, subjectID: Self.id(1), coderID: nil,
                text: "First line,\r\nsecond \"line\"\tand\u{0B}a tab\n", createdAt: Self.time(8)),
            Memo(
                id: Self.id(62), subject: .code, subjectID: Self.id(32), coderID: bo.id, text: "=1+1",
                createdAt: Self.time(9)),
        ]
        let book = Codebook(allCodes)
        allCodings = []
        allAdjudications = []
        func add(_ number: Int, _ document: Document, _ quotation: String, _ code: Int, _ coder: Coder) {
            let range = Self.range(of: quotation, in: texts[document.id] ?? "")
            let coding = Coding(
                id: Self.id(100 + number), document: document.name, documentID: document.id,
                passage: Passage(range: range, quotation: quotation), code: book.path(of: Self.id(code)) ?? "",
                codeID: Self.id(code), codeVersion: code == 33 ? 2 : 1, coder: coder.name, coderID: coder.id,
                weight: [nil, 0.1, -2.5, 1e-7][number % 4],
                memo: [nil, "-2 or, perhaps, \"more\"", "two\nlines\r\nand\u{1}a control"][number % 3],
                createdAt: Self.time(100 + 1000 * number), origin: CodingOrigin.allCases[number % 5])
            allCodings.append(coding)
        }
        let (first, second) = (allDocuments[0], allDocuments[1])
        add(1, first, "manglede vika-\nrer", 32, anna)
        add(2, first, "vika-\nrer hele efteråret", 32, bo)
        add(3, first, "\"Så ringede jeg selv rundt\", sagde hun, 😅 én", 34, anna)
        add(4, second, "👩🏽‍🏫 said: “cafe\u{301} talk", 33, carla)
        add(5, second, "cafe\u{301} talk helps” — and 👨‍👩‍👧", 33, anna)
        add(6, second, "=SUM(A1)", 34, bo)
        allAdjudications = [
            Adjudication(
                id: Self.id(81), documentID: first.id, coderID: carla.id, outcome: .neither,
                codings: [Self.id(101), Self.id(102)], results: [], reason: "=too \"wide\",\nboth",
                createdAt: Self.time(81)),
            Adjudication(
                id: Self.id(82), documentID: second.id, coderID: carla.id, outcome: .extent, codings: [Self.id(105)],
                results: [Self.id(104)], reason: "the talk 👩🏽‍🏫", createdAt: Self.time(82)),
        ]
    }

    /// The scalars of the first place where `quotation` stands in `text`, letter by letter.
    public static func range(of quotation: String, in text: String) -> Range<Int> {
        let (wanted, scalars) = (Array(quotation.unicodeScalars), Array(text.unicodeScalars))
        let starts = 0...max(0, scalars.count - wanted.count)
        let start = starts.first { scalars[$0...].starts(with: wanted) }
        guard let start else { preconditionFailure("the quotation is not in the text") }
        return start..<(start + wanted.count)
    }

    /// The same study with its codings over and over until there are `count`, each with its own identity.
    public func repeatingCodings(_ count: Int) -> SampleDataset {
        var larger = self
        larger.allCodings = (0..<count).map { number in
            var coding = allCodings[number % allCodings.count]
            coding.id = Self.id(1000 + number)
            return coding
        }
        return larger
    }
}
