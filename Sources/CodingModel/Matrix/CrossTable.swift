/// How often codes (the rows) stand in what is compared (the columns: documents, coders, cases, values of an attribute),
/// document by document.
///
/// Its margins are counted, not added up: a coding in two columns is one coding, and a stretch with two codes is covered
/// once.
///
/// - Complexity: O(n log n) time for n codings of a document, O(cells in which something is) space.
public struct CrossTable: Sendable {
    private struct Cell {
        var tally = Tally()
        /// The document that was counted last.
        var document = -1
        /// Where in that document the covered stretches end so far.
        var end = 0

        /// Counts a coding of which `parts` lie in the column, in order.
        mutating func count(_ parts: [Range<Int>], in document: Int) {
            if self.document != document {
                self.document = document
                tally.documents += 1
                end = 0
            }
            tally.codings += 1
            for part in parts {
                tally.characters += max(0, part.upperBound - max(end, part.lowerBound))
                end = max(end, part.upperBound)
            }
        }
    }

    /// A row and a column; -1 stands for all of them.
    private struct Place: Hashable {
        var row: Int
        var column: Int
    }

    private var cells: [Place: Cell] = [:]
    private var documents = 0

    /// A table in which nothing was counted yet.
    public init() {}

    /// Counts the codings of one document, in any order.
    ///
    /// - Parameters:
    ///   - covered: what of a coding's range counts as covered at all, in order.
    ///   - columns: the columns a coding counts in, each once, with what counts as covered there, in order.
    public mutating func add(
        _ codings: [PlacedCode], covered: (PlacedCode) -> [Range<Int>] = { [$0.range] },
        columns: (PlacedCode) -> [(position: Int, parts: [Range<Int>])]
    ) {
        for coding in codings.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            for (column, parts) in columns(coding) + [(-1, covered(coding))] {
                for row in coding.codes + [-1] {
                    cells[Place(row: row, column: column), default: Cell()].count(parts, in: documents)
                }
            }
        }
        documents += 1
    }

    /// What was counted in a cell; of all rows or columns together where `nil`.
    public subscript(row: Int?, column: Int?) -> Tally {
        cells[Place(row: row ?? -1, column: column ?? -1)]?.tally ?? Tally()
    }
}
