import CodingModel
import TestSupport
import Testing
import Texts

@testable import emic

@Suite struct AnnotationSessionTests {
    private func id(_ number: Int) -> ObjectID { AnnotatedSample.id(number) }

    @Test func `a session begins at the first passage without a code of one's own`() throws {
        #expect(try AnnotatedSample.session().position == 0)
        let mine = ["Samtale", "de rigtige"].enumerated().map { AnnotatedSample.coding(200 + $0, $1, 12) }
        #expect(try AnnotatedSample.session(codings: mine + [AnnotatedSample.bosCoding]).position == 2)
        let others = [AnnotatedSample.coding(200, "Samtale", 12, by: "bo")]
        #expect(try AnnotatedSample.session(codings: others).position == 0)
    }

    @Test(arguments: [(Extent.paragraph, 4), (.sentence, 9), (.line, 9)])
    func `passages are what was asked for`(extent: Extent, count: Int) throws {
        #expect(try AnnotatedSample.session(by: extent).text.passages.count == count)
    }

    @Test func `a text without turns is refused with what it has`() throws {
        #expect {
            try AnnotatedSample.session(by: .turn, codings: [], text: "Nobody speaks here.\n")
        } throws: {
            "\($0)" == "'samtale' has no turns: go through it by paragraph, sentence or line"
        }
    }

    @Test func `letters, Tab and Enter give several codes at once`() throws {
        var session = try AnnotatedSample.session()
        session.type("stre")
        session.press(.tab)
        session.type("syg")
        let effect = session.press(.enter)
        #expect(effect == .give(codes: [id(12), id(11)], range: session.passage, memo: nil))

        session.gave(made: [id(12), id(11)], before: [])
        #expect(session.message == "saved: trivsel/stress, trivsel/sygefravær on paragraph 1")
        #expect(session.position == 1 && session.prompt.isEmpty)
        #expect(session.listed.prefix(2) == ["trivsel/stress", "trivsel/sygefravær"], "what was used last comes first")
    }

    @Test func `Enter with nothing typed skips, and never gives a code that nobody marked`() throws {
        var session = try AnnotatedSample.session()
        #expect(session.press(.enter) == nil)
        #expect(session.position == 1)
        #expect(session.press(.down, .down, .enter) == .give(codes: [id(13)], range: session.passage, memo: nil))
    }

    @Test func `a part of a passage that was coded is followed by the whole of it`() throws {
        var session = try AnnotatedSample.session()
        session.press(.text("\""), .right, .enter)
        session.type("stress")
        #expect(session.press(.enter) != nil)
        session.gave(made: [id(12)], before: [])
        #expect(session.position == 0 && !session.isNarrowed)
        #expect(session.message == "saved: trivsel/stress on part of paragraph 1")
    }

    @Test func `a code given before is told to be one coding`() throws {
        var session = try AnnotatedSample.session()
        session.gave(made: [], before: [id(12)])
        #expect(session.message == "you had given it trivsel/stress already: one coding")
    }

    @Test func `codes that are chosen are not lost by moving on`() throws {
        var session = try AnnotatedSample.session()
        session.type("stress")
        session.press(.tab)
        for key in [Key.right, .control("n"), .control("p"), .control("x")] {
            session.press(key)
            #expect(session.position == 0)
            #expect(session.message == "trivsel/stress not saved yet: Enter saves, Esc drops")
        }
        session.press(.backspace, .right)
        #expect(session.position == 1)
    }

    @Test func `the next uncoded is found, round the end too`() throws {
        let mine = ["Samtale", "Sygefraværet"].enumerated().map { AnnotatedSample.coding(200 + $0, $1, 12) }
        var session = try AnnotatedSample.session(codings: mine)
        #expect(session.position == 1)
        session.press(.control("n"))
        #expect(session.position == 3)
        session.press(.control("n"))
        #expect(session.position == 1 && session.message == "from the beginning again")
        session.refresh(
            codebook: session.codebook,
            codings: session.text.passages.enumerated().map { number, range in
                var coding = AnnotatedSample.coding(300 + number, "Samtale", 12)
                coding.passage = session.text.text.passage(range)
                return coding
            })
        session.press(.control("n"))
        #expect(session.message == "you have coded something in every paragraph")
    }

    @Test func `back and next stop at the ends and say so`() throws {
        var session = try AnnotatedSample.session()
        session.press(.left)
        #expect(session.message == "this is the first paragraph")
        session.press(.right, .right, .right, .right)
        #expect(session.position == 3)
        #expect(session.message.hasPrefix("this is the last paragraph: Ctrl-N goes to the next of 4 uncoded"))
    }

    @Test func `a search goes from passage to passage, round the end`() throws {
        var session = try AnnotatedSample.session()
        session.press(.text("/"))
        session.type("hver")
        session.press(.enter)
        #expect(session.position == 2)
        #expect(session.message == "“hver”: paragraph 1 of 1 that have it")
        session.press(.control("f"))
        session.type("det")
        session.press(.enter)
        #expect(session.position == 1, "in two paragraphs, of which this one is behind the end")
        session.press(.text("n"))
        #expect(session.position == 2)
        session.press(.text("N"))
        #expect(session.position == 1)
        session.type("stre")
        #expect(session.prompt.input.text == "stre", "any other key is typed")
        session.press(.escape, .text("/"))
        session.type("nirgendwo")
        session.press(.enter)
        #expect(session.message == "“nirgendwo” is nowhere in samtale")
    }

    @Test func `a memo goes with the codes that are chosen, else on one's codings, else on the passage`() throws {
        let mine = AnnotatedSample.coding(200, "Samtale på en skole", 12)
        var session = try AnnotatedSample.session(codings: [mine])
        session.type("syge")
        session.press(.control("o"))
        #expect(session.memoSubject == "trivsel/sygefravær")
        session.type("ok")
        #expect(session.press(.enter) == .give(codes: [id(11)], range: session.passage, memo: "ok"))

        session = try AnnotatedSample.session(codings: [mine])
        session.press(.control("o"))
        session.type("ok")
        #expect(session.memoSubject == "the passage itself")
        #expect(session.press(.enter) == .note("ok", codings: [], range: session.passage))
        session.did("")
        session.go(to: 0)
        session.press(.control("o"))
        session.type("ok")
        #expect(session.press(.enter) == .note("ok", codings: [id(200)], range: session.passage))
        session.did("")
        session.press(.control("o"), .text(" "), .enter)
        #expect(session.message == "no memo was written" && session.mode == .coding)
        session.press(.control("o"), .text("x"))
        #expect(session.press(.control("e")) == .openEditor("x"))
    }

    @Test func `a new code is made on the spot, once it has a name that it can have`() throws {
        var session = try AnnotatedSample.session()
        session.type("trivsel/søvn")
        #expect(session.listed == ["+ trivsel/søvn"])
        session.press(.enter)
        #expect(session.mode == .defining(path: "trivsel/søvn", LineInput()))
        session.type("Om natten")
        #expect(session.press(.enter) == .add(path: "trivsel/søvn", definition: "Om natten"))

        session.mode = .coding
        session.prompt.clearInput()
        session.press(.text("+"))
        session.type("arbejde/vagter")
        session.press(.enter)
        #expect(session.press(.enter) == .add(path: "arbejde/vagter", definition: ""), "what is above is made too")

        for (path, reason) in [
            ("trivsl/søvn", "there is no code 'trivsl' to put it below: did you mean 'trivsel'?"),
            ("Trivsel/Stress", "there is a code 'Trivsel/Stress'"), ("/søvn", "a name can't be empty"),
        ] {
            session.mode = .coding
            session.prompt.clearInput()
            session.press(.text("+"))
            session.type(path)
            #expect(session.press(.enter) == nil)
            #expect(session.message == reason)
        }
    }

    @Test func `Esc drops one thing after another, and only Ctrl-C goes on to quit`() throws {
        var session = try AnnotatedSample.session()
        session.press(.text("\""), .right, .enter)
        session.type("stress")
        session.press(.tab, .text("s"))
        session.press(.escape)
        #expect(session.prompt.input.isEmpty && !session.prompt.chosen.isEmpty)
        session.press(.escape)
        #expect(session.prompt.isEmpty && session.isNarrowed)
        session.press(.escape)
        #expect(!session.isNarrowed)
        #expect(session.press(.escape) == nil)
        #expect(session.press(.control("c")) == .quit)
    }

    @Test func `one's own codes are taken off, those of others never offered`() throws {
        var session = try AnnotatedSample.session(codings: [
            AnnotatedSample.bosCoding, AnnotatedSample.coding(200, "tre svar", 12),
            AnnotatedSample.coding(201, "de rigtige", 11),
        ])
        #expect(session.press(.control("x")) == nil)
        #expect(session.message == "no code of yours is on this paragraph")
        session.go(to: 1)
        #expect(session.press(.control("x"), .down, .down, .enter) == .takeOff(id(201)))
    }

    @Test func `where parts were assigned, a session goes through these alone`() throws {
        let whole = try AnnotatedSample.session().text.passages
        let parts = [whole[1], whole[3]]
        var session = try AnnotatedSample.session(parts: parts)
        #expect(session.text.passages == parts && session.position == 0)
        #expect(session.screen.hasPrefix("samtale · part 1 of 2 · 0 coded"))
        session.press(.right)
        #expect(session.passage == whole[3])
        session.press(.right)
        #expect(session.message == "this is the last part: Ctrl-N goes to the next of 2 uncoded, Ctrl-Q quits")
        session.press(.text("/"))
        session.type("Sygefraværet")
        session.press(.enter)
        #expect(session.message == "“Sygefraværet” is in no part of yours in samtale")
        // Smaller passages are those of the parts, larger ones are cut to them.
        let sentences = try AnnotatedSample.session(by: .sentence)
        let inside = sentences.text.passages.filter { sentence in parts.contains { $0.overlaps(sentence) } }
        session = try AnnotatedSample.session(by: .sentence, parts: parts)
        #expect(session.text.passages == inside)
        session.go(to: inside.count - 1)
        let place = "sentence \(inside.count) of \(inside.count), in part 2 of 2"
        #expect(session.screen.hasPrefix("samtale · \(place) · 0 coded"))
        #expect(try AnnotatedSample.session(parts: [inside[0]]).text.passages == [inside[0]])
    }

    @Test func `parts that are gone are refused with a way out`() throws {
        #expect {
            try AnnotatedSample.session(parts: [])
        } throws: {
            "\($0)"
                == "the parts of 'samtale' that were assigned are no longer in its text: --whole goes through all of it"
        }
    }

    @Test func `memos on a passage are told when it is shown again`() throws {
        let words = "fik tre svar"
        let range = SampleDataset.range(of: words, in: AnnotatedSample.text)
        let bo = Coder(id: id(2), name: "bo", createdAt: Timestamp(milliseconds: 0))
        var session = try AnnotatedSample.session(notes: [
            Note(text: "kun tre?", coder: AnnotatedSample.anna, range: range, quotation: words),
            Note(text: "ja", coder: bo, range: range, quotation: words),
        ])
        #expect(!session.screen.contains("kun tre?"))
        session.press(.right)
        #expect(session.screen.contains("─ memo: kun tre? · memo by bo: ja ─"))
    }
}
