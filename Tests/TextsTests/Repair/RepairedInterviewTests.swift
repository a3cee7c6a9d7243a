import CodingModel
import Foundation
import TestSupport
import Testing

@testable import Texts

/// A real interview out of a PDF in two columns, with a line followed by an empty one, words split and letters set apart,
/// a fact box, a pull quote in the middle of a sentence, and sentences that run across pages.
///
/// What it should become was written down by hand, line by line: of each paragraph what it is (`h` a heading, `q` the pull
/// quote, `p` another), its words, and a number for its bytes; and the lines whose hyphen is not the word's own. The
/// text itself is no part of the project.
@Suite(.enabled(if: SharedFolder.isThere, "\(SharedFolder.absent)"))
struct RepairedInterviewTests {
    private let reading: ReadingText
    private let paragraphs: [Substring]

    init() throws {
        let path = try #require(SharedFolder.path("seed/interview-da.txt"))
        reading = repaired(try String(contentsOfFile: path, encoding: .utf8))
        paragraphs = reading.text.split(separator: "\n\n").map { $0.last == "\n" ? $0.dropLast() : $0 }
    }

    @Test func `each paragraph is the one that a reader wrote down`() {
        #expect(paragraphs.count == Self.truth.count)
        let found = paragraphs.map { fnv($0) }
        let missing = Self.truth.indices.filter { !found.contains(Self.truth[$0].bytes) }
        #expect(missing.isEmpty, "paragraphs that differ")
    }

    @Test func `its words are as many`() {
        let words = paragraphs.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
        #expect(words == Self.truth.reduce(0) { $0 + $1.words })
    }

    @Test func `words are made whole at the lines that a reader wrote down`() {
        #expect(reading.report.changes.filter { $0.rule == "hyphens" }.map(\.line) == Self.splitLines)
    }

    @Test func `the pull quote stands behind the paragraph that it interrupted`() throws {
        let place = try #require(Self.truth.firstIndex { $0.kind == "q" })
        #expect(reading.passages(.pullQuote).map { fnv(Substring($0)) } == [Self.truth[place].bytes])
        #expect(paragraphs.map { fnv($0) }.firstIndex(of: Self.truth[place].bytes) == place)
    }

    @Test func `the language is guessed`() {
        #expect(reading.report.language == .guessed("da"))
    }

    private func fnv(_ text: Substring) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    private static let splitLines = [
        33, 37, 41, 47, 49, 55, 71, 89, 103, 109, 111, 117, 119, 129, 131, 137, 141, 145, 147, 153, 163, 205, 229,
        261, 267, 269, 273, 275, 281, 287, 350, 352, 378, 384, 394, 406, 410, 412, 418, 422, 432, 442, 447, 465,
        467, 471, 485, 493, 501, 517, 519, 527, 533, 539, 553, 555, 559, 569, 573, 579, 585, 587, 593, 611, 637, 647,
    ]

    private static let truth: [(kind: Character, words: Int, bytes: UInt64)] = [
        ("h", 4, 0x393A_0B8C_6A8C_B0BB),
        ("p", 58, 0x6F61_C367_C494_CB27),
        ("p", 10, 0x71B6_61D2_E71A_08BE),
        ("p", 7, 0x1859_DE1F_1B89_BAA0),
        ("p", 2, 0x0AEA_22D2_556E_4A3B),
        ("p", 56, 0xFA3A_D13A_638B_1631),
        ("p", 3, 0x2011_82F7_CAC2_33E1),
        ("p", 47, 0xA6C9_28F4_B443_C523),
        ("p", 96, 0x3ED3_B3A6_7756_8854),
        ("p", 67, 0xF697_7493_635B_77E2),
        ("h", 3, 0xE4E5_BCE7_EAD1_189B),
        ("p", 26, 0xC7C6_7E2A_C0B3_C023),
        ("p", 150, 0x47FD_C903_EA1C_E2B7),
        ("p", 76, 0xCDDC_DBE5_2CB3_F932),
        ("p", 115, 0x3AAB_8399_4A0A_0391),
        ("p", 84, 0x76FE_463D_804E_C154),
        ("h", 7, 0x04CF_EBAD_E673_A32B),
        ("p", 62, 0x3C33_8D5A_0E41_B881),
        ("p", 146, 0x18D9_0D58_E4ED_80FE),
        ("p", 89, 0x161B_D8AD_4DE7_9CCA),
        ("p", 45, 0xF995_C29D_BC1C_6223),
        ("p", 43, 0x4A84_64E5_C1E5_72DC),
        ("q", 79, 0xA2A6_B1F0_A083_54FE),
        ("p", 92, 0xCC4F_53DD_7672_B98F),
        ("p", 59, 0xA1C2_F0AF_E570_3375),
        ("h", 7, 0xF47A_8C8C_29DD_B720),
        ("p", 120, 0x25E8_1A10_88F8_FF2C),
        ("p", 105, 0xD681_36E7_6567_3B34),
        ("p", 117, 0x7623_D3E9_5D59_949F),
        ("p", 82, 0x15FF_716C_5037_52F2),
        ("h", 7, 0xA0E8_3044_A5F2_3304),
        ("p", 59, 0x7A8E_B0D1_E7DF_5893),
        ("p", 119, 0xA738_E806_AAC9_DBD4),
        ("p", 89, 0xB525_E22E_79E3_5428),
        ("p", 97, 0x2947_7945_E2C5_21B7),
        ("p", 41, 0x92DD_2F6F_D726_FB33),
        ("p", 65, 0xD433_D8C1_9C0C_0A46),
        ("h", 8, 0xC05A_5BF1_83C2_4F1A),
        ("p", 6, 0xC0F9_2944_9D1A_D329),
        ("p", 163, 0x7CA3_9246_965F_8EAE),
        ("p", 107, 0x69F8_A2BC_0340_445C),
        ("p", 45, 0xF275_3297_C718_B8CF),
        ("p", 190, 0x6454_F449_DA88_3303),
        ("p", 71, 0x7CAF_B981_14CE_9FB0),
        ("p", 83, 0x496F_6A6D_E8EA_F3F4),
        ("p", 19, 0xB087_0660_CF1A_A593),
        ("p", 78, 0x532D_91BE_EAD5_6F95),
        ("p", 119, 0x2CBB_A542_D08B_3E84),
        ("p", 19, 0x384E_1AAB_C6A5_8894),
        ("p", 70, 0x7CB4_893D_E180_D1E4),
        ("p", 103, 0x09A1_DD88_47D8_6EC8),
    ]
}
