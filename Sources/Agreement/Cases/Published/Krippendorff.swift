extension PublishedCases {
    /// Examples for alphas: papers of Krippendorff and others on missing values and sets.
    static let alphas = #"""
        = kripp2011-A coding
        : Krippendorff (2011) Computing Krippendorff's alpha-reliability, section A; = Krippendorff (1980, 2004) p. 224
        coders Meg Owen
        0 1 0 0 0 0 0 0 1 0
        1 1 1 0 0 1 0 0 0 0
        - percent_agreement | percent_agreement - 0.6
        - cohen-identity | cohen_kappa identity 0.09090909090909091 | po 0.6 | pe 0.56 | se_fleiss_cohen_everitt
            0.28807314145344415 | se_null 0.2816715160878123 | z_null 0.3227486121839506 | ci95_normal
            -0.4737038912529724 0.6555220730711538 | se_gwet 0.28807314145344 | ci95_gwet_t -0.56075762942312
            0.7425758112413
        - scott_pi | scott_pi - 0.047619047619047616 | po 0.6 | pe 0.58
        - brennan_prediger-identity | brennan_prediger identity 0.2 | pa 0.6 | pe 0.5 | se 0.32659863237109 | ci95
            -0.53881743555967 0.93881743555967 | p 0.27772272105279283
        - gwet_ac-identity | gwet_ac identity 0.3103448275862069 | pa 0.6 | pe 0.42 | se 0.34566937947547 | ci95
            -0.47161363513446 1.0 | p 0.3926719197210291
        - alpha-nominal | krippendorff_alpha nominal 0.09523809523809523 | se 0.33853659374994 | ci95 -0.67058488516327
            0.86106107563946 | pa 0.62 | pe 0.58
        - prevalence_index | prevalence_index - 0.4
        - bias_index | bias_index - 0.2
        - pabak | pabak - 0.2
        - kappa_max | kappa_max - 0.5454545454545454

        = kripp2011-C coding
        : Krippendorff (2011), section C (one unit has a single value)
        coders A B C D
        1 2 3 3 2 1 4 1 2 * * *
        1 2 3 3 2 2 4 1 2 5 * 3
        * 3 3 3 2 3 4 2 2 5 1 *
        1 2 3 3 2 4 4 1 2 5 1 *
        - alpha-nominal | krippendorff_alpha nominal 0.743421052631579 | se 0.14557388698483 | ci95 0.41906221920912 1.0
            | pa 0.805 | pe 0.24
        - alpha-ordinal | krippendorff_alpha ordinal 0.8153875037548813
        - alpha-interval | krippendorff_alpha interval 0.8491071428571428
        - alpha-ratio | krippendorff_alpha ratio 0.797402774711612

        = kripp2004-p246-a coding
        : Krippendorff (2004) Content Analysis 2nd ed. p. 246, symmetric disagreement
        coders A B
        a a a b b b c c c
        a b c a b c a b c
        counts 12 9 9 9 14 9 9 9 20
        - percent_agreement | percent_agreement - 0.46
        - cohen-identity | cohen_kappa identity 0.18576598311218334 | po 0.46 | pe 0.3368 | se_fleiss_cohen_everitt
            0.07452143396952471 | se_null 0.07087721631273149 | z_null 2.620954839599347 | ci95_normal
            0.039706656455635175 0.3318253097687316 | se_gwet 0.07452143396952 | ci95_gwet_t 0.03789929057912
            0.33363267564525
        - scott_pi | scott_pi - 0.18576598311218334 | po 0.46 | pe 0.3368
        - brennan_prediger-identity | brennan_prediger identity 0.19 | pa 0.46 | pe 0.3333333333333333 | se
            0.07513623989431 | ci95 0.0409133991291 0.3390866008709 | p 0.00651349723080874
        - gwet_ac-identity | gwet_ac identity 0.19210053859964094 | pa 0.46 | pe 0.3316 | se 0.07546845982578 | ci95
            0.04235474130907 0.34184633589021 | p 0.012457134179883811
        - alpha-nominal | krippendorff_alpha nominal 0.18983715319662245 | se 0.07489685918671 | ci95 0.04122553558358
            0.33844877080966 | pa 0.4627 | pe 0.3368

        = alpha-3x15 coding
        : three coders, 15 units, two units with no pairable value (encyclopedia article "Krippendorff's alpha")
        coders A B C
        * * * * * 3 4 1 2 1 1 3 3 * 3
        1 * 2 1 3 3 4 3 * * * * * * *
        * * 2 1 3 4 4 * 2 1 1 3 3 * 4
        - alpha-nominal | krippendorff_alpha nominal 0.691358024691358 | se 0.17134640199266 | ci95 0.31422713667191 1.0
            | pa 0.77810650887574 | pe 0.2810650887574
        - alpha-ordinal | krippendorff_alpha ordinal 0.8067214199413152
        - alpha-interval | krippendorff_alpha interval 0.8108448928121059
        - alpha-ratio | krippendorff_alpha ratio 0.8089436707842471

        = dkpro-sets sets
        : DKPro Statistics test SetAnnotations (nine items, two raters). DKPro prints 0.186 for the distance 0, 1/3,
        : 2/3, 1 (equal, subset, overlap, disjoint) and 0.252 for what it calls MASI, (1-J) times that distance; neither
        : is Jaccard or Passonneau (2006)
        coders A B
        {} A A A A|B A|B A|B|C C C
        {} {} A B A A|C A|B|C A|C A|C
        - alpha-jaccard | krippendorff_alpha jaccard 0.31561996779388085
        - alpha-masi | krippendorff_alpha masi 0.2730806608357629
        - alpha-dice | krippendorff_alpha dice 0.3602150537634409
        - alpha-nominal-set | krippendorff_alpha nominal 0.23880597014925373
        - mv_alpha | mv_alpha nominal 0.38085968931001124 | Do 0.3888888888888889 | De 0.628111079466784

        = kc2016-t3 sets
        : Krippendorff & Craggs (2016) Communication Methods and Measures 10:181-198, table 3 (data as in R mvalpha
        : 0.6.0)
        coders Obs_F Obs_G Obs_H
        b|d a|b|d {} a
        d b a *
        * b|d a *
        - alpha-jaccard | krippendorff_alpha jaccard 0.26171875
        - alpha-masi | krippendorff_alpha masi 0.18446601941747573
        - alpha-dice | krippendorff_alpha dice 0.34375
        - alpha-nominal-set | krippendorff_alpha nominal 0.057692307692307696
        - mv_alpha | mv_alpha nominal 0.28659070990359337 | Do 0.4625 | De 0.6482954545454546

        = kc2016-t8a sets
        : Krippendorff & Craggs (2016) Communication Methods and Measures 10:181-198, table 8a (data as in R mvalpha
        : 0.6.0)
        coders F G H
        a a|b|d d
        a a|b|d d
        a a|b|d|e d
        - alpha-jaccard | krippendorff_alpha jaccard 0.9090909090909091
        - alpha-masi | krippendorff_alpha masi 0.8356164383561644
        - alpha-dice | krippendorff_alpha dice 0.9394856278366112
        - alpha-nominal-set | krippendorff_alpha nominal 0.7241379310344828
        - mv_alpha | mv_alpha nominal 0.947461775073531 | Do 0.031746031746031744 | De 0.6042463709130376

        = kc2016-t8c sets
        : Krippendorff & Craggs (2016) Communication Methods and Measures 10:181-198, table 8c (data as in R mvalpha
        : 0.6.0)
        coders F G H
        a b d
        a b d
        a b|d d
        - alpha-jaccard | krippendorff_alpha jaccard 0.8490566037735849
        - alpha-masi | krippendorff_alpha masi 0.8048780487804879
        - alpha-dice | krippendorff_alpha dice 0.8961038961038961
        - alpha-nominal-set | krippendorff_alpha nominal 0.7241379310344828
        - mv_alpha | mv_alpha nominal 0.8947344857883162 | Do 0.07407407407407407 | De 0.703687951641168

        = kc2016-t9b sets
        : Krippendorff & Craggs (2016) Communication Methods and Measures 10:181-198, table 9b (data as in R mvalpha
        : 0.6.0)
        coders F G H
        a a|b d
        a d|e d
        a f d
        - alpha-jaccard | krippendorff_alpha jaccard 0.5555555555555556
        - alpha-masi | krippendorff_alpha masi 0.5714285714285714
        - alpha-dice | krippendorff_alpha dice 0.5384615384615384
        - alpha-nominal-set | krippendorff_alpha nominal 0.6
        - mv_alpha | mv_alpha nominal 0.5539087388850742 | Do 0.3333333333333333 | De 0.7472312559995592

        = kripp2011-C interval
        : unit bootstrap, percentile interval, 20,000 replicates
        coders c1 c2 c3 c4
        1 2 3 3 2 1 4 1 2 * * *
        1 2 3 3 2 2 4 1 2 5 * 3
        * 3 3 3 2 3 4 2 2 5 1 *
        1 2 3 3 2 4 4 1 2 5 1 *
        - boot-lower | alpha_unit_bootstrap_lower nominal 0.4063556550728062 | tolerance 0.03
        - boot-upper | alpha_unit_bootstrap_upper nominal 1.0 | tolerance 0.03
        - kboot-lower | alpha_krippendorff_bootstrap_lower nominal 0.5616776 | tolerance 0.02
        - kboot-upper | alpha_krippendorff_bootstrap_upper nominal 0.8503289 | tolerance 0.02
        """#
}
