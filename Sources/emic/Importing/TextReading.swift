import CodingModel
import Exchange
import Foundation
import Store
import Synchronization
import Texts

/// Makes imported texts fit for reading: repairs them, and finds their structure.
///
/// Whether a word is one may depend on the study's other texts, which can't be asked while several texts are read at a
/// time. So a text is first read as if they had none of the words that are asked for; where they have one after all, it
/// is read again.
struct TextReading: Sendable {
    let options: ReadingOptions
    private let speakers: SpeakerPattern?
    private let lists = WordLists()

    /// A text that was read without knowing the study's words.
    struct Draft: Sendable {
        fileprivate let reading: ReadingText
        /// Words that decided something because they were not known.
        fileprivate let asked: Set<String>
    }

    init(_ options: ReadingOptions) throws {
        self.options = options
        speakers = try options.speakerPattern()
    }

    /// The reading text of what was imported, as far as it can be told without the study.
    ///
    /// - Throws: ``TextsError`` if the pattern for speakers takes too long.
    func draft(of imported: ImportedText) throws -> Draft {
        let words = AskedWords()
        let reading = try read(imported, words: words)
        return Draft(reading: reading, asked: words.asked)
    }

    /// The reading text of what was imported into a study.
    ///
    /// - Throws: ``TextsError`` if the pattern for speakers takes too long, ``StoreError``.
    func finished(_ draft: Draft, of imported: ImportedText, in store: StudyStore) throws -> ReadingText {
        guard try draft.asked.contains(where: { try store.usesWord($0) }) else { return draft.reading }
        return try read(imported, words: StudyWords(store: store))
    }

    /// The reading text of one that was imported into a study.
    ///
    /// - Throws: ``TextsError`` if the pattern for speakers takes too long.
    func callAsFunction(_ imported: ImportedText, in store: StudyStore) throws -> ReadingText {
        try read(imported, words: StudyWords(store: store))
    }

    private func read(_ imported: ImportedText, words: any WordEvidence) throws -> ReadingText {
        let language = TextLanguage(of: StoredText(imported.text), given: options.language)
        var reading: ReadingText
        if options.leavesText {
            let known = TextStructure(sourceLines: imported.sourceLines, language: language.code)
            reading = ReadingText(unrepaired: imported.text, structure: known)
        } else {
            let known = AnyWords([lists, words])
            let `repair` = Repair(options.repairOptions(language: language, speakers: speakers), words: known)
            reading = `repair`(imported.text, sourceLines: imported.sourceLines)
        }
        reading.structure = try TextStructure.found(
            in: StoredText(reading.text), language: language, speakers: speakers, known: reading.structure)
        reading.report.language = language
        return reading
    }
}

/// Knows no word, and which it was asked for.
final class AskedWords: WordEvidence {
    private let words = Mutex<Set<String>>([])

    var asked: Set<String> { words.withLock { $0 } }

    func knows(_ word: String, language: String?) -> Bool {
        words.withLock { _ = $0.insert(word) }
        return false
    }
}

/// The words of the texts that are in a study already.
struct StudyWords: WordEvidence {
    let store: StudyStore

    func knows(_ word: String, language: String?) -> Bool { (try? store.usesWord(word)) ?? false }
}

extension RepairReport {
    /// What was done, in a line: `Danish (guessed); lines 310, hyphens 58`.
    var sentence: String {
        let known =
            switch language {
            case .given(let code): Self.name(ofLanguage: code)
            case .guessed(let code): Self.name(ofLanguage: code) + " (guessed)"
            case .unknown: "language not recognised"
            }
        let done = RepairRule.all.compactMap { rule in counts[rule.id].map { "\(rule.id) \($0)" } }
        return known + "; " + (done.isEmpty ? "nothing to repair" : "repaired: " + done.joined(separator: ", "))
    }

    private static func name(ofLanguage code: String) -> String {
        Locale(identifier: "en").localizedString(forLanguageCode: code) ?? code
    }
}
