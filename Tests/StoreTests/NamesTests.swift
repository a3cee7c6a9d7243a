import CodingModel
import Store
import Testing

/// Which names are taken, which are the same, and what is offered for one that is not there.
@Suite struct NamesTests {
    @Test(arguments: ["Å", "Łódź", "管理職", "Ελένη", "שרה", "مريم", "👩🏽‍🏫", "Ⅻ", "ẞ"])
    func `a name in any script is taken and found in any case`(_ name: String) throws {
        let study = try StudyFixture()
        let anna = try study.addCoder(name)
        #expect(try study.store.coder(named: name.lowercased()) == anna)
        #expect(try study.store.coder(named: "  \(name)\n") == anna)
        #expect(try study.store.coder(named: anna.id.description) == anna)
        let document = try study.addDocument(name, "a text")
        #expect(try study.store.document(named: name.lowercased()) == document)
        #expect(try study.store.document(named: document.id.description) == document)
        let code = try study.addCode(name)
        #expect(try study.store.code(at: name.lowercased(), in: study.store.codebook()).id == code.id)
    }

    @Test(arguments: [
        ("caf\u{E9}", "cafe\u{301}"), ("ANNA", "anna"), ("Ærø", "ÆRØ"), ("A\u{30A}", "\u{E5}"), (" x", "x "),
    ])
    func `the same name in other bytes is taken already`(_ names: (String, String)) throws {
        let study = try StudyFixture()
        try study.addCoder(names.0)
        try study.addDocument(names.0, "a text")
        try study.addCode(names.0)
        let second = try Name(names.1)
        #expect(throws: StoreError.nameTaken(kind: "coder", name: second.text)) { try study.addCoder(names.1) }
        #expect(throws: StoreError.nameTaken(kind: "document", name: second.text)) {
            try study.addDocument(names.1, "a text")
        }
        #expect(throws: StoreError.nameTaken(kind: "code", name: second.text)) { try study.addCode(names.1) }
    }

    @Test func `codes may share a name below different parents, and are then asked for by path`() throws {
        let study = try StudyFixture()
        let (work, home) = (try study.addCode("work"), try study.addCode("home"))
        let (atWork, atHome) = (
            try study.addCode("stress", below: work.id), try study.addCode("stress", below: home.id)
        )
        #expect(throws: StoreError.nameTaken(kind: "code", name: "STRESS")) {
            try study.addCode("STRESS", below: work.id)
        }
        let codebook = try study.store.codebook()
        #expect(try study.store.code(at: "Work/stress", in: codebook).id == atWork.id)
        #expect(try study.store.code(at: "home/Stress", in: codebook).id == atHome.id)
        let error = #expect(throws: StoreError.ambiguousCode(name: "stress", paths: ["home/stress", "work/stress"])) {
            try study.store.code(at: "stress", in: codebook)
        }
        #expect("\(try #require(error))" == "'stress' is the name of 2 codes: say which, as in 'home/stress'")
        #expect(throws: StoreError.nameTaken(kind: "code", name: "stress")) {
            try study.store.edit("x") { try $0.moveCode(atHome, below: work.id) }
        }
        #expect(throws: StoreError.nameTaken(kind: "code", name: "home")) {
            try study.store.edit("x") { try $0.renameCode(work, to: Name("home")) }
        }
    }

    @Test func `a name may be written anew, and is free again once its holder is removed`() throws {
        let study = try StudyFixture()
        let anna = try study.addCoder("anna")
        try study.store.edit("x") { try $0.renameCoder(anna.id, to: Name("Anna")) }
        #expect(try study.store.coders().map(\.name) == ["Anna"])
        try study.store.edit("x") { try $0.removeCoder(anna, withCodings: false) }
        let other = try study.addCoder("anna")
        #expect(try study.store.coder(named: "ANNA") == other)
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `what would bring back a taken name by undo is kept in order by undo itself`() throws {
        let study = try StudyFixture()
        let (anna, bo) = (try study.addCoder("anna"), try study.addCoder("bo"))
        try study.store.edit("swap") { edit in
            try edit.renameCoder(anna.id, to: Name("c"))
            try edit.renameCoder(bo.id, to: Name("anna"))
            try edit.renameCoder(anna.id, to: Name("bo"))
        }
        #expect(try study.store.coders().map(\.name) == ["bo", "anna"])
        _ = try study.store.undo()
        #expect(try study.store.coders().map(\.name) == ["anna", "bo"])
        _ = try study.store.redo()
        #expect(try study.store.coders().map(\.name) == ["bo", "anna"])
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `an unknown name is answered with the nearest there are`() throws {
        let (study, _) = try StudyFixture.sample()
        let error = #expect(throws: StoreError.self) { try study.store.document(named: "teachr") }
        #expect("\(try #require(error))" == "no document 'teachr' in \(study.path): did you mean 'teacher'?")
        let other = #expect(throws: StoreError.self) { try study.store.coder(named: "Zoë") }
        #expect("\(try #require(other))" == "no coder 'Zoë' in \(study.path): 'emic coders' lists them")
    }
}
