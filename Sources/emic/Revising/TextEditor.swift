import Exchange
import Foundation
import Glibc

/// A text given to the person's own editor, in a file that nobody else can read.
///
/// `posix_spawn` rather than `Foundation.Process`, which puts a program into a group of its own, where it can't use the
/// terminal.
struct TextEditor {
    /// What the shell is told to run, as in `VISUAL` or else `EDITOR`.
    let command: String
    private let folder: String

    /// Where the text is.
    let path: String

    /// Writes `text` to a file of its own.
    ///
    /// - Parameter otherwise: what to do where no editor is named, besides naming one.
    /// - Throws: ``CommandError/refused(_:)`` if no editor is named, or there is no room for the file.
    init(
        _ text: String, otherwise: String, environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws {
        let named = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { !$0.isEmpty }
        guard let named else {
            throw CommandError.refused("no editor is named: set EDITOR, as in EDITOR=nano, or \(otherwise)")
        }
        command = named
        var template = Array((FileManager.default.temporaryDirectory.path + "/emic-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw CommandError.refused("there is no room for a temporary file") }
        folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        path = folder + "/text.txt"
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        else {
            remove()
            throw CommandError.refused("there is no room for a temporary file")
        }
    }

    /// Takes the file away again, with what the editor left beside it.
    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    /// Lets the person edit, and gives what is then in the file.
    ///
    /// - Throws: ``CommandError/refused(_:)`` if the editor could not be run or did not end well.
    func edit() throws -> Input {
        let status = try run(["/bin/sh", "-c", command + " \"$1\"", "sh", path])
        guard status & 0x7F == 0 else {
            throw CommandError.refused("the editor was ended by signal \(status & 0x7F): nothing was changed")
        }
        guard status == 0 else {
            throw CommandError.refused("the editor ended with status \(status >> 8 & 0xFF): nothing was changed")
        }
        return Input(bytes: try Input(path: path).all(), name: "the edited text")
    }

    /// Runs a program at the terminal and gives its wait status. What is typed to stop it does not stop this one.
    private func run(_ arguments: [String]) throws -> Int32 {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        sigaddset(&signals, SIGQUIT)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        let (interrupt, quit) = (signal(SIGINT, SIG_IGN), signal(SIGQUIT, SIG_IGN))
        defer {
            signal(SIGINT, interrupt)
            signal(SIGQUIT, quit)
        }
        var words = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process = pid_t()
        let failure = posix_spawn(&process, arguments[0], nil, &attributes, &words, environ)
        guard failure == 0 else {
            throw CommandError.refused("the editor can't be run: \(String(cString: strerror(failure)))")
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw CommandError.refused("the editor was lost: nothing was changed") }
        }
        return status
    }
}
