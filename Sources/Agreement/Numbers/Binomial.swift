/// Numbers of successes in independent trials, drawn with basic arithmetic only, so that all machines draw the same.
enum Binomial {
    /// How many of `trials` succeed, each with probability `p`.
    static func draw(_ trials: Int, _ p: Double, _ random: inout RandomStream) -> Int {
        guard trials > 0, p > 0 else { return 0 }
        guard p < 1 else { return trials }
        guard p <= 0.5 else { return trials - draw(trials, 1 - p, &random) }
        return Double(trials) * p < 10
            ? byInversion(trials, p, &random) : byRejection(trials, p, &random)
    }

    /// Adds up the probabilities of 0, 1, 2 … successes until they reach a random number.
    private static func byInversion(_ trials: Int, _ p: Double, _ random: inout RandomStream) -> Int {
        let odds = p / (1 - p)
        var probability = power(1 - p, trials)
        var left = random.uniform()
        for successes in 0..<trials {
            if left < probability { return successes }
            left -= probability
            probability *= odds * Double(trials - successes) / Double(successes + 1)
        }
        return trials
    }

    /// Transformed rejection: most draws are accepted without a logarithm.
    ///
    /// - Source: Hörmann, "The generation of binomial random variates", 1993, algorithm BTRS.
    private static func byRejection(_ trials: Int, _ p: Double, _ random: inout RandomStream) -> Int {
        let n = Double(trials)
        let deviation = (n * p * (1 - p)).squareRoot()
        let b = 1.15 + 2.53 * deviation
        let a = -0.0873 + 0.0248 * b + 0.01 * p
        let centre = n * p + 0.5
        let sureBelow = 0.92 - 4.2 / b
        while true {
            let u = random.uniform() - 0.5
            let v = random.uniform()
            let edge = 0.5 - abs(u)
            let k = ((2 * a / edge + b) * u + centre).rounded(.down)
            if edge >= 0.07, v <= sureBelow { return Int(k) }
            guard k >= 0, k <= n else { continue }
            let alpha = (2.83 + 5.1 / b) * deviation
            let mode = ((n + 1) * p).rounded(.down)
            let bound =
                (mode + 0.5) * logarithm((mode + 1) / (p / (1 - p) * (n - mode + 1)))
                + (n + 1) * logarithm((n - mode + 1) / (n - k + 1))
                + (k + 0.5) * logarithm(p / (1 - p) * (n - k + 1) / (k + 1))
                + tail(mode) + tail(n - mode) - tail(k) - tail(n - k)
            if logarithm(v * alpha / (a / (edge * edge) + b)) <= bound { return Int(k) }
        }
    }

    /// What Stirling's formula leaves out of log k!.
    private static func tail(_ k: Double) -> Double {
        guard k > 9 else { return smallTails[Int(k)] }
        let square = (k + 1) * (k + 1)
        return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / (k + 1)
    }

    private static let smallTails = [
        0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.02079067210376509, 0.0166446911898211,
        0.0138761288230707, 0.0118967099458917, 0.0104112652619720, 0.00925546218271273, 0.00833056343336287,
    ]

    private static func power(_ base: Double, _ exponent: Int) -> Double {
        var (result, square, left) = (1.0, base, exponent)
        while left > 0 {
            if left & 1 == 1 { result *= square }
            square *= square
            left >>= 1
        }
        return result
    }

    /// The natural logarithm of a positive number, from basic arithmetic: a library's may differ in the last bit.
    static func logarithm(_ x: Double) -> Double {
        guard x > 0 else { return -.infinity }
        var (significand, exponent) = (x.significand, Double(x.exponent))
        if significand > 2.0.squareRoot() {
            significand /= 2
            exponent += 1
        }
        let s = (significand - 1) / (significand + 1)
        var sum = 0.0
        for odd in stride(from: 25.0, through: 1, by: -2) { sum = sum * s * s + 1 / odd }
        return exponent * 0.693147180559945309417232121458 + 2 * s * sum
    }
}
