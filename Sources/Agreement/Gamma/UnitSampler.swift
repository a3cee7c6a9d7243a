/// Makes random continua that resemble a given one.
protocol UnitSampler: Sendable {
    /// One random continuum with as many coders.
    func sample(_ random: inout RandomStream) -> CodedUnits
}

extension GammaOptions.Sampler {
    /// A sampler for a continuum with units.
    func sampling(_ text: CodedUnits) -> any UnitSampler {
        switch self {
        case .shifts: ShiftSampler(text)
        case .normal: NormalSampler(text)
        }
    }
}

/// Coders drawn at random with all their units, each moved around the text as on a circle.
///
/// Moves of different coders lie at least a mean length of units apart, on the circle, where there is room for it. A
/// unit that is moved across the end of the text stays whole.
///
/// - Source: Mathet, Widlöcher & Métivier 2015, section 5.2.
struct ShiftSampler: UnitSampler {
    private let unitsByCoder: [[CodedUnits.Unit]]
    private let length: Int
    private let apart: Int

    init(_ text: CodedUnits) {
        unitsByCoder = text.unitsByCoder
        length = Int(text.length)
        let total = text.units.reduce(0) { $0 + $1.length }
        apart = Int((total / Double(max(1, text.units.count))).rounded(.up))
    }

    func sample(_ random: inout RandomStream) -> CodedUnits {
        var moves: [Int] = []
        var sampled: [[CodedUnits.Unit]] = []
        // Nobody's units at all would be no text.
        while sampled.allSatisfy(\.isEmpty) {
            (moves, sampled) = ([], [])
            for _ in unitsByCoder {
                let units = unitsByCoder[random.index(below: unitsByCoder.count)]
                let move = place(random.uniform(), awayFrom: moves)
                moves.append(move)
                sampled.append(
                    units.map { unit in
                        var moved = unit
                        moved.start += Double(move)
                        if moved.start >= Double(length) { moved.start -= Double(length) }
                        moved.end = moved.start + unit.length
                        return moved
                    })
            }
        }
        return CodedUnits(sampled, length: Double(length))
    }

    /// Where the share `share` lies on what of the circle is far enough from all `moves`, or on all of it.
    private func place(_ share: Double, awayFrom moves: [Int]) -> Int {
        var taken: [Range<Int>] = []
        for move in moves {
            let (low, high) = (move - apart + 1, move + apart)
            if low < 0 { taken.append(max(0, low + length)..<length) }
            if high > length { taken.append(0..<min(length, high - length)) }
            taken.append(max(0, low)..<min(length, high))
        }
        var (free, end): ([Range<Int>], Int) = ([], 0)
        for range in taken.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if range.lowerBound > end { free.append(end..<range.lowerBound) }
            end = max(end, range.upperBound)
        }
        if end < length { free.append(end..<length) }
        let room = free.reduce(0) { $0 + $1.count }
        var place = Int(share * Double(room > 0 ? room : length))
        for range in free {
            if place < range.count { return range.lowerBound + place }
            place -= range.count
        }
        return place
    }
}

/// Units one after another, with numbers, gaps and lengths from normal distributions and codes by their shares.
///
/// - Source: the statistical sampler of pygamma-agreement, Titeux & Riad, Journal of Open Source Software 6(62), 2021.
struct NormalSampler: UnitSampler {
    private let coders: Int
    private let textLength: Double
    private let count: Spread
    private let gap: Spread
    private let length: Spread
    /// The codes of all units.
    private let codes: [Int]

    /// A mean and a standard deviation.
    private struct Spread {
        let mean: Double
        let deviation: Double

        init(_ values: [Double]) {
            let count = Double(max(1, values.count))
            let mean = values.reduce(0, +) / count
            self.mean = mean
            deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
        }

        func draw(_ random: inout RandomStream) -> Double {
            mean + deviation * Normal.quantile(random.uniform() + 0x1p-54)
        }
    }

    init(_ text: CodedUnits) {
        let unitsByCoder = text.unitsByCoder
        coders = text.coders
        textLength = text.length
        count = Spread(unitsByCoder.map { Double($0.count) })
        gap = Spread(
            unitsByCoder.flatMap { units in
                zip(units, [0] + units.map(\.end)).map { unit, before in unit.start - before }
            })
        length = Spread(text.units.map(\.length))
        codes = text.units.map(\.code)
    }

    func sample(_ random: inout RandomStream) -> CodedUnits {
        var sampled: [[CodedUnits.Unit]] = []
        while sampled.allSatisfy(\.isEmpty) {
            sampled = (0..<coders).map { _ in units(&random) }
        }
        return CodedUnits(sampled, length: textLength)
    }

    private func units(_ random: inout RandomStream) -> [CodedUnits.Unit] {
        var (units, end): ([CodedUnits.Unit], Double) = ([], 0)
        for _ in 0..<abs(Int(count.draw(&random))) {
            let start = end + gap.draw(&random)
            // A length of next to nothing would make every distance endless.
            end = start + max(abs(length.draw(&random)), 1e-3)
            units.append(CodedUnits.Unit(start: start, end: end, code: codes[random.index(below: codes.count)]))
        }
        return units
    }
}
