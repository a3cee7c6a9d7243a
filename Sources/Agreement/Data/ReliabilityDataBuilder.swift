extension ReliabilityData {
    /// Counts units as they come, one at a time, in memory that grows with the distinct patterns only.
    public struct Builder: Sendable {
        private let coders: [String]
        private var numbers: CategoryNumbers
        private let categoriesAreGiven: Bool
        private var clusters: [String] = []
        private var patterns: PatternTable
        private var occurrences = PatternTable(width: 2)

        /// A builder for these coders, and for these categories only if they are given.
        ///
        /// - Throws: ``AgreementError/repeatedName(_:in:)``.
        public init(coders: [String], categories: [Category]? = nil) throws(AgreementError) {
            try coders.checkUnique(among: "coders")
            try categories?.map(\.name).checkUnique(among: "categories")
            self.coders = coders
            categoriesAreGiven = categories != nil
            numbers = CategoryNumbers(categories ?? [])
            patterns = PatternTable(width: coders.count)
        }

        /// The number that stands for `category` in the rows to add.
        ///
        /// - Throws: ``AgreementError/unknownCategory(_:categories:)`` if categories were given and it is none of them.
        public mutating func number(of category: Category) throws(AgreementError) -> Int32 {
            if let number = numbers.number(of: category) { return number }
            guard !categoriesAreGiven else { throw .unknownCategory(category.name, categories: categories.map(\.name)) }
            return numbers.append(category)
        }

        /// The number of `category`, of which the caller knows that it never came: nothing is looked up.
        ///
        /// - Precondition: Categories were not given.
        public mutating func number(ofNew category: Category) -> Int32 {
            precondition(!categoriesAreGiven, "categories that were given are all there are")
            return numbers.append(category)
        }

        /// The categories so far, by their numbers.
        public var categories: [Category] { numbers.categories }

        /// From here on, units come from the document or group `name`; to be called before the first unit, or never.
        public mutating func beginCluster(_ name: String) {
            clusters.append(name)
        }

        /// Adds `count` units to which the coders gave the values of `row`: a category's number each, or
        /// ``ReliabilityData/missing``.
        public mutating func add(_ row: [Int32], count: Int = 1) {
            precondition(row.count == coders.count, "a row has a cell a coder")
            row.withUnsafeBufferPointer { add($0, count: count) }
        }

        /// Adds `count` units to which the coders gave the values of `row`.
        @inline(__always)
        public mutating func add(_ row: UnsafeBufferPointer<Int32>, count: Int = 1) {
            let pattern = patterns.add(row, weight: count)
            if !clusters.isEmpty {
                occurrences.add([Int32(clusters.count - 1), Int32(pattern)], weight: count)
            }
        }

        /// Adds the units of `other`, which has the same coders, as further ones; its clusters follow this one's.
        ///
        /// Builders filled side by side give, added in any order, what one builder filled in turn gives.
        ///
        /// - Parameter reading: What a category of `other` means here, as a set where it names one.
        /// - Throws: ``AgreementError/unknownCategory(_:categories:)`` if categories were given and there is another.
        public mutating func add(
            _ other: Builder, reading: (Category) -> Category = { $0 }
        ) throws(AgreementError) {
            var translation: [Int32] = []
            for category in other.categories { translation.append(try number(of: reading(category))) }
            var rows: [Int] = []
            let translated = other.patterns.mappingCells { $0 == missing ? $0 : translation[Int($0)] }
            for index in 0..<translated.count {
                rows.append(patterns.add(translated[index], weight: translated.weights[index]))
            }
            for index in 0..<other.occurrences.count {
                let pair = Array(other.occurrences[index])
                occurrences.add(
                    [pair[0] + Int32(clusters.count), Int32(rows[Int(pair[1])])],
                    weight: other.occurrences.weights[index])
            }
            clusters += other.clusters
        }

        /// The data of all units so far.
        public func finish() -> ReliabilityData {
            let order = categoriesAreGiven ? Array(categories.indices) : Category.ascending(categories)
            var ranks = [Int32](repeating: 0, count: order.count)
            for (rank, index) in order.enumerated() { ranks[index] = Int32(rank) }

            let ranked = patterns.mappingCells { $0 == missing ? $0 : ranks[Int($0)] }
            return ReliabilityData(
                coders: coders, categories: order.map { categories[$0] }, categoriesAreGiven: categoriesAreGiven,
                clusters: clusters, patterns: ranked, occurrences: occurrences)
        }
    }
}
