import Testing

@testable import emic

@Suite struct TerminalTests {
    @Test func `a pipe has 80 columns, no colour and tables without limit`() {
        let pipe = Terminal(isTerminal: false, windowWidth: nil, environment: ["COLORTERM": "truecolor"])

        #expect(pipe.width == 80)
        #expect(pipe.colors == .none)
        #expect(pipe.tableWidth == nil)
    }

    @Test func `a terminal says its own width, COLUMNS has the last word`() {
        #expect(Terminal(isTerminal: true, windowWidth: 132, environment: [:]).width == 132)
        #expect(Terminal(isTerminal: true, windowWidth: 0, environment: [:]).width == 80)
        #expect(Terminal(isTerminal: true, windowWidth: 132, environment: ["COLUMNS": "60"]).tableWidth == 60)
        #expect(Terminal(isTerminal: false, windowWidth: nil, environment: ["COLUMNS": "60"]).width == 60)
        #expect(Terminal(isTerminal: true, windowWidth: 132, environment: ["COLUMNS": "wide"]).width == 132)
        #expect(Terminal(isTerminal: true, windowWidth: 132, environment: ["COLUMNS": "-4"]).width == 132)
    }

    @Test(arguments: [
        ([:], ColorDepth.indexed),
        (["COLORTERM": "truecolor"], .direct),
        (["COLORTERM": "24bit"], .direct),
        (["NO_COLOR": "1"], .none),
        (["NO_COLOR": ""], .indexed),
        (["TERM": "dumb"], .none),
        (["TERM": "xterm"], .indexed),
    ])
    func `colour is for terminals, and not where it is declined`(environment: [String: String], colors: ColorDepth) {
        #expect(Terminal(isTerminal: true, windowWidth: 80, environment: environment).colors == colors)
        #expect(Terminal(isTerminal: false, windowWidth: 80, environment: environment).colors == .none)
    }

    @Test func `the system can be asked`() {
        #expect(Terminal.standardOutput().width > 0)
        #expect(Terminal.standardError().width > 0)
    }
}

@Suite struct StyleTests {
    @Test func `a style surrounds the text and is switched off behind it`() {
        #expect(Style.bold("anna") == "\u{1B}[1manna\u{1B}[0m")
        #expect(Style.plain("anna") == "anna")
        #expect(Style.bold("") == "")
    }

    @Test(arguments: [
        ("#ff0000", ColorDepth.direct, "38;2;255;0;0"),
        ("#ff0000", .indexed, "38;5;196"),
        ("#808080", .indexed, "38;5;244"),
        ("#ffffff", .indexed, "38;5;231"),
        ("#000000", .indexed, "38;5;16"),
    ])
    func `colours are given by number or by the nearest of 256`(color: String, depth: ColorDepth, numbers: String) {
        #expect(Style(hex: color, depth: depth)?.numbers == numbers)
    }

    @Test(arguments: ["red", "#fff", "#gggggg", "#+12345", "#-12345"])
    func `what is no colour is none`(color: String) {
        #expect(Style(hex: color, depth: .direct) == nil)
    }
}
