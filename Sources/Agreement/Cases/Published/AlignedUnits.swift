extension PublishedCases {
    /// Units that are aligned with those of other coders.
    static let alignedUnits = #"""
        = mathet2015-dpos-0 gamma
        : Mathet, Widloecher & Metivier (2015) Computational Linguistics 41:437-479, positional dissimilarity;
        : figure 10 values 22.2, 3.2, 1, 0.11, 0.22; figure 20 scale effect
        span - 4 14 -
        span - 40 44 -
        - - | gamma_positional_dissimilarity - 22.224489795918366

        = mathet2015-dpos-2 gamma
        : Mathet, Widloecher & Metivier (2015) Computational Linguistics 41:437-479, positional dissimilarity;
        : figure 10 values 22.2, 3.2, 1, 0.11, 0.22; figure 20 scale effect
        span - 4 14 -
        span - 20 25 -
        - - | gamma_positional_dissimilarity - 3.24

        = mathet2015-dpos-3 gamma
        : Mathet, Widloecher & Metivier (2015) Computational Linguistics 41:437-479, positional dissimilarity;
        : figure 10 values 22.2, 3.2, 1, 0.11, 0.22; figure 20 scale effect
        span - 4 14 -
        span - 14 24 -
        - - | gamma_positional_dissimilarity - 1.0

        = mathet2015-dpos-5 gamma
        : Mathet, Widloecher & Metivier (2015) Computational Linguistics 41:437-479, positional dissimilarity;
        : figure 10 values 22.2, 3.2, 1, 0.11, 0.22; figure 20 scale effect
        span - 20 25 -
        span - 14 24 -
        - - | gamma_positional_dissimilarity - 0.21777777777777776

        = mathet2015-dpos-6 gamma
        : Mathet, Widloecher & Metivier (2015) Computational Linguistics 41:437-479, positional dissimilarity;
        : figure 10 values 22.2, 3.2, 1, 0.11, 0.22; figure 20 scale effect
        span - 0 7 -
        span - 0 10 -
        - - | gamma_positional_dissimilarity - 0.031141868512110725

        = mathet2015-dpos-8 gamma
        : Mathet, Widloecher & Metivier (2015) Computational Linguistics 41:437-479, positional dissimilarity;
        : figure 10 values 22.2, 3.2, 1, 0.11, 0.22; figure 20 scale effect
        span - 1 5 -
        span - 2 6 -
        - - | gamma_positional_dissimilarity - 0.0625

        = mathet2015-dpos-9 gamma
        : Mathet, Widloecher & Metivier (2015) Computational Linguistics 41:437-479, positional dissimilarity;
        : figure 10 values 22.2, 3.2, 1, 0.11, 0.22; figure 20 scale effect
        span - 45 77 -
        span - 16 64 -
        - - | gamma_positional_dissimilarity - 0.275625

        = gamma-alex-paul-suzan gamma
        : Mathet et al. (2015) running example Alex, Paul, Suzan, as shipped with pygamma-agreement (its test:
        : disorder 0.96 with alpha 3; gamma 0.44..0.47, gamma-cat 0.38..0.42)
        coders Alex Paul Suzan
        span Alex 2 9 1
        span Alex 11 17 2
        span Alex 24 30 5
        span Alex 32 36 6
        span Alex 36 44 6
        span Alex 44 60 7
        span Paul 2 9 1
        span Paul 11 17 3
        span Paul 19 25 5
        span Paul 32 44 6
        span Suzan 2 9 1
        span Suzan 11 17 4
        span Suzan 21 27 5
        span Suzan 32 36 6
        span Suzan 36 40 6
        span Suzan 40 44 6
        - gamma_observed_disorder-a1b1d1 | gamma_observed_disorder - 0.6535416666666667 | tolerance 1e-06 | alpha 1
            | beta 1 | delta_empty 1 | unitary_alignments 6 | pygamma 0.6535416841506958
        - gamma_observed_disorder-a3b1d1 | gamma_observed_disorder - 0.960625 | tolerance 1e-06 | alpha 3 | beta 1 |
            delta_empty 1 | unitary_alignments 7 | pygamma 0.9606249332427979

        = gamma-fig19 gamma
        : Mathet et al. (2015) figure 19, one unit against four
        coders Joe Jack
        span Joe 0 20 A
        span Jack 0 5 A
        span Jack 5 10 A
        span Jack 10 15 A
        span Jack 15 20 A
        - gamma_observed_disorder-a1b1d1 | gamma_observed_disorder - 1.3439999999999999 | tolerance 1e-06 | alpha 1
            | beta 1 | delta_empty 1 | unitary_alignments 4 | pygamma 1.3440001010894775

        = gamma-dkpro-1 gamma
        : DKPro Statistics fixture 1 (values from pygamma 0.5.9): 0.0625
        coders Ann1 Ann2
        span Ann1 1 5 a
        span Ann1 6 10 b
        span Ann1 11 15 a
        span Ann2 2 6 a
        span Ann2 7 11 b
        span Ann2 12 16 a
        - gamma_observed_disorder-a1b1d1 | gamma_observed_disorder - 0.0625 | tolerance 1e-06 | alpha 1 | beta 1 |
            delta_empty 1 | unitary_alignments 3 | pygamma 0.0625

        = gamma-overlap gamma
        : constructed: overlapping and nested units within one coder
        coders a b
        span a 0 20 x
        span a 5 15 y
        span a 40 60 x
        span b 1 20 x
        span b 6 14 y
        span b 30 36 y
        span b 42 60 y
        - gamma_observed_disorder-a1b1d1 | gamma_observed_disorder - 0.5759352069459321 | tolerance 1e-06 | alpha 1
            | beta 1 | delta_empty 1 | unitary_alignments 4 | pygamma 0.5759352445602417
        - gamma_observed_disorder-a2b1d1 | gamma_observed_disorder - 0.5804418424632928 | tolerance 1e-06 | alpha 2
            | beta 1 | delta_empty 1 | unitary_alignments 4 | pygamma 0.5804418921470642
        """#
}
