extension PublishedCases {
    /// Units that coders found themselves.
    static let foundUnits = #"""
        = kripp2019-fig12.11 unitizing
        : Krippendorff (2019) Content Analysis 4th ed., section 12.6, figure 12.11 p. 340 (units 1..60 there;
        : half-open 0..60 here); printed u 0.510, |u 0.413 (exact 0.41360, the print was computed from rounded
        : entries), cu 0.724; values 1, 5, 6 reliability 1, values 2, 3, 4 reliability 0; value 5 coverage 44 %, value
        : 7 coverage 0
        coders Alex Paul Suzan
        length 60
        span Alex 0 7 1
        span Alex 7 13 2
        span Alex 30 32 5
        span Alex 32 37 6
        span Alex 37 44 6
        span Alex 44 60 7
        span Paul 0 7 1
        span Paul 7 13 3
        span Paul 13 21 5
        span Paul 32 44 6
        span Suzan 0 7 1
        span Suzan 7 13 4
        span Suzan 13 21 5
        span Suzan 32 37 6
        span Suzan 37 41 6
        span Suzan 41 44 6
        - u_alpha | u_alpha - 0.5099819077921268
        - bar_u_alpha | bar_u_alpha - 0.41359923044895264
        - cu_alpha | cu_alpha - 0.7241689650166933
        - k_u_alpha-1 | k_u_alpha 1 1.0 | coverage 1.0
        - k_u_alpha-2 | k_u_alpha 2 0.0 | coverage 1.0
        - k_u_alpha-3 | k_u_alpha 3 0.0 | coverage 1.0
        - k_u_alpha-4 | k_u_alpha 4 0.0 | coverage 1.0
        - k_u_alpha-5 | k_u_alpha 5 1.0 | coverage 0.4444444444444444
        - k_u_alpha-6 | k_u_alpha 6 1.0 | coverage 1.0
        - k_u_alpha-7 | k_u_alpha 7 undefined | coverage 0.0

        = uni-L20 unitizing
        : example of a public u-alpha script (three coders, seven spans, length 20)
        coders Alex Paul Susan
        length 20
        span Alex 2 5 1
        span Alex 9 11 1
        span Alex 12 20 2
        span Paul 2 5 1
        span Paul 7 15 2
        span Susan 2 5 1
        span Susan 10 15 2
        - u_alpha | u_alpha - 0.47391304347826085
        - bar_u_alpha | bar_u_alpha - 0.4328125
        - cu_alpha | cu_alpha - 0.7786335403726709
        - k_u_alpha-1 | k_u_alpha 1 0.7689795918367347 | coverage 0.9545454545454546
        - k_u_alpha-2 | k_u_alpha 2 0.7867428571428572 | coverage 0.5952380952380952

        = uni-two-coders unitizing
        : constructed, two coders
        coders a b
        length 100
        span a 5 20 x
        span a 20 30 y
        span a 50 70 x
        span a 80 90 z
        span b 8 20 x
        span b 22 35 x
        span b 50 65 x
        span b 65 72 z
        span b 80 95 z
        - u_alpha | u_alpha - 0.564372961080343
        - bar_u_alpha | bar_u_alpha - 0.6649366697559469
        - cu_alpha | cu_alpha - 0.529066777270842
        - k_u_alpha-x | k_u_alpha x 0.4977689571140228 | coverage 0.8933333333333333
        - k_u_alpha-y | k_u_alpha y 0.0 | coverage 0.8
        - k_u_alpha-z | k_u_alpha z 0.7573333333333333 | coverage 0.78125

        = uni-four-public unitizing
        : constructed, four coders, one of them silent
        coders a b c d
        length 150
        span a 0 30 x
        span a 50 80 y
        span a 100 120 x
        span b 3 30 x
        span b 50 70 x
        span b 70 85 y
        span c 0 25 y
        span c 55 80 y
        span c 105 120 x
        - u_alpha | u_alpha - 0.2183959421151103
        - bar_u_alpha | bar_u_alpha - 0.31472826257684466
        - cu_alpha | cu_alpha - 0.15600270906109645
        - k_u_alpha-x | k_u_alpha x 0.14658015643408603 | coverage 0.49404761904761907
        - k_u_alpha-y | k_u_alpha y 0.16509656799181582 | coverage 0.6035087719298246

        = uni-one-code unitizing
        : constructed, one code: u equals |u, cu is undefined
        coders a b
        length 50
        span a 5 15 x
        span a 30 40 x
        span b 6 15 x
        span b 28 40 x
        - u_alpha | u_alpha - 0.8819842910293509
        - bar_u_alpha | bar_u_alpha - 0.8819842910293509
        - cu_alpha | cu_alpha - undefined
        - k_u_alpha-x | k_u_alpha x undefined | coverage 0.926829268292683

        = uni-identical unitizing
        : constructed, identical coders
        coders a b c
        length 40
        span a 2 10 x
        span a 15 30 y
        span b 2 10 x
        span b 15 30 y
        span c 2 10 x
        span c 15 30 y
        - u_alpha | u_alpha - 1.0
        - bar_u_alpha | bar_u_alpha - 1.0
        - cu_alpha | cu_alpha - 1.0
        - k_u_alpha-x | k_u_alpha x 1.0 | coverage 1.0
        - k_u_alpha-y | k_u_alpha y 1.0 | coverage 1.0

        = uni-one-silent unitizing
        : constructed, one coder marks, the other marks nothing
        coders a b
        length 20
        span a 3 8 x
        - u_alpha | u_alpha - -0.1
        - bar_u_alpha | bar_u_alpha - -0.1
        - cu_alpha | cu_alpha - undefined

        = uni-abutting unitizing
        : constructed, abutting units of one code stay two units: splitting changes the expected coincidences
        coders a b
        length 30
        span a 0 5 x
        span a 5 10 x
        span a 20 25 y
        span b 0 10 x
        span b 20 24 y
        - u_alpha | u_alpha - 0.9478220574606117
        - bar_u_alpha | bar_u_alpha - 0.9373748609566185
        - cu_alpha | cu_alpha - 1.0
        - k_u_alpha-x | k_u_alpha x 1.0 | coverage 1.0
        - k_u_alpha-y | k_u_alpha y 1.0 | coverage 0.8888888888888888

        = uni-nothing unitizing
        : constructed, nobody marks anything
        coders a b
        length 50
        - u_alpha | u_alpha - undefined

        = kripp2004-p254 unitizing
        : Krippendorff (2004) Content Analysis 2nd ed., p. 254 (DKPro test Krippendorff2004): c 0.7286, k 1, both
        : 0.8591
        coders i j
        begin 150
        length 300
        span i 225 295 c
        span i 370 400 c
        span j 220 300 c
        span j 355 375 c
        span j 400 420 c
        span i 180 240 k
        span i 300 350 k
        span j 180 240 k
        span j 300 350 k
        - alpha_U_1995-c | alpha_U_1995_code c 0.7285989968053889 | Do 0.014444444444444444 | De 0.05322177985498048
        - alpha_U_1995-k | alpha_U_1995_code k 1.0 | Do 0.0 | De 0.04897856580891524
        - alpha_U_1995 | alpha_U_1995 - 0.8586654051841702 | Do 0.007222222222222222 | De 0.05110017283194786

        = kripp1995-A-x1 unitizing
        : Krippendorff (1995) Sociological Methodology 25:47-76, p. 57, example A, printed (continuous limit) 0.553
        coders i j
        length 24
        span i 2 10 A
        span i 14 20 A
        span j 4 8 A
        span j 15 17 A
        - alpha_U_1995 | alpha_U_1995_code A 0.5152877697841727 | Do 0.03125 | De 0.06447124304267161

        = kripp1995-A-x1000 unitizing
        : Krippendorff (1995) Sociological Methodology 25:47-76, p. 57, example A, printed (continuous limit) 0.553
        coders i j
        length 24000
        span i 2000 10000 A
        span i 14000 20000 A
        span j 4000 8000 A
        span j 15000 17000 A
        - alpha_U_1995 | alpha_U_1995_code A 0.5529084301817603 | Do 0.03125 | De 0.069896196013502

        = kripp1995-C-x1 unitizing
        : Krippendorff (1995) Sociological Methodology 25:47-76, p. 57, example C, printed (continuous limit) 0.679
        coders i j
        length 24
        span i 2 8 C
        span i 10 12 C
        span i 14 18 C
        span i 20 22 C
        span j 0 2 C
        span j 4 8 C
        span j 10 14 C
        span j 16 18 C
        span j 20 22 C
        - alpha_U_1995 | alpha_U_1995_code C 0.6033478893740902 | Do 0.027777777777777776 | De 0.07003058103975535

        = kripp1995-C-x1000 unitizing
        : Krippendorff (1995) Sociological Methodology 25:47-76, p. 57, example C, printed (continuous limit) 0.679
        coders i j
        length 24000
        span i 2000 8000 C
        span i 10000 12000 C
        span i 14000 18000 C
        span i 20000 22000 C
        span j 0 2000 C
        span j 4000 8000 C
        span j 10000 14000 C
        span j 16000 18000 C
        span j 20000 22000 C
        - alpha_U_1995 | alpha_U_1995_code C 0.6930019531906825 | Do 0.027777777777777776 | De 0.09048193650245305
        """#
}
