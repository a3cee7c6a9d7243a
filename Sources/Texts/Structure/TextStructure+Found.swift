public import CodingModel

extension TextStructure {
    /// The structure of `text`: paragraphs, headings, sentences, turns and its language.
    ///
    /// A speaker's label belongs to the turn and the paragraph that it begins, and to no sentence.
    ///
    /// - Parameters:
    ///   - language: The language; where it is `nil`, it is what is known already, or guessed.
    ///   - speakers: How the text says who speaks; where it is `nil`, by the known forms.
    ///   - known: What is known of the text already. Its segments are kept, as are its source lines; what it has no
    ///     paragraphs, no sentences or no turns for is found around its headings and pull quotes, and headings are found
    ///     beside its own.
    /// - Throws: ``TextsError/patternTooCostly(offset:)``, with `speakers` only.
    /// - Complexity: O(text) time and space.
    public static func found(
        in text: StoredText, language: TextLanguage? = nil, speakers: SpeakerPattern?, known: TextStructure = .none
    ) throws(TextsError) -> TextStructure {
        let classified = ClassifiedScalars(text)
        let labels =
            if let speakers {
                SpeakerLabels(try speakers.labels(in: text, classified: classified))
            } else {
                SpeakerLabels(classified)
            }
        return StructureFinder(text: classified, labels: labels, known: known)
            .structure(language: (language ?? TextLanguage(of: text, given: known.language)).code)
    }

    /// The structure of `text`, with speakers by the known forms.
    ///
    /// - Complexity: O(text) time and space.
    public static func found(
        in text: StoredText, language: TextLanguage? = nil, known: TextStructure = .none
    ) -> TextStructure {
        let classified = ClassifiedScalars(text)
        return StructureFinder(text: classified, labels: SpeakerLabels(classified), known: known)
            .structure(language: (language ?? TextLanguage(of: text, given: known.language)).code)
    }
}
