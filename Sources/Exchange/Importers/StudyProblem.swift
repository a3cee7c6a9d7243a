import CodingModel

/// Why a study in a file can't be taken over.
public enum StudyProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case notAStudy
    case newerFormat(Int, known: Int)
    case missingPart(String)
    case unknown(column: String, id: String, table: String)
    case repeated(column: String, id: String)
    case otherPlace(column: String, id: String)
    case looseParent(code: String)
    case missingText(document: String)
    case lengthDiffers(document: String, stated: Int, found: Int)
    case sizeDiffers(document: String, stated: Int, found: Int)
    case beyondText(end: Int, document: String, length: Int)
    case quotationDiffers(start: Int, end: Int, document: String)

    public var description: String {
        switch self {
        case .notAStudy: "not a study exported by Emic: 'format' is not '\(EmicJSONFormat.name)'"
        case .newerFormat(let found, let known):
            "the format's version is \(found), this program knows \(known): upgrade emic; nothing was changed"
        case .missingPart(let name): "no '\(name)': the document is not complete, export the study again"
        case .unknown(let column, let id, let table): "'\(column)' is \(id), which is not in '\(table)'"
        case .repeated(let column, let id): "'\(column)' is \(id), which stands above already"
        case .otherPlace(let column, let id): "'\(column)' is \(id), which stands at another place above"
        case .looseParent(let code): "the codes above '\(code)' lead in a circle"
        case .missingText(let document): "no text of '\(document)': export the study again"
        case .lengthDiffers(let document, let stated, let found):
            "the text of '\(document)' has \(found) scalars, but 'length' says \(stated)"
        case .sizeDiffers(let document, let stated, let found):
            "the original of '\(document)' has \(found) bytes, but 'file_size' says \(stated)"
        case .beyondText(let end, let document, let length):
            "'end_offset' is \(end), beyond '\(document)', which has \(length) scalars"
        case .quotationDiffers(let start, let end, let document):
            "'quotation' is not what '\(document)' says from \(start) to \(end)"
        }
    }
}
