import Testing

@testable import emic

/// How brackets and labels share the margin: each test draws it.
@Suite struct ReadingMarginTests {
    static let oneLine = Coded(
        text: "Trust is slow. Hope is quick.\nFear is neither.\nThat is all.\n",
        codings: [
            ("Trust is slow.", "trust", "anna"), ("Hope is quick.", "hope", "bo"), ("Fear", "fear", "bo,anna"),
            ("That is", "trust", "bo"),
        ])
    static let nested = Coded(
        text: "one\ntwo\nthree\nfour\nfive\nsix\n",
        codings: [
            ("one … six", "outer", "anna"), ("two … five", "middle", "anna"), ("three … four", "inner", "anna"),
            ("four", "core", "bo"),
        ])
    static let crowded = Coded(
        text: "one\ntwo\nthree\nfour\n",
        codings: [
            ("one", "wellbeing/sick leave/long", "anna,bo,chris"), ("one", "care", "anna"), ("one", "time", "bo"),
            ("one", "rota", "bo"), ("one … two", "hope", "bo"), ("three", "organisationsudvikling", "Maximiliane"),
            ("four", "end", "bo"),
        ])
    static let waiting = Coded(
        text: "one\ntwo\nthree\nfour\nfive\n",
        codings: [("one … five", "fear", "anna"), ("one … two", "trust", "bo"), ("one … three", "hope", "bo")])
    static let seven = Coded(
        text: "a b c d e f g\nh i j k l m n\n",
        codings: [
            ("a … h", "first", "bo"), ("b … i", "second", "bo"), ("c … j", "third", "bo"), ("d … k", "fourth", "bo"),
            ("e … l", "fifth", "bo"), ("f … m", "sixth", "bo"), ("g … n", "seventh", "anna,bo"),
        ])

    @Test func `a passage within one row has a bracket of one row`() {
        let view = Self.oneLine.view.rendered(.init(width: 60))

        #expect(
            view.joined(separator: "\n") == """
                interview · 3 lines · 5 codings by anna, bo

                ¶1 1  Trust is slow. Hope is quick.      ┌[ hope (bo)
                                                         └  trust (anna)
                   2  Fear is neither.                   [  fear (anna, bo)
                   3  That is all.                       [  trust (bo)
                """)
    }

    @Test func `nested passages stand in order, the longest outermost`() {
        let view = Self.nested.view.rendered(.init(width: 60))

        #expect(
            view.joined(separator: "\n") == """
                interview · 6 lines · 4 codings by anna, bo

                ¶1 1  one                                ┌    outer (anna)
                   2  two                                │┌   middle (anna)
                   3  three                              ││┌  inner (anna)
                   4  four                               ││└[ core (bo)
                   5  five                               │└
                   6  six                                └
                """)
    }

    @Test func `labels that find no row get rows of their own`() {
        let view = Self.crowded.view.rendered(.init(width: 50))

        #expect(
            view.joined(separator: "\n") == """
                interview · 4 lines · 9 codings by anna, bo,
                  chris, Maximiliane

                ¶1 1  one                       ┌[ care (anna)
                                                │  + rota (bo)
                                                │  + time (bo)
                                                │  + wellbeing/
                                                │    sick leave/
                                                │    long (anna,
                                                │    bo, chris)
                                                ├  hope (bo)
                   2  two                       └
                   3  three                     [  organisationsud
                                                     vikling
                                                     (Maximiliane)
                   4  four                      [  end (bo)
                """)
    }

    @Test func `a label waits for a free row beside its bracket`() {
        let view = Self.waiting.view.rendered(.init(width: 60))

        #expect(
            view.joined(separator: "\n") == """
                interview · 5 lines · 3 codings by anna, bo

                ¶1 1  one                                  ┌┌┌ trust (bo)
                   2  two                                  │├└ hope (bo)
                   3  three                                ├└  fear (anna)
                   4  four                                 │
                   5  five                                 └
                """)
    }

    @Test func `a seventh bracket is listed under the paragraph`() {
        let view = Self.seven.view.rendered(.init(width: 80))

        #expect(
            view.joined(separator: "\n") == """
                interview · 2 lines · 8 codings by anna, bo

                ¶1 1  a b c d e f g                                    ┌┌┌┌┌┌ sixth (bo)
                                                                       ││││├│ fifth (bo)
                                                                       │││├││ fourth (bo)
                                                                       ││├│││ third (bo)
                                                                       │├││││ second (bo)
                                                                       ├│││││ first (bo)
                   2  h i j k l m n                                    └└└└└└
                      · lines 1–2 “g h i j k l m n”: seventh (anna,
                          bo)
                """)
    }
}
