import Exchange
import Foundation

/// A session at a terminal, from the first screen to quitting.
struct AnnotationRun {
    /// How a session ends.
    enum End: Sendable {
        case quit(AnnotationSummary)
        /// By a signal that was sent to the program.
        case signal(Int32)
    }

    private let terminal: SessionTerminal
    private let colors: ColorDepth
    private var work: AnnotationWork
    private var session: AnnotationSession

    init(_ work: AnnotationWork, _ session: AnnotationSession, colors: ColorDepth) throws {
        self.work = work
        self.session = session
        self.colors = colors
        terminal = try SessionTerminal()
    }

    /// Runs until the person quits or the program is to end. The terminal is as it was then, also if an error is thrown.
    mutating func run() throws -> End {
        defer { terminal.release() }
        var drawsAnew = false
        while true {
            session.size = terminal.size
            let screen = AnnotationScreen(session, colors: colors)
            try terminal.draw(screen, size: session.size, anew: drawsAnew)
            drawsAnew = false
            switch terminal.next() {
            case .changed: break
            case .ended(let signal): return .signal(signal)
            case .keys(let keys):
                for key in keys {
                    switch session.handle(key) {
                    case nil: break
                    case .quit: return .quit(AnnotationSummary(work, session))
                    case .redraw: drawsAnew = true
                    case .openEditor(let draft): try edit(draft)
                    case let effect?: work.perform(effect, in: &session)
                    }
                }
            }
        }
    }

    /// Lets the person write a memo in their editor, which has the terminal meanwhile.
    private mutating func edit(_ draft: String) throws {
        terminal.release()
        let written = Result { try Self.edited(draft) }
        try terminal.take()
        switch written {
        case .success(let words):
            if let effect = session.memo(words) { work.perform(effect, in: &session) }
        case .failure(let error): session.message = "\(error)"
        }
    }

    private static func edited(_ draft: String) throws -> String {
        let editor = try TextEditor(draft, otherwise: "write the memo at the prompt")
        defer { editor.remove() }
        let words = String(decoding: try editor.edit().all(), as: UTF8.self)
        return words.trimmingCharacters(in: .newlines)
    }
}
