import ArgumentParser

/// Two whole numbers, `12..34`, or one.
struct NumberRange: ExpressibleByArgument {
    let first: Int
    let last: Int

    init?(argument: String) {
        let bounds = argument.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = Int(bounds[0]) else { return nil }
        if bounds.count == 1 {
            self.init(first: first, last: first)
        } else {
            guard let last = Int(bounds[1]) else { return nil }
            self.init(first: first, last: last)
        }
    }

    init(first: Int, last: Int) {
        self.first = first
        self.last = last
    }
}
