extension StringProtocol {
    /// Columns that the text takes on a terminal, if it holds no control characters (they count 0): see ``visible(_:)``.
    var displayWidth: Int {
        if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return utf8.count }
        return reduce(0) { $0 + $1.displayWidth }
    }
}

extension Character {
    /// Columns of one grapheme cluster: 2 for emoji (also joined, flags, key caps) and East Asian wide ones, 0 for what
    /// only combines, 1 for most.
    ///
    /// Terminals differ on text that became an emoji through a variation selector; it counts 2 here, so that a line may
    /// turn out narrower than thought, never wider.
    var displayWidth: Int {
        let scalars = unicodeScalars
        guard let first = scalars.first else { return 0 }
        if first.value < 0x300, scalars.count == 1 { return first.columns }
        if first.properties.isEmojiPresentation { return 2 }
        if scalars.contains("\u{FE0F}"), first.properties.isEmoji { return 2 }
        return scalars.reduce(0) { $0 + $1.columns }
    }
}

extension Unicode.Scalar {
    /// Columns of the scalar where it stands alone, as `wcwidth` has them, but 0 for control characters.
    var columns: Int {
        switch value {
        case 0x20...0x7E, 0xA0...0x2FF: return 1
        case 0..<0xA0: return 0
        // Vowels and final consonants of Hangul join the consonant before them.
        case 0x1160...0x11FF, 0xD7B0...0xD7FB: return 0
        default: break
        }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator, .surrogate:
            return 0
        default: return isWide || properties.isEmojiPresentation ? 2 : 1
        }
    }

    /// East Asian Width is wide or full (Unicode Standard Annex 11), emoji aside; gaps of what is not assigned are filled.
    var isWide: Bool {
        switch value {
        case 0..<0x1100: false
        case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF,
            0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
            0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
