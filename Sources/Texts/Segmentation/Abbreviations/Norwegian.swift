extension AbbreviationList {
    /// Norwegian, after Språkrådet's list.
    static let norwegian = AbbreviationList(
        inner: """
            adm ang avd bl bl.a ca cand.philol d.v.s dvs dr eks ev f.eks fhv f.o.m fr hhv ifm iht inkl jf kl mht nr pga
            prof ref sivil.ing t.o.m tlf vedr vha
            """,
        closing: """
            e.l el etc forts jr kr m.a m.fl m.m m.v mill mrd mv o.a o.l osv o.s.v pst stk
            """,
        beforeNumber: """
            apr aug d des feb fig jan jun jul kap nov okt s sept tab
            """)
}
