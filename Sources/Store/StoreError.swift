public import CodingModel

/// Why a study can't be read or changed. The study is as it was.
public enum StoreError: Error, Equatable, CustomStringConvertible {
    case noStudy(path: String)
    case isFolder(path: String)
    case exists(path: String)
    case notAStudy(path: String)
    case newer(path: String, version: Int, known: Int)
    case busy(path: String)
    case readOnly(path: String)
    case noRoom(path: String)
    case damaged(path: String, detail: String)
    case system(path: String, detail: String)
    case unknown(kind: String, name: String, study: String, near: [String])
    case ambiguousCode(name: String, paths: [String])
    case nameTaken(kind: String, name: String)
    case badName(kind: String, NameError)
    case badColor(String)
    case badQuery(SearchQueryError)
    case beyond(range: Range<Int>, document: String, length: Int)
    case hasCodings(kind: String, name: String, count: Int)
    case hasValues(attribute: String, count: Int)
    case badValue(case: String, AttributeValueError)
    case hasChildren(code: String, count: Int)
    case belowItself(code: String)
    case retired(code: String)
    case notAssigned(coder: String, document: String)
    case nothingToUndo
    case changedSince(path: String)
    case nothingToRedo
    case notEmpty(study: String)
    case invalid(String)

    /// One sentence for whoever gave the command.
    public var description: String {
        switch self {
        case .noStudy(let path): "there is no study \(path): create it with 'emic init \(path)'"
        case .isFolder(let path): "\(path) is a folder, not a study"
        case .exists(let path): "\(path) exists already: choose another name; nothing was changed"
        case .notAStudy(let path): "\(path) is not an Emic study; nothing was changed"
        case .newer(let path, let version, let known):
            "\(path) has schema \(version), this version knows \(known): upgrade emic; nothing was changed"
        case .busy(let path):
            "another program is writing to \(path): try again when it has finished; nothing was changed"
        case .readOnly(let path): "\(path) can't be written to: check the permissions of the file and its folder"
        case .noRoom(let path): "there is no room left on the disk of \(path); nothing was changed"
        case .damaged(let path, let detail): "\(path) is damaged (\(detail)): go back to a backup"
        case .system(let path, let detail): "\(path): \(detail); nothing was changed"
        case .unknown(let kind, let name, let study, let near):
            "no \(kind) '\(name)' in \(study)" + suggestion(near, otherwise: Self.wayOut(kind))
        case .ambiguousCode(let name, let paths):
            "'\(name)' is the name of \(paths.count) codes: say which, as in '\(paths.first ?? name)'"
        case .nameTaken(let kind, let name): "there is already a \(kind) '\(name)': choose another name"
        case .badName(_, let error): error.description
        case .badColor(let color): "'\(color)' is not a colour: write it as #rrggbb, for example #3366cc"
        case .badQuery(let error): error.description
        case .beyond(let range, let document, let length):
            "passage \(range.lowerBound)..\(range.upperBound) ends beyond '\(document)', which has \(length) characters"
        case .hasCodings(let kind, let name, let count):
            "\(kind) '\(name)' has \(count) coding\(count == 1 ? "" : "s"): repeat with --with-codings to remove them too"
        case .hasValues(let attribute, let count):
            "\(count) case\(count == 1 ? " has a value" : "s have values") of '\(attribute)': "
                + "repeat with --with-values to remove them too"
        case .badValue(let name, let error): "case '\(name)': \(error)"
        case .hasChildren(let code, let count):
            "code '\(code)' has \(count) code\(count == 1 ? "" : "s") below it: move or remove them first"
        case .belowItself(let code): "code '\(code)' can't be moved below itself"
        case .retired(let code):
            "code '\(code)' is retired: choose another one, or bring it back with 'emic codes edit --status active'"
        case .notAssigned(let coder, let document):
            "'\(document)' is not assigned to \(coder): 'emic coders assign \(coder) --document \(document)' does that"
        case .nothingToUndo: "there is nothing to undo"
        case .changedSince(let path):
            "\(path) was changed by another program since: 'emic log' lists what was done; nothing was taken back"
        case .nothingToRedo: "there is nothing to redo: only what was just undone can be done again"
        case .notEmpty(let study): "\(study) is not empty: import a whole study into a new one"
        case .invalid(let reason): reason
        }
    }

    /// Whether it is the study's file that is to blame, not what was asked of it.
    public var isOfTheFile: Bool {
        switch self {
        case .noStudy, .isFolder, .exists, .notAStudy, .newer, .busy, .readOnly, .noRoom, .damaged, .system: true
        default: false
        }
    }

    /// Where the names of one kind are listed, and where that is no command of its own, which one it is.
    private static func wayOut(_ kind: String) -> String {
        switch kind {
        case "speaker": ": 'emic documents speakers' lists them"
        case "attribute": ": 'emic attributes' lists them, 'emic attributes add' makes one"
        default: ": 'emic \(kind)s' lists them"
        }
    }

    private func suggestion(_ names: [String], otherwise: String) -> String {
        names.isEmpty ? otherwise : ": did you mean " + names.map { "'\($0)'" }.joined(separator: " or ") + "?"
    }
}
