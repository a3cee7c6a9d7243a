import TestSupport
import Testing

@testable import Texts
@Suite struct QuotationLocatorTests {
    @Test func smoke() throws {
        let t: MarkedText = "Vi har ⟦arbejdskraftman-\n\ngel⟧ i dag."
        let l = QuotationLocator(StoredText(t.text))
        #expect(try l.find("arbejdskraftmangel") == t.ranges)
    }
}
