public import CodingModel
import Foundation
import GRDB

/// Words that a search found.
public struct SearchHit: Hashable, Sendable {
    public var documentID: ObjectID
    /// The document's name.
    public var document: String
    /// The words, in the document's current text.
    public var passage: Passage
    /// The stretch of the text that was searched as one: a paragraph where they are known.
    public var paragraph: Range<Int>
}

extension StudyStore {
    /// Gives what a search finds in the current texts to `body`: by document, as they came into the study, and place.
    ///
    /// The language is FTS5's: `sygemeld*`, `"a phrase"`, `NEAR(a b, 5)`, `AND`, `OR`, `NOT` and parentheses; words side
    /// by side must all stand in the paragraph. Case makes no difference, nor does the way in which accents are encoded.
    /// What a word is made of besides letters and digits divides it: `12-tallet` finds the two words side by side.
    ///
    /// - Parameters:
    ///   - documents: in which documents; `nil` means all.
    ///   - folding: whether letters are found without regard to their marks: `å` as `a`, `ø` as `o`.
    ///   - limit: how many finds at most; `nil` means all.
    /// - Throws: ``StoreError/badQuery(_:)`` for a search that can't be understood, before anything is found.
    public func search(
        _ query: String, in documents: [ObjectID]? = nil, folding: Bool = false, limit: Int? = nil,
        _ body: (SearchHit) throws -> Void
    ) throws {
        try stream { db in
            let tokenizer = try SearchTokenizer(db)
            let match = try SearchMatch(query, folding: folding, tokenizer, db)
            let reader = try SearchReader(db, store: self, tokenizer, match.expression)
            var left = limit ?? Int.max
            guard left > 0 else { return }
            for run in try SearchRun.all(db, in: documents) {
                try reader.forEach(in: run) { hit in
                    try body(hit)
                    left -= 1
                    return left > 0
                }
                if left == 0 { return }
            }
        }
    }
}

extension StudyStore {
    /// Whether some text of the study has `word`, whatever its case; a word of letters and digits only.
    public func usesWord(_ word: String) throws -> Bool {
        try read { db in
            let composed = word.precomposedStringWithCanonicalMapping.lowercased()
            let statement = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM search_terms WHERE term = ?)")
            return try Bool.fetchOne(statement, arguments: [composed]) ?? false
        }
    }
}

/// A search in FTS5's language.
struct SearchMatch {
    let expression: String

    init(_ query: String, folding: Bool, _ tokenizer: SearchTokenizer, _ db: Database) throws {
        do {
            let composed = query.precomposedStringWithCanonicalMapping
            let parsed = try SearchParser.expression(composed)
            var terms: [SearchPhrase: [String]] = [:]
            for phrase in parsed.phrases {
                terms[phrase] = tokenizer.terms(in: phrase.text)
                if terms[phrase]?.isEmpty ?? true { throw SearchQueryError.noWord(at: phrase.position) }
            }
            guard folding else {
                expression = try parsed.rendered()
                return
            }
            let spellings = try SearchSpellings(terms, db)
            expression = try parsed.rendered { spellings.words(of: $0) }
        } catch let error as SearchQueryError {
            throw StoreError.badQuery(error)
        }
    }
}

/// All spellings in the index of the words of a search, without regard to marks.
struct SearchSpellings {
    private let terms: [SearchPhrase: [String]]
    private var exact: [String: [String]] = [:]
    private var beginnings: [String: [String]] = [:]

    init(_ terms: [SearchPhrase: [String]], _ db: Database) throws {
        self.terms = terms
        for (phrase, words) in terms {
            for (position, word) in words.enumerated() {
                if phrase.isPrefix, position == words.count - 1 {
                    beginnings[FoldedWord.of(word)] = []
                } else {
                    exact[FoldedWord.of(word)] = []
                }
            }
        }
        var (exact, beginnings) = (exact, beginnings)
        try db.forEachRow("SELECT term FROM search_terms") { row in
            let term = row.text(at: 0)
            let folded = FoldedWord.of(term)
            exact[folded]?.append(term)
            for beginning in beginnings.keys where folded.hasPrefix(beginning) {
                beginnings[beginning]?.append(term)
            }
        }
        (self.exact, self.beginnings) = (exact, beginnings)
    }

    /// The spellings of each word of a phrase; a word that is not in the index stands for itself.
    func words(of phrase: SearchPhrase) -> [[String]] {
        let words = terms[phrase] ?? []
        return words.enumerated().map { position, word in
            let isBeginning = phrase.isPrefix && position == words.count - 1
            let found = (isBeginning ? beginnings : exact)[FoldedWord.of(word)] ?? []
            return found.isEmpty ? [word] : found
        }
    }
}
