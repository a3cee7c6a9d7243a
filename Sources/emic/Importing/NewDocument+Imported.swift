import CodingModel
import Exchange
import Store
import Texts

extension NewDocument {
    /// The document that an importer took out of a file, as it is to be read.
    ///
    /// - Parameter options: what the importer and the repair were told.
    init(_ imported: ImportedText, _ read: ReadingText, name: Name, options: String) {
        self.init(
            name: name, text: read.text, original: imported.original, fileName: imported.fileName,
            importer: imported.importer, importerVersion: imported.importerVersion, importerOptions: options,
            structure: read.structure)
    }
}

extension StudyStore {
    /// The text of a document, with what is known of it.
    func storedText(of document: ObjectID) throws -> StoredText {
        StoredText(try text(of: document), structure: try structure(of: document))
    }
}
