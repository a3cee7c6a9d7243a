extension AbbreviationList {
    /// German, after Duden.
    static let german = AbbreviationList(
        inner: """
            abs allg bes bspw bzgl bzw ca d.h dipl dipl.-ing dr evtl exkl fa frl gegr geb ggf hl hr inkl ing insb insbes i.a
            i.d.r i.e i.s.v kath lt mind nr o.g od phil priv.-doz prof rer s.o sog sogen st stellv str s.u tel u.a
            u.u v.a v.chr vgl verh vs z.b z.t z.zt zz zzgl
            """,
        closing: """
            bd bde etc e.v gmbh jh jhd jhs mill mio mrd n.chr s.g std u.a.m u.ä usf usw u.s.w
            """,
        beforeNumber: """
            art abb anm apr max aug bl dez feb jan jun jul kap mär nov okt rn s sep sept ziff
            """,
        ordinalFollowers: """
            januar jänner februar märz april mai juni juli august september oktober november dezember
            jan feb mär apr aug sep sept okt nov dez
            jahrhundert jahrhunderts jh jahrestag geburtstag lebensjahr lebensjahres klasse semester auflage
            """,
        ordinalLeaders: """
            der die das dem den des im am zum zur vom beim seit ein eine einen einem einer mein meine meinem unser unsere
            unserem jeder jede jedes jedem ihr ihre ihrem sein seine seinem
            """)
}
