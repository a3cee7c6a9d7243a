import Foundation

/// A word without its marks: `å` and `ä` are `a`, `ø` is `o`, `æ` is `ae`.
enum FoldedWord {
    static func of(_ word: String) -> String {
        var folded = ""
        for scalar in word.decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "ø", "Ø": folded += "o"
            case "æ", "Æ": folded += "ae"
            case "œ", "Œ": folded += "oe"
            case "ß": folded += "ss"
            case "ł", "Ł": folded += "l"
            case "đ", "ð", "Đ", "Ð": folded += "d"
            case "þ", "Þ": folded += "th"
            case "ı": folded += "i"
            default:
                if scalar.properties.generalCategory != .nonspacingMark { folded.unicodeScalars.append(scalar) }
            }
        }
        return folded.lowercased()
    }
}
