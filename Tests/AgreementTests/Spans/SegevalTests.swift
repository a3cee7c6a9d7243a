import Agreement
import Foundation
import TestSupport
import Testing

/// Random segmentations through `segeval`, the program of those who defined boundary similarity.
///
/// `EMIC_PYTHON` names a Python that has it, else `python3` is tried; without it the test is skipped. Texts that nobody
/// cut, of which it can say nothing, are left out, and those too short for a window.
@Suite struct SegevalTests {
    private static let isInstalled = Interpreter.python.canRun("import segeval; print('yes')")

    @Test(.enabled(if: isInstalled, "no Python with segeval"))
    func `three hundred random pairs`() throws {
        var random = SeededGenerator(seed: 2026)
        var pairs: [(Segmentation, Segmentation)] = []
        while pairs.count < 300 {
            let pair = Segmentation.randomPair(&random)
            guard !pair.0.boundaries.isEmpty, !pair.1.boundaries.isEmpty, BoundaryWindows(pair.0, pair.1).windows > 0
            else { continue }
            pairs.append(pair)
        }
        let masses = pairs.map { [$0.masses, $1.masses] }
        let answers = try JSONDecoder().decode(
            [[Double]].self, from: Interpreter.python.run(Self.script, input: JSONEncoder().encode(masses)))

        #expect(answers.count == 300)
        for ((first, second), answer) in zip(pairs, answers) {
            let (windows, edits) = (BoundaryWindows(first, second), BoundaryEdits(first, second))
            let own = try [
                #require(windows.pk), #require(windows.windowDiff), #require(edits.boundarySimilarity),
                #require(edits.segmentationSimilarity),
                #require(BoundaryEdits(first, second, reach: 4).boundarySimilarity),
                #require(BoundaryPi([[first, second]]).value),
            ]
            for (value, expected) in zip(own, answer) { #expect(abs(value - expected) < 1e-12) }
        }
    }

    private static let script = """
        import json, sys, segeval
        def answer(a, b):
            return [segeval.pk(a, b), segeval.window_diff(a, b), segeval.boundary_similarity(a, b),
                segeval.segmentation_similarity(a, b), segeval.boundary_similarity(a, b, n_t=4),
                segeval.fleiss_pi_linear({'text': {'first': a, 'second': b}})]
        print(json.dumps([[float(v) for v in answer(a, b)] for a, b in json.load(sys.stdin)]))
        """
}

extension Segmentation {
    fileprivate var masses: [Int] { zip([0] + boundaries, boundaries + [length]).map { $1 - $0 } }
}
