import CodingModel
import Foundation
import TestSupport
import Testing

@testable import Texts

/// The interview that is not part of the project: who speaks where in it, written down by hand.
///
/// A turn is known by its letters and digits in lower case, label included: how many there are, and their FNV-1a hash of 64
/// bits. So it is the same however lines were joined.
@Suite(.enabled(if: SharedFolder.isThere, Comment(rawValue: SharedFolder.absent)))
struct SharedInterviewTests {
    private let raw: String

    init() throws {
        let path = try #require(SharedFolder.path("seed/interview-da.txt"))
        raw = try String(contentsOfFile: path, encoding: .utf8)
    }

    @Test func `repaired, each turn and each heading between turns is found`() {
        let reading = Repair()(raw)
        let found = TextStructure.found(in: StoredText(reading.text), known: reading.structure)

        #expect(found.language == "da")
        #expect(turns(of: found, in: StoredText(reading.text)) == expectedTurns)
        let begin = found.segments.first { $0.kind == .turn }?.range.lowerBound ?? 0
        let text = StoredText(reading.text)
        let between = found.segments.filter { $0.kind == .heading && $0.range.lowerBound > begin }
        #expect(between.map { Truth(isAnswer: false, text.substring($0.range)) } == expectedHeadings)
    }

    @Test func `as it comes out of the PDF, all turns but the one with a pull quote in it are found`() {
        let text = StoredText(raw)
        let found = Set(turns(of: TextStructure.found(in: text), in: text))
        #expect(expectedTurns.count { !found.contains($0) } <= 1)
    }

    /// The turns, with those that a pull quote divides made whole.
    private func turns(of structure: TextStructure, in text: StoredText) -> [Truth] {
        var found: [(speaker: String?, words: String)] = []
        var isWhole = true
        for segment in structure.segments {
            switch segment.kind {
            case .turn:
                let words = text.substring(segment.range)
                if !isWhole, let last = found.last, last.speaker == segment.speaker {
                    found[found.count - 1].words += words
                } else {
                    found.append((segment.speaker, words))
                }
                isWhole = true
            case .pullQuote: isWhole = false
            case .heading: isWhole = true
            case .paragraph, .sentence: break
            }
        }
        return found.map { Truth(isAnswer: $0.speaker != nil, $0.words) }
    }
}

private struct Truth: Hashable {
    let isAnswer: Bool
    let letters: Int
    let hash: UInt64

    init(isAnswer: Bool, letters: Int, hash: UInt64) {
        self.isAnswer = isAnswer
        self.letters = letters
        self.hash = hash
    }

    init(isAnswer: Bool, _ words: String) {
        let kept = words.lowercased().unicodeScalars.filter {
            $0.properties.isAlphabetic || (0x30...0x39).contains($0.value)
        }
        self.isAnswer = isAnswer
        letters = kept.count
        hash = String(String.UnicodeScalarView(kept)).utf8
            .reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}

private let expectedTurns = [
    Truth(isAnswer: true, letters: 780, hash: 0xa0e561ad38b392dc),
    Truth(isAnswer: false, letters: 107, hash: 0xcc101c85c54c116a),
    Truth(isAnswer: true, letters: 603, hash: 0x06412e5085a276e2),
    Truth(isAnswer: false, letters: 363, hash: 0x485b1e5e836a2150),
    Truth(isAnswer: true, letters: 926, hash: 0x100dff50e4f9bfdd),
    Truth(isAnswer: false, letters: 280, hash: 0x32270d2cc343f54a),
    Truth(isAnswer: true, letters: 1068, hash: 0x39d2c795f4f9df11),
    Truth(isAnswer: false, letters: 203, hash: 0x7b4d7017fbbb48bc),
    Truth(isAnswer: true, letters: 920, hash: 0xe478e48ceec0e0ed),
    Truth(isAnswer: true, letters: 1748, hash: 0x7b82b293f97bd9ad),
    Truth(isAnswer: false, letters: 242, hash: 0x43647bf22434bb0c),
    Truth(isAnswer: true, letters: 833, hash: 0x36fb733da1425522),
    Truth(isAnswer: false, letters: 755, hash: 0x50fab09dfe556870),
    Truth(isAnswer: true, letters: 348, hash: 0xfae4ead367d63d18),
    Truth(isAnswer: false, letters: 31, hash: 0xe3f41cd16be83ae8),
    Truth(isAnswer: true, letters: 1214, hash: 0x2b7b9e527a510b95),
    Truth(isAnswer: false, letters: 207, hash: 0x27e1b476e5e5f188),
    Truth(isAnswer: true, letters: 1493, hash: 0x232f7a20a9ac32e1),
    Truth(isAnswer: false, letters: 79, hash: 0x5e8dc194c431a724),
    Truth(isAnswer: true, letters: 841, hash: 0x484402ddfd22289b),
    Truth(isAnswer: false, letters: 93, hash: 0x42f0cecb6ef09015),
    Truth(isAnswer: true, letters: 806, hash: 0x23e5d02f76b6acbd),
]

private let expectedHeadings = [
    Truth(isAnswer: false, letters: 26, hash: 0x127e47ac68e26cc3),
    Truth(isAnswer: false, letters: 33, hash: 0x7543235a6247202d),
    Truth(isAnswer: false, letters: 31, hash: 0x055155275f83722a),
    Truth(isAnswer: false, letters: 34, hash: 0x121207917d88b080),
    Truth(isAnswer: false, letters: 36, hash: 0x1135860d2a791320),
]
