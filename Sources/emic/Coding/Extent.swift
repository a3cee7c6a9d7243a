import ArgumentParser
import Texts

/// How far a passage is widened around the words that were found.
enum Extent: String, CaseIterable, ExpressibleByArgument {
    case sentence, paragraph, turn, line

    /// What it is widened to.
    var level: SegmentLevel {
        switch self {
        case .sentence: .sentence
        case .paragraph: .paragraph
        case .turn: .turn
        case .line: .line
        }
    }
}
