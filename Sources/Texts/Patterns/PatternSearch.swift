import CPCRE2

/// A regular expression of a user's, in the syntax of Perl as PCRE2 reads it.
///
/// It is matched against the text as it is stored, byte for byte: nothing is folded, so an expression meets every line
/// break, hyphen and kind of quotation mark that ``QuotationLocator`` would pass over (write `\s+` where a line may
/// break). Classes such as `\w`, `\d` and `\b` follow Unicode; `^` and `$` match at the borders of lines; `.` matches
/// anything but a newline, `(?s)` at the start lets it match that too.
public struct PatternSearch: Sendable {
    /// Whether letters match in upper and lower case alike.
    public let ignoresCase: Bool
    private let code: CompiledPattern

    /// Steps that one match may take before it is given up.
    static let matchLimit: UInt32 = 5_000_000
    /// How deep a match may nest its alternatives before it is given up.
    static let depthLimit: UInt32 = 250_000

    /// Compiles `pattern`.
    ///
    /// - Throws: ``TextsError/invalidPattern(position:reason:)``.
    public init(_ pattern: String, ignoringCase: Bool = false) throws(TextsError) {
        ignoresCase = ignoringCase
        code = try CompiledPattern(pattern, ignoringCase: ignoringCase)
    }

    /// The stretches of `text` that match, from left to right and none overlapping another, in scalars; empty matches are
    /// left out.
    ///
    /// - Throws: ``TextsError/patternTooCostly(offset:)`` if a match takes more steps, depth or memory than is allowed.
    /// - Complexity: depends on the pattern; about 1 ms a megabyte for one that begins with letters.
    public func matches(in text: StoredText) throws(TextsError) -> [Range<Int>] {
        try matches(in: text, group: nil).map(\.whole)
    }

    /// The same, each with what the group of that name holds; `nil` where the group takes no part in the match.
    ///
    /// - Precondition: The pattern has such a group.
    func matches(in text: StoredText, capturing name: String) throws(TextsError) -> [GroupedMatch] {
        try matches(in: text, group: code.number(ofGroup: name))
    }

    /// Whether the pattern has a group of that name.
    func hasGroup(named name: String) -> Bool { code.number(ofGroup: name) != nil }

    private func matches(in text: StoredText, group: Int?) throws(TextsError) -> [GroupedMatch] {
        let result = text.withBytes { bytes -> Result<[GroupedMatch], TextsError> in
            code.matches(in: bytes, group: group)
                .map { found in
                    found.map { match in
                        GroupedMatch(
                            whole: text.scalarRange(ofBytes: match.whole),
                            group: match.group.map { text.scalarRange(ofBytes: $0) })
                    }
                }
                .mapError { failure in
                    failure.isLimit
                        ? .patternTooCostly(
                            offset: text.scalarRange(ofBytes: failure.position..<failure.position).lowerBound)
                        : .patternFailed(reason: CompiledPattern.message(failure.code))
                }
        }
        return try result.get()
    }
}

/// What matched, and what a group in it did.
struct GroupedMatch {
    let whole: Range<Int>
    let group: Range<Int>?
}

/// PCRE2's compiled code, freed with the last copy of the search.
///
/// Unchecked, because Swift can't see that PCRE2 never changes compiled code after `pcre2_jit_compile`: pcre2api(3),
/// "Multithreading". What matching changes is made anew for each search.
private final class CompiledPattern: @unchecked Sendable {
    private let code: OpaquePointer

    init(_ pattern: String, ignoringCase: Bool) throws(TextsError) {
        var options = PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C | PCRE2_NO_UTF_CHECK
        if ignoringCase { options |= PCRE2_CASELESS }
        var (error, offset) = (Int32(0), 0)
        // Line ends are LF in stored texts, whatever PCRE2 was built for.
        let context = pcre2_compile_context_create_8(nil)
        defer { pcre2_compile_context_free_8(context) }
        pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))
        let compiled = pattern.withBytes {
            pcre2_compile_8($0.baseAddress, $0.count, options, &error, &offset, context)
        }
        guard let compiled else {
            let before = pattern.utf8.prefix(offset).reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
            throw .invalidPattern(position: before, reason: Self.message(error))
        }
        // Without it matching is slower, nothing else: its result says only whether there is a JIT.
        _ = pcre2_jit_compile_8(compiled, PCRE2_JIT_COMPLETE)
        code = compiled
    }

    deinit {
        pcre2_code_free_8(code)
    }

    struct Failure: Error {
        let code: Int32
        /// Where the match began that failed, in bytes.
        let position: Int

        var isLimit: Bool {
            [
                PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_JIT_STACKLIMIT,
                PCRE2_ERROR_NOMEMORY,
            ].contains(code)
        }
    }

    /// The number of the group of that name; `nil` if there is none, or several.
    func number(ofGroup name: String) -> Int? {
        let number = name.withCString(encodedAs: UTF8.self) { pcre2_substring_number_from_name_8(code, $0) }
        return number > 0 ? Int(number) : nil
    }

    func matches(in bytes: UnsafeBufferPointer<UInt8>, group: Int?) -> Result<[GroupedMatch], Failure> {
        let context = pcre2_match_context_create_8(nil)
        let stack = pcre2_jit_stack_create_8(32 * 1024, 8 * 1024 * 1024, nil)
        let data = pcre2_match_data_create_from_pattern_8(code, nil)
        defer {
            pcre2_match_data_free_8(data)
            pcre2_jit_stack_free_8(stack)
            pcre2_match_context_free_8(context)
        }
        pcre2_set_match_limit_8(context, PatternSearch.matchLimit)
        pcre2_set_depth_limit_8(context, PatternSearch.depthLimit)
        if stack != nil { pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack)) }
        // A Swift string is valid UTF-8; to check it for each match would be quadratic.
        let options = PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY
        var found: [GroupedMatch] = []
        var position = 0
        while position < bytes.count {
            let result = pcre2_match_8(code, bytes.baseAddress, bytes.count, position, options, data, context)
            if result == PCRE2_ERROR_NOMATCH { break }
            guard result > 0, let borders = pcre2_get_ovector_pointer_8(data) else {
                return .failure(Failure(code: result, position: position))
            }
            let (start, end) = (borders[0], borders[1])
            // Older versions of PCRE2 let `\K` in a lookaround set the start behind the end, or into the match before.
            if start < end, start >= found.last?.whole.upperBound ?? 0 {
                found.append(GroupedMatch(whole: start..<end, group: group.flatMap { borders.range(ofGroup: $0) }))
            }
            position = max(end, position + 1)
            while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
        }
        return .success(found)
    }

    static func message(_ code: Int32) -> String {
        let capacity = 256
        return String(unsafeUninitializedCapacity: capacity) { buffer in
            let length = pcre2_get_error_message_8(code, buffer.baseAddress, capacity)
            return max(0, Int(length))
        }
    }
}

extension UnsafeMutablePointer<Int> {
    /// The bytes of the group of that number; `nil` if it took no part in the match.
    fileprivate func range(ofGroup number: Int) -> Range<Int>? {
        let (start, end) = (self[2 * number], self[2 * number + 1])
        // PCRE2_UNSET is the greatest size, and a lookbehind can end a group before it begins.
        return start >= 0 && start <= end ? start..<end : nil
    }
}
