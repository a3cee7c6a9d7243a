extension AbbreviationList {
    /// Swedish, after Svenska skrivregler.
    static let swedish = AbbreviationList(
        inner: """
            ang avd bl bl.a ca d.v.s dvs dr enl exkl f f.d f.n fr.o.m ing inkl jfr kl n.b nr p.g.a prof
            resp s.k st t.ex t.o.m t.v tel
            """,
        closing: """
            e.d e.dyl etc forts jr kr m.fl m.m milj mm o.d o.dyl osv o.s.v sek
            """,
        beforeNumber: """
            apr aug dec feb febr fig jan kap nov okt s sept
            """,
        ordinalFollowers: "januari februari mars")
}
