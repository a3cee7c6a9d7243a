#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `pdftotext`, a program of poppler that finds the words of PDFs and their boxes.
struct PDFTextTool {
    /// Its answer takes about a hundred bytes a word, so this is a book of ten thousand pages.
    static let outputLimit = 512 << 20

    /// An absolute path.
    private let path: String
    var timeLimit: Duration
    var outputLimit = Self.outputLimit

    /// The program in the first of these folders that has it.
    ///
    /// - Parameter folders: Absolute paths with colons between them; `nil` for those of the environment's `PATH`.
    /// - Throws: ``PDFProblem/noProgram``.
    init(in folders: String?, timeLimit: Duration) throws(PDFProblem) {
        let folders = folders ?? getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        let paths = folders.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/pdftotext" }
        guard let path = paths.first(where: { access($0, X_OK) == 0 }) else { throw .noProgram }
        self.path = path
        self.timeLimit = timeLimit
    }

    /// The words of all pages, and whether the program complained of damage that it could read past.
    ///
    /// - Throws: ``PDFProblem``.
    func pages(of bytes: [UInt8]) throws(PDFProblem) -> (pages: [PrintedPage], isDamaged: Bool) {
        var reader = WordBoxReader()
        let program = ExternalProgram(
            path: path, arguments: ["-bbox-layout", "-enc", "UTF-8", "-", "-"], timeLimit: timeLimit,
            outputLimit: outputLimit)
        let ending: ExternalProgram.Ending
        do throws(ExternalProgram.Failure) {
            ending = try program.run(input: bytes) { reader.read($0) }
        } catch {
            switch error {
            case .cannotStart(let error), .cannotTalk(let error): throw .cannotStart(error)
            case .tooSlow: throw .tooSlow(timeLimit)
            case .tooMuchOutput: throw .tooMuchText(megabytes: outputLimit >> 20)
            }
        }
        let messages = String(decoding: ending.messages, as: UTF8.self)
        if let signal = ending.signal { throw .crashed(signal: signal) }
        switch ending.status {
        case 0: break
        case 1: throw messages.contains("Incorrect password") ? .encrypted : .damaged
        case 3: throw .forbidden
        case let status: throw .failed(status: status ?? -1)
        }
        guard reader.isComplete else { throw .unexpectedAnswer }
        guard !reader.pages.isEmpty else { throw .damaged }
        return (reader.pages, messages.contains("Syntax Error"))
    }
}
