import Exchange
import Foundation
import Testing

@Suite struct InputTests {
    @Test func `a pipe is read as a file is, in whatever pieces it comes`() throws {
        let rows = (0..<20_000).map { "d\($0),c,\"q \($0)\nand æ\"\n" }
        let text = "document,code,quotation\n" + rows.joined()
        try withTemporaryFolder { folder in
            let path = "\(folder)/pipe"
            #expect(mkfifo(path, 0o600) == 0)
            let thread = Thread {
                let file = open(path, O_WRONLY)
                var rest = Array(text.utf8)[...]
                while !rest.isEmpty {
                    let piece = Array(rest.prefix(777))
                    _ = write(file, piece, piece.count)
                    rest = rest.dropFirst(777)
                }
                close(file)
            }
            thread.start()
            let input = try Input(path: path)
            #expect(input.count == nil)
            let reader = try CodingTableReader(input)
            var count = 0
            while let row = try reader.next()?.get() {
                #expect(row.document == "d\(count)")
                #expect(row.quotation == "q \(count)\nand æ")
                count += 1
            }
            #expect(count == 20_000)
        }
    }

    @Test func `what was looked at ahead is read again`() throws {
        let input = Input(bytes: Array("abcdef".utf8), name: "x")
        #expect(try input.head(3) == Array("abc".utf8))
        #expect(try input.next() == Array("abcdef".utf8))
        #expect(try input.next() == [])
        #expect(try input.all() == Array("abcdef".utf8))
        #expect(try input.bytes(in: 2..<4) == Array("cd".utf8))
    }

    @Test func `a file that has become shorter is an error, not a crash`() throws {
        try withTemporaryFolder { folder in
            try write("abcdef", to: "\(folder)/x")
            let input = try Input(path: "\(folder)/x")
            try write("ab", to: "\(folder)/y")
            truncate("\(folder)/x", 2)
            #expect(message { try input.all() }?.hasPrefix("can't read '\(folder)/x'") == true)
        }
    }
}
