/// Windows slid over two segmentations of one text: how often they say different things of what lies within.
///
/// Both are errors: 0 where the segmentations are the same, more the less they have in common, 1 at most. The second
/// segmentation is the reference, which gives the window its width; the other order gives other numbers.
///
/// - Source: Beeferman, Berger & Lafferty, "Statistical models for text segmentation", 1999 (Pk); Pevzner & Hearst, "A
///   critique and improvement of an evaluation metric for text segmentation", 2002 (WindowDiff). Width and ends as in
///   Fournier's `segeval`.
public struct BoundaryWindows: Hashable, Sendable {
    /// Windows that fit into the text.
    public private(set) var windows = 0
    /// Windows whose ends lie in one segment of the one segmentation and in two of the other.
    public private(set) var differentEnds = 0
    /// Windows that hold more boundaries of the one than of the other.
    public private(set) var differentCounts = 0

    /// Compares two segmentations of one text.
    ///
    /// - Parameters:
    ///   - hypothesis: what is judged.
    ///   - reference: what it is judged by.
    ///   - width: how many units lie between a window's ends; ``width(for:)`` if not given.
    /// - Precondition: They have the same length.
    /// - Complexity: O(b log b) for b boundaries, however long the text.
    public init(_ hypothesis: Segmentation, _ reference: Segmentation, width: Int? = nil) {
        precondition(hypothesis.length == reference.length, "two segmentations of one text have its length")
        let width = width ?? Self.width(for: reference)
        windows = max(0, reference.length - width)

        // A window that starts at unit i holds a boundary after i + 1 to i + width units: where its count changes.
        var changes: [(start: Int, isReference: Bool, change: Int)] = []
        for (isReference, boundaries) in [(false, hypothesis.boundaries), (true, reference.boundaries)] {
            for boundary in boundaries {
                changes.append((max(0, boundary - width), isReference, 1))
                changes.append((boundary, isReference, -1))
            }
        }
        changes.sort { $0.start < $1.start }
        var (start, held) = (0, (hypothesis: 0, reference: 0))
        for change in changes {
            let end = min(change.start, windows)
            if end > start {
                if held.hypothesis != held.reference { differentCounts += end - start }
                if (held.hypothesis > 0) != (held.reference > 0) { differentEnds += end - start }
                start = end
            }
            if change.isReference { held.reference += change.change } else { held.hypothesis += change.change }
        }
    }

    /// Half the mean length of the reference's segments, rounded to the even of two, 2 at least.
    public static func width(for reference: Segmentation) -> Int {
        let mean = Double(reference.length) / Double(reference.boundaries.count + 1)
        return max(2, Int((mean / 2).rounded(.toNearestOrEven)))
    }

    /// Pk, 0 to 1: the share of windows whose ends are in one segment by one segmentation only; `nil` where the text has
    /// no room for a window.
    public var pk: Double? { share(differentEnds) }

    /// WindowDiff, 0 to 1: the share of windows with different numbers of boundaries; `nil` where the text has no room
    /// for a window.
    public var windowDiff: Double? { share(differentCounts) }

    private func share(_ different: Int) -> Double? {
        windows > 0 ? Double(different) / Double(windows) : nil
    }
}
