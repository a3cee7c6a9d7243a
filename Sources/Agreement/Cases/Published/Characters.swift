extension PublishedCases {
    /// Spans compared character by character.
    static let characters = #"""
        = kripp1995-A-digitized characters
        : Krippendorff (1995) p. 57, example A read character by character
        coders i j
        length 24
        span i 2 10 A
        span i 14 20 A
        span j 4 8 A
        span j 15 17 A
        - char_cohen_kappa-A | char_cohen_kappa A 0.38461538461538464 | both 6 | only_first 8 | only_second 0 | neither
            10 | agreement 0.6666666666666666
        - char_f1-A | char_f1 A 0.6
        - char_overlap-A | char_jaccard A 0.42857142857142855
        - char_alpha-A | char_alpha A 0.32857142857142857

        = kripp1995-D-digitized characters
        : Krippendorff (1995) p. 57, example D read character by character
        coders i j
        length 24
        span i 0 2 D
        span i 2 10 D
        span i 10 14 D
        span i 14 20 D
        span i 20 24 D
        span j 0 4 D
        span j 4 8 D
        span j 8 15 D
        span j 15 17 D
        span j 17 24 D
        - char_cohen_kappa-D | char_cohen_kappa D undefined | both 24 | only_first 0 | only_second 0 | neither 0 |
            agreement 1.0
        - char_f1-D | char_f1 D 1.0
        - char_overlap-D | char_jaccard D 1.0
        - char_alpha-D | char_alpha D undefined

        = nvivo-1000 characters
        : NVivo help, coding comparison: 1,000 characters, 50 coded by both, 150 by one only, 800 by neither, agreement
        : 85 %; the split of the 150 is ours
        coders A B
        length 1000
        span A 100 250 node
        span B 200 300 node
        - char_cohen_kappa-node | char_cohen_kappa node 0.3181818181818182 | both 50 | only_first 100 | only_second 50 |
            neither 800 | agreement 0.85
        - char_f1-node | char_f1 node 0.4
        - char_overlap-node | char_jaccard node 0.25
        - char_alpha-node | char_alpha node 0.3146285714285714

        = overlapping-codes characters
        : constructed: overlapping spans, several codes, a code twice over the same place counts once
        coders A B
        length 120
        span A 0 30 x
        span A 20 50 x
        span A 10 40 y
        span A 80 100 z
        span B 5 45 x
        span B 12 40 y
        span B 90 120 y
        - char_cohen_kappa-x | char_cohen_kappa x 0.8235294117647058 | both 40 | only_first 10 | only_second 0 | neither
            70 | agreement 0.9166666666666666
        - char_f1-x | char_f1 x 0.8888888888888888
        - char_overlap-x | char_jaccard x 0.8
        - char_alpha-x | char_alpha x 0.822962962962963
        - char_cohen_kappa-y | char_cohen_kappa y 0.4576271186440678 | both 28 | only_first 2 | only_second 30 | neither
            60 | agreement 0.7333333333333333
        - char_f1-y | char_f1 y 0.6363636363636364
        - char_overlap-y | char_jaccard y 0.4666666666666667
        - char_alpha-y | char_alpha y 0.42822966507177035
        - char_cohen_kappa-z | char_cohen_kappa z 0.0 | both 0 | only_first 20 | only_second 0 | neither 100 | agreement
            0.8333333333333334
        - char_f1-z | char_f1 z 0.0
        - char_overlap-z | char_jaccard z 0.0
        - char_alpha-z | char_alpha z -0.08636363636363636
        """#
}
