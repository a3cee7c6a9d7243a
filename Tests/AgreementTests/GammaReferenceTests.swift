import Foundation
import TestSupport
import Testing

@testable import Agreement

/// The best alignment against all alignments there are, one algorithm against another, and pygamma-agreement.
@Suite struct GammaReferenceTests {
    /// Spread, on one spot, and on so few places that units of one place differ in their codes alone, or not at all.
    @Test(arguments: [(600, 40, 10), (300, 12, 10), (300, 4, 2)])
    func `small continua: no alignment of all that there are has less disorder`(
        count: Int, length: Int, longest: Int
    ) throws {
        var random = SeededGenerator(seed: 15)
        for number in 0..<count {
            let coders = 2 + number % 3
            let text = CodedUnits.random(
                coders: coders, most: coders == 4 ? 3 : 4, length: length, longest: longest, using: &random)
            guard !text.units.isEmpty else { continue }
            // The usual weights give ties.
            let options =
                number % 2 == 0
                ? GammaOptions()
                : GammaOptions(alpha: .random(in: 0...3, using: &random), beta: .random(in: 0...2, using: &random))
            let dissimilarity = try UnitDissimilarity(.of(codes: 3), SpanOptions(gamma: options))

            let found = try text.disorder(BestAlignment(of: text, dissimilarity).unitaryAlignments, dissimilarity)

            let least = text.disorderOfAllAlignments(dissimilarity)
            #expect(abs(found - least) < 1e-9, "continuum \(number): \(found), by enumeration \(least)")
            guard coders > 2, number % 60 < 3 else { continue }
            let generated = try #require(GeneratedPartition(text, dissimilarity).best(steps: .max))
            let other = try text.disorder(generated.map { $0.map(Int.init) }, dissimilarity)
            #expect(abs(other - least) < 1e-9, "continuum \(number): generated \(other), by enumeration \(least)")
        }
    }

    @Test func `heavy overlap: generated alignments are those of a search through all that may be needed`() throws {
        var random = SeededGenerator(seed: 18)
        let dissimilarity = try UnitDissimilarity(.of(codes: 3), SpanOptions())
        for (coders, most) in [(3, 7), (4, 4), (5, 3)] {
            let text = CodedUnits.random(coders: coders, most: most, length: 30, longest: 30, using: &random)
            let possible = try #require(UnitaryAlignments(text, dissimilarity))

            let generated = try #require(GeneratedPartition(text, dissimilarity).best(steps: .max))

            let listed = try #require(SetPartition(possible, units: text.units.count).best())
            let (one, other) = (
                try text.disorder(generated.map { $0.map(Int.init) }, dissimilarity),
                try text.disorder(listed.map { $0.map(Int.init) }, dissimilarity)
            )
            #expect(abs(one - other) < 1e-9)
            #expect(generated.count == listed.count)
        }
    }

    @Test func `two coders: an assignment and a set partition come to the same`() throws {
        var random = SeededGenerator(seed: 16)
        let dissimilarity = try UnitDissimilarity(.of(codes: 3), SpanOptions())
        for length in [60, 200, 2000] {
            for _ in 0..<20 {
                let text = CodedUnits.random(coders: 2, most: 60, length: length, using: &random)
                let possible = try #require(UnitaryAlignments(text, dissimilarity))
                var costs: [[Int32]: Double] = [:]
                for index in 0..<possible.count { costs[Array(possible[index])] = possible.costs[index] }
                func cost(_ chosen: [[Int32]]) -> Double { chosen.reduce(0) { $0 + (costs[$1] ?? .infinity) } }

                let assigned = PairAssignment.best(of: possible, units: text.units).map { Array(possible[$0]) }

                let partition = try #require(SetPartition(possible, units: text.units.count).best())
                #expect(abs(cost(assigned) - cost(partition)) < 1e-9)
                for chosen in [assigned, partition] {
                    #expect(chosen.flatMap(\.self).sorted() == text.units.indices.map(Int32.init))
                }
            }
        }
    }

    @Test(.enabled(if: hasPackage, "no Python with pygamma-agreement"))
    func `pygamma-agreement finds the same disorder`() throws {
        var random = SeededGenerator(seed: 17)
        let spread = (0..<12).map { number in
            CodedUnits.random(coders: 2 + number % 3, most: 25, length: 400, using: &random)
        }
        let heaped = (0..<12).map { number in
            CodedUnits.random(coders: 3 + number % 2, most: 8, length: 50, longest: 40, using: &random)
        }
        // The package knows of no coder without a unit.
        let texts = (spread + heaped).filter { Set($0.units.map(\.coder)).count == $0.coders }
        #expect(texts.count > 15)
        let rows = texts.map { text in
            text.units.map { ["\($0.coder)", "\($0.code)", "\($0.start)", "\($0.end)"] }
        }
        let answers = try JSONDecoder().decode(
            [Double].self, from: Interpreter.python.run(Self.script, input: JSONEncoder().encode(rows)))
        let dissimilarity = try UnitDissimilarity(.of(codes: 3), SpanOptions())

        #expect(answers.count == texts.count)
        for (text, answer) in zip(texts, answers) {
            let found = try BestAlignment(of: text, dissimilarity).unitaryAlignments
            #expect(try abs(text.disorder(found, dissimilarity) - answer) < 1e-6)
        }
    }

    // The package itself compiles for ten seconds whenever it is loaded.
    private static let hasPackage = Interpreter.python.canRun(
        "import numba, importlib.util; assert importlib.util.find_spec('pygamma_agreement'); print('yes')")

    private static let script = """
        import json, sys, warnings
        warnings.simplefilter('ignore')
        import pygamma_agreement
        from pyannote.core import Segment

        def answer(rows):
            continuum = pygamma_agreement.Continuum()
            for coder, code, start, end in rows:
                continuum.add(coder, Segment(float(start), float(end)), code)
            dissimilarity = pygamma_agreement.CombinedCategoricalDissimilarity(delta_empty=1, alpha=1, beta=1)
            return float(continuum.get_best_alignment(dissimilarity).disorder)

        print(json.dumps([answer(rows) for rows in json.load(sys.stdin)]))
        """
}

extension CodedUnits {
    /// Up to `most` units a coder, no two of one coder the same; most of them lie near units of others.
    fileprivate static func random(
        coders: Int, most: Int, length: Int, longest: Int? = nil, using random: inout SeededGenerator
    ) -> CodedUnits {
        let marked = (0..<coders).map { _ in
            let units = (0..<Int.random(in: min(1, most / 10)...most, using: &random)).map { _ in
                let start = Int.random(in: 0..<length - 1, using: &random)
                let end = min(length, start + Int.random(in: 1...(longest ?? length / 4), using: &random))
                return Unit(start: Double(start), end: Double(end), code: .random(in: 0..<3, using: &random))
            }
            return Array(Set(units))
        }
        return CodedUnits(marked, length: Double(length))
    }

    /// The disorder of an alignment, straight from the definition.
    fileprivate func disorder(_ alignment: [[Int]], _ dissimilarity: UnitDissimilarity) throws -> Double {
        try #require(alignment.flatMap(\.self).sorted() == Array(units.indices))
        return alignment.reduce(0) { $0 + disorder($1.map { units[$0] }, dissimilarity) } / meanUnits
    }

    /// The disorder of a unitary alignment.
    private func disorder(_ members: [Unit], _ dissimilarity: UnitDissimilarity) -> Double {
        let slots = (0..<coders).map { coder in members.first { $0.coder == coder } }
        var sum = 0.0
        for first in slots.indices {
            for second in slots.indices where second > first {
                if let one = slots[first], let other = slots[second] {
                    sum += dissimilarity(one, other)
                } else {
                    sum += 1
                }
            }
        }
        return sum / Double(coders * (coders - 1) / 2)
    }

    /// The least disorder of all alignments, one after another.
    fileprivate func disorderOfAllAlignments(_ dissimilarity: UnitDissimilarity) -> Double {
        // What is left of the units, as bits, with the least disorder of all ways to align it.
        var known: [Int: Double] = [0: 0]
        func least(_ left: Int) -> Double {
            if let known = known[left] { return known }
            var best = Double.infinity
            func extend(_ members: [Int], _ rest: Int) {
                best = min(best, disorder(members.map { units[$0] }, dissimilarity) + least(rest))
                for other in units.indices.dropFirst(members[members.count - 1] + 1)
                where rest & 1 << other != 0 && !members.contains(where: { units[$0].coder == units[other].coder }) {
                    extend(members + [other], rest & ~(1 << other))
                }
            }
            extend([left.trailingZeroBitCount], left & (left - 1))
            known[left] = best
            return best
        }
        return least((1 << units.count) - 1) / meanUnits
    }
}

extension Continua {
    /// Nothing but codes.
    fileprivate static func of(codes: Int) -> Continua {
        Continua(coders: ["a", "b"], codes: (0..<codes).map { Category("\($0)") }, documents: [], assumptions: [])
    }
}
