import Glibc

/// Student's t distribution.
enum StudentT {
    /// The probability of a value farther from 0 than `t`, on either side.
    static func outside(_ t: Double, degrees: Double) -> Double {
        incompleteBeta(degrees / 2, 0.5, degrees / (degrees + t * t))
    }

    /// The probability of a value below `t`.
    static func cumulative(_ t: Double, degrees: Double) -> Double {
        let tail = outside(t, degrees: degrees) / 2
        return t < 0 ? tail : 1 - tail
    }

    /// The value below which lies the probability `p`, which is between 0 and 1.
    static func quantile(_ p: Double, degrees: Double) -> Double {
        guard p >= 0.5 else { return -quantile(1 - p, degrees: degrees) }
        let tail = 2 * (1 - p)
        var (low, high) = (0.0, 1.0)
        while outside(high, degrees: degrees) > tail { (low, high) = (high, 2 * high) }
        // Bisection to the last bit: some sixty steps, each certain.
        while true {
            let middle = (low + high) / 2
            guard middle > low, middle < high else { return middle }
            if outside(middle, degrees: degrees) > tail { low = middle } else { high = middle }
        }
    }

    /// The regularised incomplete beta function, by its continued fraction in the form of Lentz.
    ///
    /// - Source: Press et al., "Numerical Recipes", 3rd ed., section 6.4.
    static func incompleteBeta(_ a: Double, _ b: Double, _ x: Double) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        let front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
        return x < (a + 1) / (a + b + 2)
            ? front * fraction(a, b, x) / a : 1 - front * fraction(b, a, 1 - x) / b
    }

    private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
        let least = 1e-300
        func away(_ value: Double) -> Double { abs(value) < least ? least : value }
        var c = 1.0
        var d = 1 / away(1 - (a + b) * x / (a + 1))
        var result = d
        for m in 1...100_000 {
            let k = Double(m)
            let even = k * (b - k) * x / ((a + 2 * k - 1) * (a + 2 * k))
            d = 1 / away(1 + even * d)
            c = away(1 + even / c)
            result *= d * c
            let odd = -(a + k) * (a + b + k) * x / ((a + 2 * k) * (a + 2 * k + 1))
            d = 1 / away(1 + odd * d)
            c = away(1 + odd / c)
            let change = d * c
            result *= change
            if abs(change - 1) < 1e-16 { break }
        }
        return result
    }
}
