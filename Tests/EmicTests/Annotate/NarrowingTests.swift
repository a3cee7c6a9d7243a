import Testing
import Texts

@testable import emic

@Suite struct NarrowingTests {
    /// A session in which the paragraph on sick leave is being narrowed.
    private func session() throws -> AnnotationSession {
        var session = try AnnotatedSample.session()
        session.go(to: 2)
        session.press(.text("\""))
        return session
    }

    @Test func `the first and last words are enough`() throws {
        var session = try session()
        session.type("hver mandag")
        session.press(.tab)
        session.type("rin")
        #expect(session.words == "Hver mandag manglede der en, og hver tirs-\ndag ringede")
        session.press(.down)
        #expect(session.words.hasSuffix("»Du ringer"))
        session.press(.up, .enter)
        #expect(session.words.hasSuffix("dag ringede"))
        #expect(session.mode == .coding && session.isNarrowed)
        session.type("syge")
        #expect(
            session.press(.enter) == .give(codes: [AnnotatedSample.id(11)], range: session.selection, memo: nil))
    }

    @Test func `a word split at a line's end is found as it is spoken`() throws {
        var session = try session()
        session.type("tirsdag")
        #expect(session.words.hasPrefix("tirs-\ndag ringede"))
    }

    @Test func `words that are not there are told, and the borders stay`() throws {
        var session = try session()
        session.type("onsdag")
        #expect(session.words.hasPrefix("Sygefraværet"), "though other words begin with o")
        session.press(.enter)
        #expect(session.message.contains("not there"))
        #expect(session.mode != .coding)
        session.press(.escape)
        #expect(!session.isNarrowed && session.mode == .coding)
    }

    @Test func `arrows move a border by words, and past the passage where that is wanted`() throws {
        var session = try session()
        session.press(.right, .right)
        #expect(session.words.hasPrefix("det værste."))
        session.press(.left, .tab, .left, .left, .left)
        #expect(session.words.hasPrefix("var det") && session.words.hasSuffix("»Du ringer kun, når det\nbrænder"))
        session.press(.end, .right, .right)
        #expect(session.words.hasSuffix("sagde én.\n\nNu spiser"))
        session.press(.home)
        #expect(session.words.hasSuffix("Nu spiser"), "a border never passes the other")
    }

    @Test func `characters are whole, whatever they are made of`() throws {
        var session = try AnnotatedSample.session()
        session.go(to: 3)
        session.press(.control("t"))
        session.type("caf")
        session.press(.tab)
        session.type("café")
        #expect(session.words == "cafe\u{301}ens")
        session.press(.text("<"), .modifiedLeft, .text("<"))
        #expect(session.words == "cafe\u{301}")
        session.press(.text("<"))
        #expect(session.words == "caf")
        session.press(.text(">"))
        #expect(session.words == "cafe\u{301}")
    }

    @Test func `no keys ever make a stretch that is empty or cuts a character`() throws {
        var random = SystemRandomNumberGenerator()
        let keys: [Key] = [
            .left, .right, .modifiedLeft, .modifiedRight, .tab, .up, .down, .home, .end, .backspace, .text("<"),
            .text(">"), .text("e"), .text("n"), .text("日"), .text(" "),
        ]
        for start in 0..<4 {
            var session = try AnnotatedSample.session()
            session.go(to: start)
            session.press(.control("t"))
            var pressed: [Key] = []
            for _ in 0..<300 {
                let key = keys.randomElement(using: &random) ?? .tab
                pressed.append(key)
                session.press(key)
                let range = session.selection
                #expect(!range.isEmpty && range.lowerBound >= 0 && range.upperBound <= session.text.text.length)
                let parts = [0..<range.lowerBound, range, range.upperBound..<session.text.text.length]
                #expect(
                    parts.reduce(0) { $0 + session.text.text.substring($1).count } == AnnotatedSample.text.count,
                    "\(pressed)")
            }
        }
    }
}
