import TestSupport
import Testing

@testable import Texts

@Suite struct NearestTests {
    private let marks: MarkedText = """
        Vi begyndte på skolen i august, og alle var glade for det nye hus. Så kom vinteren med sne.

        ⟦Medarbejderne vil gerne have mere tid til bør-

        nene⟧, men der er for lidt hænder. Derfor holder vi møder hver uge, hvor vi taler om ⟦arbejdsmiljøet⟧.
        """

    @Test(arguments: [
        "Medarbejderne vil gerne have mere tid til børnenne",
        "Medarbejderne gerne have mere tid til børnene",
        "Medarbejderne vil rigtig gerne have mere tid til børnene",
        "medarbejderne ville gerne haft mere tid til børnene",
        "Medarbejdernevilgernehavemere tid til bornene",
    ])
    func `a misspelled quotation is near to the passage that is meant`(quotation: String) throws {
        let locator = QuotationLocator(StoredText(marks.text))
        #expect(try locator.find(quotation) == [])

        let nearest = try locator.nearest(quotation)

        #expect(nearest.first?.range == marks.ranges[0])
        #expect((0.75..<1).contains(try #require(nearest.first).similarity))
    }

    @Test(arguments: ["arbejdsmiljoet", "arbejdsmijløet", "arbedsmiljøet"])
    func `a misspelled word is near to the word`(quotation: String) throws {
        let nearest = try QuotationLocator(StoredText(marks.text)).nearest(quotation)

        #expect(nearest.first?.range == marks.ranges[1])
    }

    @Test(arguments: ["xylofon", "The quick brown fox jumps over the lazy dog", "zq", "漢字仮名交"])
    func `nothing is near to what is nothing alike`(quotation: String) throws {
        #expect(try QuotationLocator(StoredText(marks.text)).nearest(quotation) == [])
    }

    @Test func `the quotation itself is nearest of all, and no more are given than asked for`() throws {
        let text: MarkedText = "⟦Han gik hjem igen⟧. Hun gik hjem igen. De gik hjem igen. Vi gik hjem igen."
        let locator = QuotationLocator(StoredText(text.text))

        let nearest = try locator.nearest("Han gik hjem igen", count: 2)

        #expect(nearest.count == 2)
        #expect(nearest.first == Nearest(range: text.range, similarity: 1))
        #expect(try locator.nearest("Han gik hjem igen", count: 0) == [])
        let all = try locator.nearest("Han gik hjem igen", count: 9)
        #expect(all.map(\.similarity) == all.map(\.similarity).sorted(by: >))
        for (index, near) in all.enumerated() {
            #expect(all.dropFirst(index + 1).allSatisfy { !$0.range.overlaps(near.range) })
        }
    }

    @Test(arguments: [20, 200, 2000, 20_000]) func `a long quotation with errors is found`(words: Int) throws {
        var random = SeededGenerator(seed: 7)
        let syllables = ["le", "del", "se", "ar", "bej", "de", "bør", "ne", "hus", "ung", "år", "sko", "ti", "mo"]
        func word() -> String {
            (0..<Int.random(in: 2...4, using: &random)).map { _ in random.pick(syllables) }.joined()
        }
        let all = (0..<(words * 3)).map { _ in word() }
        let start = words
        let before = all[..<start].joined(separator: " ") + " "
        let passage = all[start..<(start + words)]
        let text = before + passage.joined(separator: " ") + " " + all[(start + words)...].joined(separator: " ")
        let typed = passage.enumerated().filter { $0.offset % 10 != 5 }.map(\.element).joined(separator: " ")

        let nearest = try QuotationLocator(StoredText(text)).nearest(typed, count: 1)

        let found = try #require(nearest.first)
        let meant =
            before.unicodeScalars
            .count..<(before.unicodeScalars.count + passage.joined(separator: " ").unicodeScalars.count)
        let common = found.range.clamped(to: meant).count
        #expect(Double(common) > 0.8 * Double(max(meant.count, found.range.count)))
        #expect(found.similarity > 0.7)
    }

    @Test(arguments: 0..<300) func `edit distances are those of the table by hand`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in random.pick([97, 98, 99]) } }
        let left = bytes(Int.random(in: 0...150, using: &random))
        let right = bytes(Int.random(in: 0...150, using: &random))

        var row = Array(0...left.count)
        var least: [Int] = []
        var anywhere = Array(0...left.count)
        for (column, byte) in right.enumerated() {
            func next(_ row: [Int], first: Int) -> [Int] {
                var new = [first]
                for (index, other) in left.enumerated() {
                    new.append(min(row[index] + (byte == other ? 0 : 1), row[index + 1] + 1, new[index] + 1))
                }
                return new
            }
            row = next(row, first: column + 1)
            anywhere = next(anywhere, first: 0)
            least.append(anywhere[left.count])
        }

        #expect(EditDistance.between(left, right) == row[left.count])
        guard !left.isEmpty else { return }
        var table = EditDistance(left, .anywhere)
        let found = right.map { byte in
            table.advance(byte)
            return table.distance
        }
        #expect(found == least)
    }
}
