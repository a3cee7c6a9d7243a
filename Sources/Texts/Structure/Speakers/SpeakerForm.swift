/// One way in which a transcript says who speaks, at the beginning of a line.
struct SpeakerForm: Sendable {
    /// What a form consists of, from left to right; blanks may stand between.
    enum Part: Sendable {
        /// Who speaks: a few words, a letter, a letter with a number.
        case name
        /// The same in square or round brackets.
        case bracketedName
        /// A note in brackets on who speaks, or where to.
        case aside
        /// A point in time, or a stretch: `0:04`, `[00:00:01]`, `#00:01:23-4#`, `00:01.490 --> 00:04.100`.
        case time
        /// A colon, and what may follow one that stands behind a name.
        case colon
        /// A tab.
        case tab
        /// The end of the line.
        case end
        /// A voice of WebVTT: `<v Name>`.
        case voice
    }

    let parts: [Part]

    init(_ parts: Part...) {
        self.parts = parts
    }

    /// All forms; of several that fit, the first counts.
    static let all = [
        SpeakerForm(.voice),  // <v Anna Berg>
        SpeakerForm(.name, .colon),  // Anna Berg: or I: or B1:
        SpeakerForm(.time, .name, .colon),  // [00:00:01] I: or #00:01:23-4# I:
        SpeakerForm(.name, .time, .colon),  // I [00:00:01]:
        SpeakerForm(.name, .aside, .colon),  // Anna Berg (leder):
        SpeakerForm(.time, .name, .aside, .colon),
        SpeakerForm(.bracketedName, .colon),  // [SPEAKER_00]:
        SpeakerForm(.time, .bracketedName, .colon),
        SpeakerForm(.name, .time, .end),  // Anna Berg  0:04
        SpeakerForm(.time, .name, .end),  // 00:00:04 Anna Berg
        SpeakerForm(.name, .aside, .time, .end),
        SpeakerForm(.name, .tab),  // B1→Altså
        SpeakerForm(.time, .name, .tab),
    ]

    var isTimed: Bool { parts.contains { $0 == .time } }
    var isAlone: Bool { parts.last == .end }
    var isVoice: Bool { parts.first == .voice }
    var isTabbed: Bool { parts.last == .tab }
}
