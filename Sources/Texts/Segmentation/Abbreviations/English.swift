extension AbbreviationList {
    /// English, British and American.
    static let english = AbbreviationList(
        inner: """
            adj adv approx assoc asst ca capt cf cllr cmdr col dept dr e.g eg esp fr gov i.e ie incl lt maj messrs
            mgr mr mrs ms mx prof resp rev sgt st supt viz vs
            """,
        closing: """
            a.m al bros co corp esq etc inc jr ltd b.a b.sc m.a m.sc p.m ph.d plc sr
            """,
        beforeNumber: """
            apr art aug ch chap dec ed eq eqs ex feb fig figs jan jul jun mar no nos nov oct p pp pt sec sep sept
            v vol vols
            """,
        beforeName: "u.k u.n u.s u.s.a")
}
