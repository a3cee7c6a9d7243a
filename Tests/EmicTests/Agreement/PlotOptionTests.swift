import Foundation
import TestSupport
import Testing

@Suite struct PlotOptionTests {
    @Test func `a plot is written beside the report, and one that is there is kept unless replaced`() throws {
        let folder = try TemporaryFolder()
        try folder.write("unit,anna,bo\n1,yes,yes\n2,no,no\n3,yes,no\n4,no,no\n", to: "ratings.csv")
        let first = try Program.emic("agree", "--ratings", "ratings.csv", "--plot", "agreement.svg", in: folder)
        #expect(first.status == 0)
        let plot = try String(contentsOfFile: folder.path("agreement.svg"), encoding: .utf8)
        #expect(plot.hasPrefix("<svg ") && plot.contains("anna and bo"))
        let second = try Program.emic("agree", "--ratings", "ratings.csv", "--plot", "agreement.svg", in: folder)
        #expect(second.status == 1)
        #expect(second.messages.contains("--force"))
        let third = try Program.emic(
            "agree", "--ratings", "ratings.csv", "--plot", "agreement.svg", "--force", in: folder)
        #expect(third.status == 0)
    }
}
