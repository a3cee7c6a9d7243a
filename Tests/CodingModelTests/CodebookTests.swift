import CodingModel
import Testing

@Suite struct CodebookTests {
    /// Codes from lines `number name` or `number name < parent`.
    private static func codebook(_ lines: String) -> Codebook {
        Codebook(
            lines.split(separator: "\n").map { line in
                let sides = line.split(separator: " < ")
                let words = sides[0].split(separator: " ", maxSplits: 1)
                return Code(
                    id: id(Int(words[0])!), name: String(words[1]), parent: sides.count > 1 ? id(Int(sides[1])!) : nil,
                    definition: "", version: 1, color: nil, createdAt: Timestamp(milliseconds: 0))
            })
    }

    private static func id(_ number: Int) -> ObjectID { ObjectID(high: 1, low: UInt64(number)) }

    /// Children stand before their parents, and the oldest is not the first by name.
    private static let book = codebook(
        """
        4 burn-out < 3
        3 stress < 1
        1 work
        2 home
        5 stress < 2
        6 Trust
        """)

    @Test func `codes stand below their parents, siblings by name`() {
        #expect(
            Self.book.allPaths == ["Trust", "home", "home/stress", "work", "work/stress", "work/stress/burn-out"])
        #expect(Self.book.codes.map(\.id) == [6, 2, 5, 1, 3, 4].map(Self.id))
        #expect(Self.book.path(of: Self.id(4)) == "work/stress/burn-out")
        #expect(Self.book.path(of: Self.id(9)) == nil)
        #expect(Self.book[Self.id(4)]?.name == "burn-out")
        #expect(Self.book[Self.id(9)] == nil)
    }

    @Test func `a code is found by its path in any case, and by a name that only it has`() {
        #expect(Self.book.code(at: "WORK/Stress")?.id == Self.id(3))
        #expect(Self.book.code(at: " home/stress ")?.id == Self.id(5))
        #expect(Self.book.code(at: "Burn-Out")?.id == Self.id(4))
        #expect(Self.book.code(at: "trust")?.id == Self.id(6))
        #expect(Self.book.code(at: "stress") == nil, "two have that name")
        #expect(Self.book.code(at: "work/burn-out") == nil)
        #expect(Self.book.code(at: "") == nil)
    }

    @Test func `a name at the top goes before the same name further down`() {
        let book = Self.codebook(
            """
            1 stress
            2 work
            3 stress < 2
            """)
        #expect(book.code(at: "stress")?.id == Self.id(1))
    }

    @Test func `the codes below a code are found, whatever the order they were given in`() {
        #expect(Self.book.withDescendants(of: Self.id(1)) == [1, 3, 4].map(Self.id))
        #expect(Self.book.withDescendants(of: Self.id(4)) == [Self.id(4)])
        #expect(Self.book.withDescendants(of: Self.id(9)) == [])
    }

    @Test func `depth counts the codes above`() {
        #expect([1, 3, 4, 9].map { Self.book.depth(of: Self.id($0)) } == [0, 1, 2, 0])
    }

    @Test func `a code whose parent is missing stands at the top`() {
        let book = Self.codebook("1 orphan < 9\n2 child < 1")
        #expect(book.allPaths == ["orphan", "orphan/child"])
        #expect(book.depth(of: Self.id(2)) == 1)
        #expect(book.withDescendants(of: Self.id(1)).count == 2)
    }

    @Test func `codes in a circle are in nobody's tree, and nothing hangs`() {
        let book = Self.codebook("1 a < 2\n2 b < 1\n3 c < 3\n4 d")
        #expect(book.allPaths == ["d"])
        #expect(book.depth(of: Self.id(1)) == 0)
    }

    @Test func `a code given twice is there once`() {
        let book = Self.codebook("1 a\n1 a\n2 b < 1")
        #expect(book.allPaths == ["a", "a/b"])
    }

    @Test func `an empty codebook has nothing`() {
        let book = Codebook([])
        #expect(book.codes.isEmpty && book.allPaths.isEmpty)
        #expect(book.code(at: "a") == nil)
    }
}
