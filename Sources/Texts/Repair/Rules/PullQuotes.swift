extension RepairRule {
    static let pullQuotes = RepairRule(id: "pull-quotes", summary: "Lifts.") { _ in }
}
