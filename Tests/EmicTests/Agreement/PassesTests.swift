import TestSupport
import Testing

/// The same coder twice.
@Suite struct PassesTests {
    @Test func `two passes of one coder are called intra-coder, with when each was coded`() throws {
        let study = try TimedStudy()
        let run = try study.agree("--coders anna,bo --same-coder")
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output.contains("anna and bo, passes of one coder: intra-coder agreement"))
        #expect(run.output.contains("anna from 2026-01-05 to 2026-03-01; bo from 2026-01-05 to 2026-03-01"))
        #expect(run.output.contains("trust, intra-coder: alpha is"))
        let json = try study.agree("--coders anna,bo --same-coder --format json").output
        #expect(json.contains("\"comparison\": \"intra-coder\""))
        #expect(try !study.agree("--coders anna,bo --format json").output.contains("intra-coder"))
    }

    @Test func `columns of a table can be passes`() throws {
        let folder = try TemporaryFolder()
        try folder.write("unit,anna-1,anna-2,bo\n1,x,x,y\n2,y,y,y\n3,x,y,x\n", to: "r.csv")
        let run = try Program.shell("emic agree --ratings r.csv --coders anna-1,anna-2 --same-coder", in: folder)
        #expect(run.status == 0 && run.output.contains("intra-coder agreement"))
    }

    @Test func `one name is not two passes, and the way to a second is told`() throws {
        let study = try TimedStudy()
        let one = try study.agree("--coders anna --same-coder")
        #expect(one.status == 1 && one.messages.contains("emic coders add \"anna-2\""))
        let none = try study.agree("--same-coder")
        #expect(none.status == 64 && none.messages.contains("names of both passes"))
    }
}
