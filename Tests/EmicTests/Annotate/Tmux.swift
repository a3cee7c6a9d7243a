import Foundation
import TestSupport
import Testing

/// A program in a terminal of a test's own, with keys to press and a screen to look at.
final class Tmux {
    private let desk: Desk
    /// In the desk's folder, by a name as short as the system wants it.
    private let socket = "tmux-\(UUID().uuidString.prefix(4))"

    static var isThere: Bool { Program.isInstalled("tmux") }
    static let absent = "there is no 'tmux' to make a terminal with"

    /// Runs a line of shell in a terminal of that size, in the desk's folder and without colour.
    init(_ desk: Desk, _ line: String, columns: Int = 80, rows: Int = 24) throws {
        self.desk = desk
        let command = "env NO_COLOR=1 LC_ALL=C.UTF-8 \(line)"
        // The server goes on when this shell has ended, which is only noticed once nobody has its files open.
        // Nor is it to find signals blocked, as threads of Foundation have them: it would not see programs end.
        let alone = "for file in /proc/$$/fd/*; do [ ${file##*/} -gt 2 ] && eval \"exec ${file##*/}>&-\"; done; "
        let run = try desk.shell(
            alone + "env --default-signal tmux -u -f /dev/null -S \(socket) "
                + "new-session -d -x \(columns) -y \(rows) '\(command)' \\; set-option -g remain-on-exit on",
            environment: ["LC_ALL": "C.UTF-8"])
        try #require(run.status == 0, "\(run.messages)")
    }

    // The server ends with its last session, without a signal that it might not get.
    deinit { _ = try? tmux("kill-session") }

    @discardableResult
    func tmux(_ arguments: String) throws -> String {
        try desk.shell("tmux -S \(socket) \(arguments)", environment: ["LC_ALL": "C.UTF-8"]).output
    }

    /// Presses keys by tmux's names for them, such as `Enter` and `C-n`.
    func press(_ keys: String...) throws { try tmux("send-keys \(keys.joined(separator: " "))") }

    /// Types a text.
    func type(_ text: String) throws { try tmux("send-keys -l -- '\(text)'") }

    /// What is on the screen, without blanks at the ends of rows.
    func screen() throws -> String {
        // Rows at the bottom that were never written are left out.
        try tmux("capture-pane -p").trimmingCharacters(in: .newlines)
    }

    /// Waits until the screen shows `text`, and gives what it shows then.
    @discardableResult
    func wait(for text: String, location: SourceLocation = #_sourceLocation) throws -> String {
        try wait("\(text) to be shown", location: location) { $0.contains(text) }
    }

    @discardableResult
    func wait(
        _ what: String, location: SourceLocation = #_sourceLocation, until isSeen: (String) -> Bool
    ) throws -> String {
        // Long, for machines with much else to do: a test that passes never waits so long.
        let end = Date(timeIntervalSinceNow: 120)
        var seen = ""
        while Date() < end {
            seen = try screen()
            if isSeen(seen) { return seen }
            usleep(30_000)
        }
        Issue.record("waited in vain for \(what):\n\(seen)", sourceLocation: location)
        throw InVain()
    }

    private struct InVain: Error {}
}
