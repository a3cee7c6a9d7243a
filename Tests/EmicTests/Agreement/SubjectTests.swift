import Agreement
import Testing

@testable import emic

@Suite struct SubjectTests {
    @Test func `where every unit carries some code, the share that does is 1 to the last bit`() throws {
        let units = (1...23).map { [Category(codes: ["code \($0)"]), Category(codes: ["code \($0 % 7)"])] }
        let data = try ReliabilityData(coders: ["anna", "bo"], units: units)

        #expect(Subject(ratings: data).prevalence == 1)
    }

    @Test func `empty sets are what is left of 1`() throws {
        let sets = [["trust"], [], ["trust", "fear"], []].map { Category(codes: $0) }
        let data = try ReliabilityData(coders: ["anna", "bo"], units: sets.map { [$0, $0] })

        #expect(Subject(ratings: data).prevalence == 0.5)
    }
}
