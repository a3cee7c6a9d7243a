import Exchange
import Foundation
import Glibc

/// The terminal while a session has it to itself: every key comes at once, and the screen is one of its own, behind
/// which what stood there before comes back.
///
/// The only file that talks to a terminal. Signals are taken in turn with keys, so that none ends the program before the
/// terminal is as it was.
final class SessionTerminal {
    enum Event: Hashable {
        case keys([Key])
        /// The screen is to be drawn: the window has another size, or the program was stopped and goes on.
        case changed
        /// The program is to end, by this signal.
        case ended(by: Int32)
    }

    private static let watched = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGCONT]
    // The screen beside the usual one, and pasted words told from typed ones; and the way back.
    private static let beginning = "\u{1B}[?1049h\u{1B}[?2004h"
    private static let ending = "\u{1B}[?25h\u{1B}[?2004l\u{1B}[?1049l"
    /// How long after an Esc the rest of a sequence is waited for, in milliseconds: a slow line sends it in two.
    private static let patience: Int32 = 80

    private let usual: termios
    /// While the terminal is taken.
    private var signals: SignalPipe?
    private var decoder = KeyDecoder()
    private let output = Output(descriptor: STDOUT_FILENO, name: "the terminal")
    private var shown: (screen: AnnotationScreen, size: ScreenSize)?

    /// Takes the terminal.
    ///
    /// - Throws: ``CommandError/refused(_:)`` if the program is not run at one, or it can't move its cursor.
    init(environment: [String: String] = ProcessInfo.processInfo.environment) throws {
        let kind = environment["TERM"] ?? ""
        var usual = termios()
        guard isatty(STDOUT_FILENO) != 0, tcgetattr(STDIN_FILENO, &usual) == 0 else {
            throw CommandError.refused(
                "'emic annotate' is for a terminal, with keys and a screen: 'emic tag' codes from scripts and tables")
        }
        guard !kind.isEmpty, kind != "dumb" else {
            throw CommandError.refused(
                "'emic annotate' needs a terminal that can move its cursor, but TERM is '\(kind)': use 'emic tag', or "
                    + "set TERM to what the terminal is")
        }
        self.usual = usual
        try take()
    }

    deinit { release() }

    /// Takes the terminal, if it is not taken.
    func take() throws {
        guard signals == nil else { return }
        signals = try SignalPipe(Self.watched)
        shown = nil
        takeKeys()
        output.append(Self.beginning)
        try output.flush()
    }

    /// Gives the terminal back as it was.
    func release() {
        guard signals != nil else { return }
        output.append(Self.ending)
        // Where the terminal is gone, there is nothing to give back.
        try? output.flush()
        var usual = usual
        tcsetattr(STDIN_FILENO, TCSADRAIN, &usual)
        signals = nil
    }

    private func takeKeys() {
        var raw = usual
        cfmakeraw(&raw)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    }

    /// Columns and rows, 80 by 24 where the terminal does not tell.
    var size: ScreenSize {
        var window = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
            return ScreenSize()
        }
        return ScreenSize(columns: Int(window.ws_col), rows: Int(window.ws_row))
    }

    /// Waits for what comes next.
    func next() -> Event {
        while true {
            // One that is −1 is passed over.
            var sources = [STDIN_FILENO, signals?.descriptor ?? -1].map {
                pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
            }
            let count = poll(&sources, 2, decoder.isWaiting ? Self.patience : -1)
            if count == 0 { return .keys(decoder.flush()) }
            // A signal breaks off the wait, and is there at the next one.
            guard count > 0 else { continue }
            if sources[1].revents != 0, let signal = signals?.take() { return event(signal) }
            guard sources[0].revents != 0 else { continue }
            var bytes = [UInt8](repeating: 0, count: 4096)
            let length = read(STDIN_FILENO, &bytes, bytes.count)
            if length > 0 { return .keys(decoder.keys(from: bytes.prefix(length))) }
            // The window was closed.
            if length == 0 || errno != EINTR { return .ended(by: SIGHUP) }
        }
    }

    private func event(_ signal: Int32) -> Event {
        switch signal {
        case SIGWINCH: return .changed
        case SIGCONT:
            takeKeys()
            shown = nil
            return .changed
        default: return .ended(by: signal)
        }
    }

    /// Draws the rows of a screen that are not there yet; all of them if `anew`.
    func draw(_ screen: AnnotationScreen, size: ScreenSize, anew: Bool = false) throws {
        var known: [String] = []
        if let shown, shown.size == size, !anew { known = shown.screen.lines }
        output.append("\u{1B}[?25l")
        if known.isEmpty { output.append("\u{1B}[2J") }
        for (row, line) in screen.lines.enumerated() where row >= known.count || known[row] != line {
            output.append("\u{1B}[\(row + 1);1H\u{1B}[2K\(line)")
        }
        if let cursor = screen.cursor {
            output.append("\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h")
        }
        try output.flush()
        shown = (screen, size)
    }
}
