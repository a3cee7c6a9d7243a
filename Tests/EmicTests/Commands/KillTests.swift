import Foundation
import TestSupport
import Testing

@Suite struct KillTests {
    @Test func `a program killed in the middle of 300,000 rows leaves the study as it was`() throws {
        let desk = try Desk()
        try desk.tagSome()
        try desk.write(String(repeating: "Words and words and words and words.\n", count: 100), to: "long.txt")
        try desk.done("import", "long.txt")
        var rows = "document,code,coder,start_offset,end_offset\n"
        for row in 0..<300_000 {
            rows += "long,stress,bo,\(row % 3000),\(row % 3000 + 1 + row / 3000)\n"
        }
        try desk.write(rows, to: "rows.csv")
        let before = try desk.state()

        for delay in [0.15, 0.6, 1.1] {
            let run = try desk.shell(
                "emic tag --from rows.csv >/dev/null 2>&1 & sleep \(delay); kill -9 $!; wait $! 2>/dev/null; echo $?")
            guard run.output == "137\n" else { return print("skipped: it was done before it could be killed") }
            #expect(try desk.state() == before)
            #expect(try desk.done("check", "--refold").contains("is sound"))
        }
        try desk.tag("staff room", "stress", by: "bo")
        #expect(try desk.rows("codings").count == 6)
        #expect(try desk.done("check", "--refold").contains("is sound"))
    }
}
