import Agreement

extension AgreementWeights {
    /// The weight of two values x and y in symbols; min and max are the least and the greatest possible value.
    var formula: String {
        switch self {
        case .identity: "1 where x = y, else 0"
        case .linear: "1 − |x − y| ÷ (max − min)"
        case .quadratic: "1 − (x − y)² ÷ (max − min)²"
        case .ordinal: "1 − C(m, 2) ÷ C(q, 2), m being the categories from x to y and q all of them"
        case .radical: "1 − √|x − y| ÷ √(max − min)"
        case .ratio: "1 − ((x − y) ÷ (x + y))² ÷ ((max − min) ÷ (max + min))²"
        case .circular: "1 − sin²(π (x − y) ÷ (max − min + 1)), the largest sine scaled to 1"
        case .bipolar: "1 − (x − y)² ÷ ((x + y − 2 min) (2 max − x − y)), the largest scaled to 1"
        case .custom: "as in the table given"
        }
    }
}

extension Difference {
    /// The difference of two values x and y, or of two sets, in symbols.
    var formula: String {
        switch self {
        case .nominal: "0 where x = y, else 1"
        case .ordinal: "(how many values lie from x to y, those of x and of y counted half)²"
        case .interval: "(x − y)²"
        case .ratio: "((x − y) ÷ (x + y))²"
        case .circular: "sin²(π (x − y) ÷ (max − min + 1))"
        case .bipolar: "(x − y)² ÷ ((x + y − 2 min) (2 max − x − y))"
        case .jaccard: "1 − |x ∩ y| ÷ |x ∪ y|"
        case .dice: "1 − 2 |x ∩ y| ÷ (|x| + |y|)"
        case .masi:
            "1 − |x ∩ y| ÷ |x ∪ y| × 1, 2/3, 1/3 or 0 where they are equal, one within the other, overlap, don't meet"
        case .weights(let weights): "1 − (\(weights.formula))"
        case .custom: "as in the table given"
        }
    }
}
