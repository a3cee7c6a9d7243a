import Foundation

/// What a stream of the program leads to: a terminal of some width and colours, or a file or pipe.
struct Terminal: Hashable, Sendable {
    /// Whether a person sees what is written, not a program.
    var isTerminal: Bool
    /// Columns: what `COLUMNS` says, else the terminal's own width, else 80.
    var width: Int
    var colors: ColorDepth

    /// The width that tables must fit, in columns; `nil` for a file or pipe, where nothing is cut.
    var tableWidth: Int? { isTerminal ? width : nil }

    /// What is known of a stream from the system and from the environment's variables.
    ///
    /// - Parameters:
    ///   - windowWidth: columns as the terminal itself tells them; `nil` or 0 if it does not.
    ///   - environment: of which `COLUMNS`, `NO_COLOR`, `TERM` and `COLORTERM` count.
    init(isTerminal: Bool, windowWidth: Int?, environment: [String: String]) {
        self.isTerminal = isTerminal
        if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 {
            width = columns
        } else if isTerminal, let windowWidth, windowWidth > 0 {
            width = windowWidth
        } else {
            width = 80
        }
        let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false || environment["TERM"] == "dumb"
        if !isTerminal || isPlain {
            colors = .none
        } else if ["truecolor", "24bit"].contains(environment["COLORTERM"]) {
            colors = .direct
        } else {
            colors = .indexed
        }
    }
}

extension Terminal {
    /// Where results go.
    static func standardOutput() -> Terminal { Terminal(descriptor: STDOUT_FILENO) }

    /// Where messages go.
    static func standardError() -> Terminal { Terminal(descriptor: STDERR_FILENO) }

    /// Asks the system; the only place of this folder that does.
    private init(descriptor: Int32) {
        var size = winsize()
        let isTerminal = isatty(descriptor) != 0
        let told = isTerminal && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
        self.init(
            isTerminal: isTerminal, windowWidth: told ? Int(size.ws_col) : nil,
            environment: ProcessInfo.processInfo.environment)
    }
}
