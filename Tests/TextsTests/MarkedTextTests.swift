import TestSupport
import Testing

@Suite struct MarkedTextTests {
    @Test func `marks count scalars, lie within each other, and can be put back`() {
        let text: MarkedText = "⟦Hej ⟦👩‍👧⟧⟧ og ⟦farvel⟧"

        #expect(text.text == "Hej 👩‍👧 og farvel")
        #expect(text.ranges == [0..<7, 4..<7, 11..<17])
        #expect(marked(text.text, [4..<7, 11..<17]) == "Hej ⟦👩‍👧⟧ og ⟦farvel⟧")
        #expect(MarkedText("et ⟦to⟧").range == 3..<5)
    }
}
