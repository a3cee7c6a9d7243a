import Foundation
import TestSupport
import Testing

/// A real interview as it came out of a PDF: hyphens, blank lines within sentences, a pull quote in the middle of one.
@Suite(.enabled(if: SharedFolder.isThere, "\(SharedFolder.absent)"))
struct SeedInterviewTests {
    private static func desk() throws -> Desk {
        let desk = try Desk(empty: ())
        try desk.done("init", "seed")
        try desk.done("coders", "add", "anna", "bo", "carla")
        try desk.done("codes", "add", "recruitment", "wellbeing", "leadership")
        try desk.done("import", try #require(SharedFolder.path("seed/interview-da.txt")))
        return desk
    }

    @Test(arguments: [
        ("halveret antallet af ansøgninger", 1),
        ("arbejdskraftmangel", 2),
        ("stram økonomi og voksende demografiske udfordringer", 1),
        ("TVILLINGELEDELSE", 1),
        ("'committed'", 1),
        ("rekrutteringsproblemer, det er nattevagter", 1),
        ("det her job", 1),
        ("per medarbejder", 2),
        ("forstå dem, der har ressourcer i forvejen", 1),
        ("lø- ser nogle", 1), ("løser nogle specialfunktioner", 1),
        ("nu er jeg grov", 1),
        ("holdsport", 2),
    ])
    func `words of it are found as typed, and say what the text says`(typed: String, count: Int) throws {
        let desk = try Self.desk()
        let rows = try desk.rows(
            "tag", "interview-da", "--quote", typed, "--all", "--code", "leadership", "--coder", "anna")
        #expect(rows.count == count)
        let text = Array(try desk.done("documents", "show", "interview-da", "--text").unicodeScalars)
        for row in rows {
            let range = try #require(row.integer("start_offset"))..<(#require(row.integer("end_offset")))
            #expect(String(String.UnicodeScalarView(text[range])) == row.text("quotation"))
        }
    }

    @Test func `the whole job is done on it`() throws {
        let desk = try Self.desk()
        try desk.done("codes", "add", "sick leave", "stress", "--parent", "wellbeing")
        func tag(_ coder: String, _ code: String, _ selector: String...) throws {
            try desk.done(["tag", "interview-da", "--coder", coder, "--code", code] + selector)
        }
        for coder in ["anna", "bo", "carla"] {
            try tag(coder, "recruitment", "--quote", "halveret antallet af ansøgninger")
            try tag(coder, "sick leave", "--match", "sygefravær|fraværsdage", "--extend", "sentence")
        }
        try tag("anna", "stress", "--lines", "60..66")
        try tag("bo", "stress", "--lines", "64..70")
        try tag("carla", "leadership", "--paragraph", "20")
        for unit in ["character", "token", "sentence", "paragraph", "document"] {
            try desk.done("agree", "--unit", unit, "--coefficient", "all")
        }
        for width in [60, 80, 120] {
            let page = try desk.done("read", "interview-da", "--width", String(width))
            #expect(page.split(separator: "\n").allSatisfy { $0.count <= width })
        }
        #expect(try desk.done("check", "--refold").contains("is sound"))
        try desk.done("undo", "3")
        #expect(try desk.rows("codings").count == 12)
        try desk.done("redo", "3")
        #expect(try desk.done("check", "--refold").contains("is sound"))
    }
}
