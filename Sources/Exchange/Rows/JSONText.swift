/// JSON as Emic writes it: no white space within a row, text in UTF-8, escapes only where they have to be.
/// Texts as JSON writes them.
public enum JSONText {
    /// `text` as a JSON string, quotes included.
    public static func quoted(_ text: String) -> String {
        var result: [UInt8] = []
        let output = Output(piece: 256) { result.append(contentsOf: $0) }
        output.appendJSON(.text(text))
        // Sending to an array can't fail.
        try? output.flush()
        return String(decoding: result, as: UTF8.self)
    }
}

extension Output {
    /// Adds a value as JSON has it.
    func appendJSON(_ field: Field) {
        switch field {
        case .null: append("null")
        case .text(var text): text.withUTF8 { appendJSONString($0) }
        case .integer(let integer): append(integer)
        case .number(let number): append(number.isFinite ? number.description : "null")
        case .boolean(let boolean): append(boolean ? "true" : "false")
        case .id(let id):
            append(UInt8(ascii: "\""))
            append(id)
            append(UInt8(ascii: "\""))
        case .time(let time):
            append(UInt8(ascii: "\""))
            append(time)
            append(UInt8(ascii: "\""))
        }
    }

    private func appendJSONString(_ bytes: UnsafeBufferPointer<UInt8>) {
        append(UInt8(ascii: "\""))
        // No early way out: so the compiler looks at many bytes at once.
        var needsEscape: UInt8 = 0
        for byte in bytes {
            needsEscape |= byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? 1 : 0
        }
        if needsEscape == 0 {
            append(bytes)
        } else {
            appendEscaped(bytes)
        }
        append(UInt8(ascii: "\""))
    }

    private func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for position in bytes.indices {
            let byte = bytes[position]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            append(UnsafeBufferPointer(rebasing: bytes[start..<position]))
            start = position + 1
            append(UInt8(ascii: "\\"))
            switch byte {
            case UInt8(ascii: "\n"): append(UInt8(ascii: "n"))
            case UInt8(ascii: "\r"): append(UInt8(ascii: "r"))
            case UInt8(ascii: "\t"): append(UInt8(ascii: "t"))
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
            default:
                append(byte < 0x10 ? "u000" : "u001")
                let digit = byte & 15
                append(digit < 10 ? 48 + digit : 87 + digit)
            }
        }
        append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
}
