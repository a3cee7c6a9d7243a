import CodingModel

/// The colour in which a code's brackets and labels are drawn.
struct Palette: Sendable {
    private var styles: [ObjectID: Style] = [:]
    /// For the gutter and what else stands back.
    let faint: Style
    /// For the document's name.
    let title: Style

    /// Each code's own colour, else one of eight by its place in the codebook; all plain if `depth` has no colour.
    init(codebook: Codebook, depth: ColorDepth) {
        faint = depth == .none ? .plain : .dim
        title = depth == .none ? .plain : .bold
        guard depth != .none else { return }
        for (position, code) in codebook.codes.enumerated() {
            let own = code.color.flatMap { Style(hex: $0, depth: depth) }
            styles[code.id] = own ?? Self.hues[position % Self.hues.count]
        }
    }

    /// The colour of a code's bracket and label.
    func style(of code: ObjectID) -> Style { styles[code] ?? .plain }

    // Of the 256 colours, eight that can be told apart and read on black and on white.
    private static let hues = [33, 166, 35, 162, 37, 136, 99, 160].map { Style(numbers: "38;5;\($0)") }
}
