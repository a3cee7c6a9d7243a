extension RepairRule {
    static let pageFurniture = RepairRule(id: "page-furniture", summary: "Leaves out.") { _ in }
}
