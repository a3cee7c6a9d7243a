import CodingModel
import Testing

@testable import emic

@Suite struct CodeMatchTests {
    private let choices = CodeChoices(AnnotatedSample.codebook)

    private func paths(_ typed: String, recent: [Int] = []) -> [String] {
        choices.matches(typed, recent: recent.map(AnnotatedSample.id)).map(\.path)
    }

    @Test func `nothing typed gives all codes in use, those used last first`() {
        #expect(paths("") == ["fællesskab", "rekruttering", "trivsel", "trivsel/stress", "trivsel/sygefravær"])
        #expect(paths("", recent: [12, 13]).prefix(2) == ["trivsel/stress", "rekruttering"])
        #expect(paths("kontrol").isEmpty, "a retired code is not given any more")
    }

    @Test(arguments: [
        ("syge", "trivsel/sygefravær"), ("SYGE", "trivsel/sygefravær"), ("ts", "trivsel/stress"),
        ("trsy", "trivsel/sygefravær"), ("fravær", "trivsel/sygefravær"), ("tsf", "trivsel/sygefravær"),
        ("triv syg", "trivsel/sygefravær"), ("trivsel/st", "trivsel/stress"), ("skab", "fællesskab"),
        ("ansæt", "rekruttering"), ("fskb", "fællesskab"),
    ])
    func `a few letters find the code`(typed: String, path: String) {
        #expect(paths(typed).first == path)
    }

    @Test func `a name under which a code is known besides is shown`() {
        #expect(choices.matches("ansættelse", recent: [])[0].alias == "ansættelse")
        #expect(choices.matches("rek", recent: [])[0].alias == nil)
    }

    @Test func `how it fits goes before when it was used, and that before its place`() {
        #expect(paths("s").prefix(2) == ["trivsel/stress", "trivsel/sygefravær"])
        #expect(paths("s", recent: [11]).prefix(2) == ["trivsel/sygefravær", "trivsel/stress"])
        // The whole name of the one, the beginning of the path of the others.
        #expect(paths("trivsel", recent: [11, 12]).first == "trivsel")
    }

    @Test func `kinds of fit are in order, and letters that are not there never fit`() throws {
        func fit(_ typed: String, _ key: String) -> Fit? { Fit(Array(typed), in: Array(key)) }
        let fits = try ["leave", "leav", "sick", "sl", "eav", "skv"].map { try #require(fit($0, "sick leave")) }
        #expect(fits.map(\.kind) == [.word, .word, .beginning, .initials, .inside, .scattered])
        #expect(fit("sick leave", "wellbeing/sick leave")?.kind == .whole)
        #expect(fit("sick l", "wellbeing/sick leave")?.kind == .beginning)
        #expect(fit("ke", "sick leave")! > fit("ck", "sick leave")!)
        for typed in ["x", "evael", "sickk", "sick leaves"] { #expect(fit(typed, "sick leave") == nil) }
    }
}
