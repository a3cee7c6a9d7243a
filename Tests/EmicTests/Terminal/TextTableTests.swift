import Testing

@testable import emic

@Suite struct TextTableTests {
    static let codes = TextTable(
        columns: [.init("code"), .init("definition", wraps: true), .init("codings")],
        rows: [
            ["recruitment", "How the municipality finds people", "12"],
            ["wellbeing/sick leave", "Absence, short or long, and what is done about it", "3"],
            ["日本", "👩🏽‍🚒 and cafe\u{301}", "120"],
        ])

    @Test func `in a pipe nothing is cut`() {
        #expect(
            Self.codes.lines(width: nil).joined(separator: "\n") == """
                CODE                  DEFINITION                                         CODINGS
                recruitment           How the municipality finds people                       12
                wellbeing/sick leave  Absence, short or long, and what is done about it        3
                日本                  👩🏽‍🚒 and cafe\u{301}                                            120
                """)
    }

    @Test func `on a terminal the widest words give way`() {
        #expect(
            Self.codes.lines(width: 60).joined(separator: "\n") == """
                CODE                  DEFINITION                     CODINGS
                recruitment           How the municipality finds          12
                                      people
                wellbeing/sick leave  Absence, short or long, and          3
                                      what is done about it
                日本                  👩🏽‍🚒 and cafe\u{301}                        120
                """)
    }

    @Test func `cells are cut where the column does not wrap`() {
        var table = Self.codes
        table.columns[1].wraps = false
        #expect(
            table.lines(width: 50).joined(separator: "\n") == """
                CODE                  DEFINITION           CODINGS
                recruitment           How the municipali…       12
                wellbeing/sick leave  Absence, short or …        3
                日本                  👩🏽‍🚒 and cafe\u{301}              120
                """)
    }

    @Test func `too many columns for the terminal become blocks`() {
        let table = TextTable(
            columns: [
                .init("document"), .init("start_offset"), .init("end_offset"), .init("quotation"), .init("memo"),
            ],
            rows: [
                ["interview-da", "1204", "1236", "halveret antallet af ansøgninger", ""],
                ["interview-en", "9", "16", "trust", "and\nhope"],
            ])
        #expect(
            table.lines(width: 40).joined(separator: "\n") == """
                DOCUMENT      interview-da
                START_OFFSET  1204
                END_OFFSET    1236
                QUOTATION     halveret antallet af
                              ansøgninger

                DOCUMENT      interview-en
                START_OFFSET  9
                END_OFFSET    16
                QUOTATION     trust
                MEMO          and hope
                """)
    }

    @Test func `numbers stand right, dashes and percents among them`() {
        let table = TextTable(
            columns: [.init("a"), .init("b"), .init("c", alignment: .right), .init("d")],
            rows: [["0.5", "1", "x", "x"], ["–", "12%", "yy"], ["-10.25", "", "zzz", "1"]])
        #expect(
            table.lines(width: nil).joined(separator: "\n") == """
                     A    B    C  D
                   0.5    1    x  x
                     –  12%   yy
                -10.25       zzz  1
                """)
    }

    @Test func `no row, no column`() {
        #expect(TextTable(columns: [.init("code")], rows: []).lines(width: 80) == ["CODE"])
        #expect(TextTable(columns: [], rows: []).lines(width: 80) == [])
    }

    @Test func `cells never carry control sequences or line ends`() {
        let table = TextTable(columns: [.init("a\u{1B}[1m")], rows: [["b\u{1B}[2J\nc\u{202E}"]])
        #expect(table.lines(width: nil) == ["A␛[1M", #"b␛[2J c\u{202E}"#])
    }

    @Test(arguments: [1, 40, 41, 57, 80, 200])
    func `no line is wider than the terminal, or than forty`(width: Int) {
        for line in Self.codes.lines(width: width) {
            #expect(line.displayWidth <= max(40, width))
        }
    }
}
