extension RepairRule {
    static let letterSpacing = RepairRule(id: "letter-spacing", summary: "Joins.") { _ in }
}
