extension AbbreviationList {
    /// Danish, after Retskrivningsordbogen's usual forms and titles of degrees.
    static let danish = AbbreviationList(
        inner: """
            adm ang bl bl.a ca cand cand.jur cand.mag cand.med cand.merc cand.phil cand.polit cand.psych cand.pæd
            cand.scient cand.scient.adm cand.scient.pol cand.scient.soc cand.soc cand.theol d.d d.v.s dr dr.med dr.phil
            dvs eks evt f f.eks fhv fr frk gl hhv hr iflg ift if.t ifm i.f.m inkl kap kgl kl konst kst lic
            lic.scient mag.art max mht m.h.t nr pga p.g.a ph.d pr prof p.t sml spec stud stud.med stud.psych
            stud.scient.pol tilsv tlf u.a ugtl vha vedr vha v.h.a vs
            """,
        closing: """
            alm afd div el etc forts jf jr kr m.fl m.fl.a m.m m.v mfl mia mill mio mm mv o.a o.l o.lign o.s.v osv pct sek stk tsd
            ugtl årh årg
            """,
        beforeNumber: """
            apr aug bd d dec feb fig jan jun jul mar min nov okt s sep sept st stk v
            """,
        ordinalFollowers: """
            januar februar marts april maj juni juli august september oktober november december
            """)
}
