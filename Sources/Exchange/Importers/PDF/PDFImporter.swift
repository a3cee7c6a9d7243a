extension Importer {
    /// The text of a PDF in the order in which it is read, with each line's place on its page.
    public static let pdf: Importer = Importer(
        id: "pdf", version: "1", summary: "PDF with text (.pdf), which pdftotext of poppler-utils reads",
        matches: { head, _ in BinaryKind(head: head) == .pdf }, read: readPDF)

    @Sendable private static func readPDF(
        _ input: Input, _ options: ImportOptions
    ) throws(ExchangeError) -> Imported {
        let bytes = try input.all()
        guard !bytes.isEmpty else { throw .empty(input.name) }
        let text: PDFText
        do throws(PDFProblem) { text = try pdfText(bytes, options) } catch { throw .pdf(input.name, error) }
        var imported = ImportedText(
            name: nameWithoutEnding(input.fileName), text: text.text, original: bytes, fileName: input.fileName,
            importer: pdf.id, importerVersion: pdf.version, importerOptions: "", encoding: nil)
        imported.sourceLines = text.sourceLines
        imported.notes = text.notes
        return .texts([imported])
    }

    private static func pdfText(_ bytes: [UInt8], _ options: ImportOptions) throws(PDFProblem) -> PDFText {
        let tool = try PDFTextTool(in: options.programFolders, timeLimit: options.timeLimit)
        let (pages, isDamaged) = try tool.pages(of: bytes)
        var text = PDFText(pages)
        guard !text.text.isEmpty else { throw .noText(pages: pages.count) }
        if isDamaged { text.note("the file is damaged, so words may be missing: compare it with the original") }
        return text
    }
}
