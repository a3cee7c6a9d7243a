import TestSupport
import Testing

@testable import Texts

/// Labels are marked as they stand in the text.
@Suite struct SpeakerLabelsTests {
    private func expect(_ marks: String, _ speakers: [String], _ location: SourceLocation = #_sourceLocation) {
        let expected = MarkedText(marks)
        let found = SpeakerLabels(in: StoredText(expected.text))
        #expect(marked(expected.text, found.all.map(\.range)) == marks, sourceLocation: location)
        #expect(found.speakers == speakers, sourceLocation: location)
    }

    @Test func `a name before a quotation is a label, even once`() {
        expect("En indledning.\n\n⟦Karen Holm-Larsen:⟧ “Det gik godt.”\n\nHvordan det?", ["Karen Holm-Larsen"])
        expect("⟦Karen:⟧ »Ja.«\n\nHvorfor?\n\n⟦Karen:⟧ »Fordi.«", ["Karen"])
    }

    @Test func `names that come back are labels`() {
        expect("⟦Dan:⟧ Okay.\n\n⟦Participant:⟧ Yes.\n\n⟦Dan:⟧ Why?", ["Dan", "Participant"])
        expect("⟦Åse:⟧ Ja\n⟦Bo:⟧ Nej\n⟦Åse:⟧ Jo\n⟦Bo:⟧ Tja", ["Åse", "Bo"])
        expect(
            "⟦MARIA VON BERG:⟧ Ich war dort.\n⟦PETER KUNZ:⟧ Ach.\n⟦MARIA VON BERG:⟧ Eben.\n⟦PETER KUNZ:⟧ So?",
            ["MARIA VON BERG", "PETER KUNZ"])
    }

    @Test func `letters with and without numbers are labels where they come back`() {
        expect("⟦I:⟧ Hvordan?\n⟦B1:⟧ Godt.\n⟦B2:⟧ Ja.\n⟦I:⟧ Og?\n⟦B1:⟧ Fint.", ["I", "B1", "B2"])
        expect("⟦INT:⟧ Why?\n\n⟦P1:⟧ Because.\n\n⟦INT:⟧ Go on.\n\n⟦P1:⟧ No.\n\n⟦P2:⟧ I will.", ["INT", "P1", "P2"])
        expect("⟦F:⟧ Warum?\n⟦A:⟧ Darum.\n⟦F:⟧ Aha.\n⟦A:⟧ Ja.", ["F", "A"])
    }

    @Test func `roles are labels by themselves`() {
        expect("⟦Interviewer:⟧ Hvordan var det?\n\n⟦Respondent 2:⟧ Fint.", ["Interviewer", "Respondent 2"])
        expect("⟦Intervjuare:⟧ Hur var det?\n⟦Deltagare 1:⟧ Bra.", ["Intervjuare", "Deltagare 1"])
        expect("⟦interviewer:⟧ og så?\n⟦informant:⟧ ja", ["interviewer", "informant"])
    }

    @Test func `times stand before and behind a label`() {
        expect("⟦[00:00:01] I:⟧ Hvordan?\n⟦[00:00:04] Åse:⟧ Altså…", ["I", "Åse"])
        expect("⟦#00:01:23-4# I:⟧ Hvordan?\n⟦#00:01:29-0# B1:⟧ Godt.", ["I", "B1"])
        expect("⟦I:⟧ Hvordan? #00:00:04-1#\n⟦B1:⟧ Godt. #00:00:11-7#\n\n⟦I:⟧ Nå? #00:00:13-0#", ["I", "B1"])
        expect("⟦Ana Ruiz (00:12):⟧ Well.\n\n⟦Bo Ek (01:02:03):⟧ Right.", ["Ana Ruiz", "Bo Ek"])
        expect("⟦00:12 Ana:⟧ Well.\n⟦00:15 Bo:⟧ Right.", ["Ana", "Bo"])
        expect("⟦[SPEAKER_00]:⟧ Well.\n⟦[SPEAKER_01]:⟧ Right.", ["SPEAKER_00", "SPEAKER_01"])
    }

    @Test func `a name and a time are alone on a line`() {
        expect(
            "⟦Interviewer  0:01⟧  \nHvordan?\n\n⟦Åse Sørensen  0:04⟧  \nDet var svært.\n",
            ["Interviewer", "Åse Sørensen"])
        expect("⟦Speaker 1  0:01⟧\nHi.\n\n⟦Speaker 2  1:00:04⟧\nHello.", ["Speaker 1", "Speaker 2"])
        expect("⟦00:00:01 Ana Ruiz⟧\nHi.\n\n⟦00:00:04 Bo Ek⟧\nHello.", ["Ana Ruiz", "Bo Ek"])
        expect(
            "⟦0:00:01.5 --> 0:00:04.2 Ana Ruiz⟧\nHi.\n\n⟦0:00:04.2 --> 0:00:05 Bo Ek⟧\nHello.", ["Ana Ruiz", "Bo Ek"])
    }

    @Test func `voices of WebVTT and emphasis of Markdown are passed over`() {
        expect("⟦<v Åse Sørensen>⟧Altså.</v>\n\n⟦<v.loud Bo>⟧Ja.</v>", ["Åse Sørensen", "Bo"])
        expect("⟦**Interviewer:**⟧ Hvordan?\n\n⟦**Åse:**⟧ *Rigtig* svært.\n\n⟦**Åse:**⟧ Ja.", ["Interviewer", "Åse"])
    }

    @Test func `a note on the speaker belongs to the label`() {
        expect(
            "⟦Anna Berg (leder):⟧ Ja.\n\n⟦Bo (barn):⟧ Nej.\n\n⟦Anna Berg (leder):⟧ Jo.\n\n⟦Bo (barn):⟧ Nå.",
            ["Anna Berg", "Bo"])
    }

    @Test(arguments: [
        "Der sagde jeg: Jeg er nødt til at gå.\n\nDer sagde jeg: Jeg er nødt til at gå.",
        "Note: the recording stops here.\n\nThen it goes on.",
        "Anna: hun var der ikke.\n\nDet var alt.",
        "Joh 3:16 is cited.\n\nJoh 3:17 is cited.\n\nKl. 10:30 mødes vi.\nKl. 11:30 går vi.",
        "https://example.org/a\nhttps://example.org/b\nhttp://example.org/c",
        "Figur 1: Antal.\n\nFigur 2: Andel.\n\nFigur 3: Alder.\n\nFigur 4: Køn.",
        "Fordele: mange.\nUlemper: få.\n\nFordele: ingen.\nUlemper: alle.",
        "Det er klart: vi går. Og det er slut.\nDet er klart: vi går.\nDet er klart: vi går.",
        "Møde 10:30\nEfter mødet gik vi hjem.",
        "OBS: husk kaffe.\nOBS: husk te.\nPS: husk mælk.",
    ])
    func `what only looks like a label is none`(text: String) {
        expect(text, [])
    }

    @Test func `beside known speakers a name that stands once is judged by their looks`() {
        expect(
            "⟦Erik Dam:⟧ “Ja.”\n\nHvorfor?\n\nMen bemærk: Nej.\n\n⟦Erik Dam:⟧ “Nej.”\n\n⟦Ole Lund:⟧ “Jo.”",
            ["Erik Dam", "Ole Lund"])
        expect("⟦I:⟧ Så?\n⟦P1:⟧ Altså\nKøbenhavn: den by.\n⟦I:⟧ Ja?\n⟦P1:⟧ Der var\nvi.", ["I", "P1"])
    }

    @Test func `the head of a transcript names no speakers`() {
        expect(
            "Dato: 3. maj\nSted: Ærø\nInterviewer: Lis Dam\nInformant: Åse\n\n⟦Lis:⟧ Så?\n⟦Åse:⟧ Ja.\n⟦Lis:⟧ Og?\n⟦Åse:⟧ Nej.",
            ["Lis", "Åse"])
    }

    @Test func `interviewers are known by their labels`() {
        let labels = SpeakerLabels(in: StoredText("I: Hvad?\nB: Det.\nI: Nå.\nB: Ja.\nModerator: Tak."))
        #expect(labels.all.map(\.isInterviewer) == [true, false, true, false, true])
        #expect(labels.first(in: 9..<20)?.speaker == "B")
        #expect(labels.first(in: 3..<8) == nil)
    }

    @Test func `a user's pattern takes the place of the known forms`() throws {
        let text = MarkedText("I: nej\n⟦== Åse ==⟧\nJa\n  ⟦== ==⟧ Nå, == Bo ==")
        let pattern = try SpeakerPattern(#"^\h*==\h*(?<speaker>\w+)?\h*=="#)
        let labels = try SpeakerLabels(in: StoredText(text.text), pattern: pattern)
        #expect(labels.all.map(\.range) == text.ranges)
        #expect(labels.all.map(\.speaker) == ["Åse", nil])
        #expect(labels.all.map(\.isAlone) == [true, false])
    }

    @Test func `a pattern without the group is refused`() {
        #expect(throws: TextsError.patternWithoutGroup("speaker")) { try SpeakerPattern(#"^\w+:"#) }
        #expect(
            TextsError.patternWithoutGroup("speaker").description
                == "the pattern has no group 'speaker': write (?<speaker>…) around what names the speaker")
    }
}
