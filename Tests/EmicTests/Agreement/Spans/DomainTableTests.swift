import Foundation
import TestSupport
import Testing

/// Domains of codes in tables of passages, and what ATLAS.ti shows of them.
@Suite struct DomainTableTests {
    /// NVivo's help: of 1000 characters 50 by both, 100 and 50 by one, 800 by neither, where x and y are one domain.
    private static let table = """
        continuum,length,coder,code,start,end
        text,1000,A,x,100,180
        text,1000,A,y,180,250
        text,1000,B,y,200,300
        text,1000,B,z,500,600

        """

    private func agree(_ options: String, table: String = table) throws -> ProgramRun {
        let folder = try TemporaryFolder()
        try folder.write(table, to: "spans.csv")
        return try Program.shell("emic agree --spans spans.csv \(options)", in: folder)
    }

    @Test func `a domain's codes are listed, or lie below its path`() throws {
        let listed = try agree("--as atlasti --domain 'node=x|y' --format csv")
        #expect(listed.status == 0, "\(listed.messages)")
        let row = listed.output.components(separatedBy: "\n")[1]
        #expect(row.hasPrefix("node,,0.85,0.4,0.314628571428571"))
        #expect(row.contains("all are 'y'"))

        let paths = Self.table.replacingOccurrences(of: ",x,", with: ",node/x,")
            .replacingOccurrences(of: ",y,", with: ",node/y,")
        let below = try agree("--as atlasti --format csv", table: paths)
        #expect(
            below.output
                == listed.output.replacingOccurrences(of: "node,x,", with: "node,node/x,")
                .replacingOccurrences(of: "node,y,", with: "node,node/y,").replacingOccurrences(
                    of: "'y'", with: "'node/y'"
                )
                .replacingOccurrences(of: "'x'", with: "'node/x'"))

        let usual = try agree("--domain 'node=x|y' --coefficient krippendorff-alpha-u-binary --format csv")
        #expect(usual.status == 0 && usual.output.contains(",node,"))
    }

    @Test func `which domain, where there are several, and for programs where a coder gave two codes of one`() throws {
        let run = try agree(
            "--as atlasti --domain 'node=x|y,other=z|w' --format json",
            table: Self.table + "text,1000,A,y,150,190\ntext,1000,A,w,500,550\n")
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output.contains("\"program\": \"atlasti\""))
        #expect(run.output.contains("{\"domain\":null,\"code\":null,\"cu_alpha\":1"))
        let clash = "{\"document\":\"text\",\"start\":150,\"end\":180,\"coder\":\"A\",\"codes\":[\"x\",\"y\"]}"
        #expect(run.output.components(separatedBy: clash).count == 2)
    }

    @Test(arguments: [
        ("--as atlasti", "name them with --domain"),
        ("--domain node", "'node' has 0 codes below it"),
        ("--domain 'node=x'", "'node' has 1 code below it"),
        ("--domain 'node=x|v'", "spans.csv has no code 'v': it has x, y, z"),
    ])
    func `a domain that is none is exit status 1 and a sentence`(options: String, message: String) throws {
        let run = try agree(options)
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(run.messages.contains(message), "\(run.messages)")
    }
}
