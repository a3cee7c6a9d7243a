/// Why a study in a file can't be taken over.
public enum StudyProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case newerFormat(Int, known: Int)

    public var description: String {
        switch self {
        case .newerFormat(let found, let known):
            "the format's version is \(found), this program knows \(known): upgrade emic"
        }
    }
}
