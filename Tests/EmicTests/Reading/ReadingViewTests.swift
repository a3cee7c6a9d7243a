import Testing

@testable import emic

/// What the view looks like: each test draws it.
@Suite struct ReadingViewTests {
    static let danish = Coded(
        text: """
            Vi har halveret antallet af ansøgninger på fem år, og det går ud over både de ældre og dem, der passer dem.

            Så vi er begyndt at gøre noget selv: vi tager de unge ind, før de har valgt, og vi siger til dem, at de
            er savnet, når de ikke kommer.
            """,
        codings: [
            ("halveret antallet af ansøgninger … begyndt at gøre noget selv", "recruitment", "anna"),
            ("det går ud over både de ældre … passer dem.", "wellbeing", "bo"),
            ("passer dem. … når de ikke kommer.", "leadership", "anna,bo"),
        ])

    @Test func `overlapping passages of two coders stand side by side`() {
        let view = Self.danish.view.rendered(.init(width: 80))

        #expect(
            view.joined(separator: "\n") == """
                interview · 4 lines · 4 codings by anna, bo

                ¶1 1  Vi har halveret antallet af ansøgninger på     ┌   recruitment (anna)
                      fem år, og det går ud over både de ældre og    │┌  wellbeing (bo)
                      dem, der passer dem.                           │└┌ leadership (anna, bo)
                                                                     │ │
                ¶2 3  Så vi er begyndt at gøre noget selv: vi tager  └ │
                      de unge ind, før de har valgt, og vi siger       │
                      til dem, at de                                   │
                   4  er savnet, når de ikke kommer.                   └
                """)
    }

    @Test func `a narrower terminal breaks text and labels earlier`() {
        let view = Self.danish.view.rendered(.init(width: 60))

        #expect(
            view.joined(separator: "\n") == """
                interview · 4 lines · 4 codings by anna, bo

                ¶1 1  Vi har halveret antallet af        ┌   recruitment
                                                         │     (anna)
                      ansøgninger på fem år, og det går  │┌  wellbeing (bo)
                      ud over både de ældre og dem, der  ││
                      passer dem.                        │└┌ leadership
                                                         │ │   (anna, bo)
                ¶2 3  Så vi er begyndt at gøre noget     │ │
                      selv: vi tager de unge ind, før    └ │
                      de har valgt, og vi siger til        │
                      dem, at de                           │
                   4  er savnet, når de ikke kommer.       └
                """)
    }

    @Test func `below fifty columns codings are listed under their paragraph`() {
        let view = Self.danish.view.rendered(.init(width: 45))

        #expect(
            view.joined(separator: "\n") == """
                interview · 4 lines · 4 codings by anna, bo

                ¶1 1  Vi har halveret antallet af ansøgninger
                      på fem år, og det går ud over både de
                      ældre og dem, der passer dem.
                      · lines 1–3 “halveret antallet …”:
                          recruitment (anna)
                      · line 1 “det går ud over bå…”:
                          wellbeing (bo)
                      · lines 1–4 “passer dem. Så vi …”:
                          leadership (anna, bo)

                ¶2 3  Så vi er begyndt at gøre noget selv: vi
                      tager de unge ind, før de har valgt, og
                      vi siger til dem, at de
                   4  er savnet, når de ikke kommer.
                """)
    }

    @Test func `borders can be marked in the text`() {
        let view = Self.danish.view.rendered(.init(width: 80, marksBorders: true))

        #expect(
            view.joined(separator: "\n") == """
                interview · 4 lines · 4 codings by anna, bo

                ¶1 1  Vi har ⟦halveret antallet af ansøgninger på    ┌   recruitment (anna)
                      fem år, og ⟦det går ud over både de ældre og   │┌  wellbeing (bo)
                      dem, der ⟦passer dem.⟧                         │└┌ leadership (anna, bo)
                                                                     │ │
                ¶2 3  Så vi er begyndt at gøre noget selv⟧: vi       └ │
                      tager de unge ind, før de har valgt, og vi       │
                      siger til dem, at de                             │
                   4  er savnet, når de ikke kommer.⟧                  └
                """)
    }

    @Test func `brackets go on at the edge of the lines that are shown`() {
        let view = Self.danish.view.rendered(.init(width: 80, lines: 3...3))

        #expect(
            view.joined(separator: "\n") == """
                interview · line 3 of 4 · 3 codings by anna, bo

                ¶2 3  Så vi er begyndt at gøre noget selv: vi tager  │└ recruitment (anna)
                      de unge ind, før de har valgt, og vi siger     ├  leadership (anna, bo)
                      til dem, at de                                 │
                """)
    }

    @Test func `without codes the text has all the room`() {
        let view = Self.danish.view.rendered(.init(width: 80, showsCodes: false))

        #expect(
            view.joined(separator: "\n") == """
                interview · 4 lines

                ¶1 1  Vi har halveret antallet af ansøgninger på fem år, og det går ud over både
                      de ældre og dem, der passer dem.

                ¶2 3  Så vi er begyndt at gøre noget selv: vi tager de unge ind, før de har
                      valgt, og vi siger til dem, at de
                   4  er savnet, når de ikke kommer.
                """)
    }
}
