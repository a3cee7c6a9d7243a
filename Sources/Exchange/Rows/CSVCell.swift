extension Output {
    /// Adds a cell as RFC 4180 has it: in quotes where a comma, a quote or a line end is in it.
    func appendCSV(_ field: Field, spreadsheetSafe: Bool) {
        switch field {
        case .null: break
        case .text(var text):
            text.withUTF8 { bytes in
                if spreadsheetSafe, runsAsFormula(bytes) {
                    appendCSVCell(bytes, prefix: UInt8(ascii: "'"))
                } else {
                    appendCSVCell(bytes, prefix: nil)
                }
            }
        case .integer(let integer): append(integer)
        case .number(let number): if number.isFinite { append(number.description) }
        case .boolean(let boolean): append(boolean ? "true" : "false")
        case .id(let id): append(id)
        case .time(let time): append(time)
        }
    }

    private func appendCSVCell(_ bytes: UnsafeBufferPointer<UInt8>, prefix: UInt8?) {
        // No early way out: so the compiler looks at many bytes at once.
        var needsQuotes: UInt8 = 0
        for byte in bytes {
            let special =
                byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
                || byte == UInt8(ascii: "\r")
            needsQuotes |= special ? 1 : 0
        }
        if needsQuotes == 0 {
            if let prefix { append(prefix) }
            return append(bytes)
        }
        append(UInt8(ascii: "\""))
        if let prefix { append(prefix) }
        var start = 0
        for position in bytes.indices where bytes[position] == UInt8(ascii: "\"") {
            append(UnsafeBufferPointer(rebasing: bytes[start...position]))
            start = position
        }
        append(UnsafeBufferPointer(rebasing: bytes[start...]))
        append(UInt8(ascii: "\""))
    }
}

/// Whether a spreadsheet would take the cell for a formula: by its first character, also in the full width of East
/// Asian keyboards.
private func runsAsFormula(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
        UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        return true
    case 0xEF:
        guard bytes.count >= 3, bytes[1] == 0xBC else { return false }
        return bytes[2] == 0x8B || bytes[2] == 0x8D || bytes[2] == 0x9D || bytes[2] == 0xA0
    default:
        return false
    }
}
