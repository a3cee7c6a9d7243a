/// Why a PDF gives no text, and the way out.
public enum PDFProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// Its pages are pictures.
    case noText(pages: Int)
    case encrypted
    case damaged
    /// Its author allows no copying, and this `pdftotext` obeys.
    case forbidden
    case noProgram
    case cannotStart(SystemError)
    /// The program was ended by a signal.
    case crashed(signal: Int32)
    case failed(status: Int32)
    case tooSlow(Duration)
    case tooMuchText(megabytes: Int)
    /// The program printed something else than it should.
    case unexpectedAnswer

    public var description: String {
        switch self {
        case .noText(let pages):
            "has no text on \(pages == 1 ? "its page" : "any of its \(pages) pages"), so it was scanned: "
                + "have its text read by OCR, as with 'ocrmypdf IN.pdf OUT.pdf', and import that"
        case .encrypted:
            "is encrypted: take its password off, as with 'qpdf --decrypt --password=PASSWORD IN.pdf OUT.pdf', and "
                + "import that"
        case .damaged:
            "is damaged, or no PDF: get it anew, or try to repair it, as with 'qpdf IN.pdf OUT.pdf', and import that"
        case .forbidden:
            "does not allow that its text is copied: ask its author for a PDF that does, or for the text"
        case .noProgram:
            "is a PDF, and pdftotext, which reads it, is not installed: install the package poppler-utils"
        case .cannotStart(let error): "is a PDF, and pdftotext, which reads it, can't be run: \(error)"
        case .crashed(let signal):
            "made pdftotext crash (signal \(signal)): upgrade the package poppler-utils, or repair the file, as with "
                + "'qpdf IN.pdf OUT.pdf'"
        case .failed(let status):
            "could not be read by pdftotext (status \(status)): upgrade the package poppler-utils, or repair the file, "
                + "as with 'qpdf IN.pdf OUT.pdf'"
        case .tooSlow(let limit):
            "took pdftotext longer than \(Self.seconds(limit)): split it, as with "
                + "'qpdf --split-pages=50 IN.pdf OUT.pdf', and import the parts"
        case .tooMuchText(let megabytes):
            "made pdftotext print more than \(megabytes) MB: split it, as with 'qpdf --split-pages=50 IN.pdf OUT.pdf', "
                + "and import the parts"
        case .unexpectedAnswer:
            "was read by a pdftotext whose answer is not understood: install poppler's, the package poppler-utils"
        }
    }

    private static func seconds(_ duration: Duration) -> String {
        let milliseconds = duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
        let seconds = Double(milliseconds) / 1000
        return seconds == 1
            ? "1 second" : seconds == seconds.rounded() ? "\(Int(seconds)) seconds" : "\(seconds) seconds"
    }
}
