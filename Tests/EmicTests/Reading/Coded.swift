import Foundation
import CodingModel

@testable import emic

/// A text and its codings, as a person would point at them.
struct Coded {
    var text: String
    /// Quotation, code, coders separated by commas. `Then … listened` runs from the one to the other.
    var codings: [(quotation: String, code: String, coders: String)]
    var colors: [String: String] = [:]

    /// The view of it. Paragraphs are parted by blank lines.
    var view: ReadingView {
        let scalars = Array(text.unicodeScalars)
        let lines = Self.lines(of: scalars)
        var paragraphs: [Range<Int>] = []
        for line in lines where !scalars[line].allSatisfy(\.properties.isWhitespace) {
            if let last = paragraphs.last, last.upperBound + 1 == line.lowerBound {
                paragraphs[paragraphs.count - 1] = last.lowerBound..<line.upperBound
            } else {
                paragraphs.append(line)
            }
        }
        let names = Array(Set(codings.map(\.code))).sorted()
        let codes = names.enumerated().map { number, name in
            Code(
                id: Self.id(number), name: name, parent: nil, definition: "", version: 1, color: colors[name],
                createdAt: Timestamp(milliseconds: 0))
        }
        var all: [Coding] = []
        for (quotation, code, coders) in codings {
            let range = Self.range(of: quotation, in: scalars)
            for coder in coders.split(separator: ",").map(String.init) {
                all.append(
                    Self.coding(
                        range, String(String.UnicodeScalarView(scalars[range])), code: code,
                        codeID: codes[names.firstIndex(of: code)!].id, coder: coder))
            }
        }
        return ReadingView(
            name: "interview", text: text, lines: lines, paragraphs: paragraphs, codings: all, codebook: Codebook(codes)
        )
    }

    static func coding(_ range: Range<Int>, _ quotation: String, code: String, codeID: ObjectID, coder: String)
        -> Coding
    {
        Coding(
            id: id(range.lowerBound), document: "interview", documentID: id(0),
            passage: Passage(range: range, quotation: quotation), code: code, codeID: codeID, codeVersion: 1,
            coder: coder,
            coderID: id(1), weight: nil, memo: nil, createdAt: Timestamp(milliseconds: 0), origin: .manual)
    }

    static func id(_ number: Int) -> ObjectID { ObjectID(high: 7, low: UInt64(number)) }

    static func lines(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for (position, scalar) in scalars.enumerated() where scalar == "\n" {
            lines.append(start..<position)
            start = position + 1
        }
        return start < scalars.count ? lines + [start..<scalars.count] : lines
    }

    private static func range(of quotation: String, in scalars: [Unicode.Scalar]) -> Range<Int> {
        let parts = quotation.components(separatedBy: " … ").map { Array($0.unicodeScalars) }
        func find(_ part: [Unicode.Scalar], from start: Int) -> Int {
            (start..<scalars.count).first { scalars[$0...].starts(with: part) }!
        }
        let start = find(parts[0], from: 0)
        let end = parts.count == 1 ? start + parts[0].count : find(parts[1], from: start) + parts[1].count
        return start..<end
    }
}
