import CodingModel
import Exchange
import Foundation
import Store
import Texts

/// Makes imported texts fit for reading: repairs them, and finds their structure.
struct TextReading {
    let options: ReadingOptions
    private let speakers: SpeakerPattern?
    private let words: any WordEvidence

    /// Takes the study's own words, and the word lists of this machine, as evidence.
    init(_ options: ReadingOptions, in store: StudyStore) throws {
        self.options = options
        speakers = try options.speakerPattern()
        words = AnyWords([StudyWords(store: store), WordLists()])
    }

    /// The reading text of what was imported.
    ///
    /// - Throws: ``TextsError`` if the pattern for speakers takes too long.
    func callAsFunction(_ imported: ImportedText) throws -> ReadingText {
        let guess = options.language == nil ? LanguageGuess.language(of: StoredText(imported.text)) : nil
        let language = options.language ?? guess
        var reading: ReadingText
        if options.leavesText {
            let known = TextStructure(sourceLines: imported.sourceLines, language: language)
            reading = ReadingText(unrepaired: imported.text, structure: known)
        } else {
            let `repair` = Repair(options.repairOptions(language: language, speakers: speakers), words: words)
            reading = `repair`(imported.text, sourceLines: imported.sourceLines)
        }
        reading.structure = try TextStructure.found(
            in: StoredText(reading.text), language: language, speakers: speakers, known: reading.structure)
        reading.report.language = language
        reading.report.languageSource = language == nil ? .unknown : guess == nil ? .given : .guessed
        return reading
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
        let name = language.map { Locale(identifier: "en").localizedString(forLanguageCode: $0) ?? $0 }
        let known = name.map { languageSource == .guessed ? "\($0) (guessed)" : $0 } ?? "language not recognised"
        let done = RepairRule.all.compactMap { rule in counts[rule.id].map { "\(rule.id) \($0)" } }
        return known + "; " + (done.isEmpty ? "nothing to repair" : "repaired: " + done.joined(separator: ", "))
    }
}
