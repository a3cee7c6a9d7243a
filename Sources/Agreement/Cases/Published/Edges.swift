extension PublishedCases {
    /// Small constructed data: rare disagreement, single values, no variation, distances of sets.
    static let edges = #"""
        = issue11-one-disagreement coding
        : reported to krippendorff (PyPI) as issue 11: one disagreement among 22 ratings gives alpha near 0, as it must
        coders a b c d e
        3 3 3 3 3
        3 3 3 3 3
        3 3 * * 3
        3 3 3 3 1
        3 * 3 3 3
        - alpha-nominal | krippendorff_alpha nominal 0.0 | se 0.04980941764521 | ci95 -0.1382931138138 0.1382931138138 |
            pa 0.91322314049587 | pe 0.91322314049587
        - alpha-ordinal | krippendorff_alpha ordinal 0.0
        - alpha-interval | krippendorff_alpha interval 0.0
        - gwet_ac-identity | gwet_ac identity 0.9133448873483535 | pa 0.92 | pe 0.0768 | se 0.09356349251642 | ci95
            0.65357098652592 1.0 | p 0.000616948896642544
        - fleiss_kappa-identity | fleiss_kappa identity -0.041666666666666664 | pa 0.92 | pe 0.9232 | se
            0.04340277777777 | ci95 -0.16217209657976 0.07883876324642 | p 0.3914191812834895
        - percent_agreement | percent_agreement - 0.92

        = single-rated-units coding
        : constructed: half of the units carry one rating; Fleiss as generalised by Gwet uses them for the category
        : shares, alpha drops them
        coders A B C
        1 1 2 3 3 3 * 2 * 1
        1 2 2 * * * * 2 1 *
        * 1 2 * * * 3 1 * *
        - percent_agreement | percent_agreement - 0.6666666666666666
        - fleiss_kappa-identity | fleiss_kappa identity 0.4791666666666667 | pa 0.6666666666666666 | pe 0.36 | se
            0.3540874642891 | ci95 -0.32183482691171 1.0 | p 0.20898709026242024
        - conger_kappa-identity | conger_kappa identity 0.5015576323987538 | pa 0.6666666666666666 | pe 0.33125 | se
            0.31171536355986 | ci95 -0.20359151001459 1.0 | p 0.14207198233825458
        - brennan_prediger-identity | brennan_prediger identity 0.5 | pa 0.6666666666666666 | pe 0.3333333333333333 | se
            0.33333333333333 | ci95 -0.25405238758033 1.0 | p 0.08392532802853747
        - gwet_ac-identity | gwet_ac identity 0.5098039215686274 | pa 0.6666666666666666 | pe 0.32 | se 0.32470189042237
            | ci95 -0.22472278560587 1.0 | p 0.15084641005577293
        - alpha-nominal | krippendorff_alpha nominal 0.3333333333333333 | se 0.38122441494775 | ci95 -0.8798928975013
            1.0 | pa 0.66942148760331 | pe 0.50413223140496
        - alpha-ordinal | krippendorff_alpha ordinal 0.3333333333333333
        - alpha-interval | krippendorff_alpha interval 0.3333333333333333

        = degenerate/one-category-2x5 coding
        : constructed edge case
        coders c1 c2
        1 1 1 1 1
        1 1 1 1 1
        - krippendorff_alpha | krippendorff_alpha nominal undefined
        - cohen_kappa | cohen_kappa - undefined
        - scott_pi | scott_pi - undefined
        - fleiss_kappa | fleiss_kappa - undefined
        - conger_kappa | conger_kappa - undefined
        - percent_agreement | percent_agreement - 1.0

        = degenerate/one-coder-constant coding
        : constructed edge case
        coders c1 c2
        1 1 1 1
        1 1 2 2
        - krippendorff_alpha | krippendorff_alpha nominal -0.16666666666666666
        - cohen_kappa | cohen_kappa identity 0.0
        - scott_pi | scott_pi - -0.3333333333333333
        - fleiss_kappa | fleiss_kappa identity -0.3333333333333333
        - gwet_ac | gwet_ac identity 0.2
        - brennan_prediger | brennan_prediger identity 0.0
        - conger_kappa | conger_kappa identity 0.0

        = degenerate/no-pairable-unit coding
        : constructed edge case
        coders c1 c2
        1 2 * *
        * * 1 2
        - krippendorff_alpha | krippendorff_alpha nominal undefined
        - cohen_kappa | cohen_kappa - undefined
        - fleiss_kappa | fleiss_kappa - undefined
        - gwet_ac | gwet_ac - undefined
        - percent_agreement | percent_agreement - undefined

        = degenerate/one-unit-differ coding
        : constructed edge case
        coders c1 c2
        1
        2
        - krippendorff_alpha | krippendorff_alpha nominal 0.0

        = degenerate/one-unit-agree coding
        : constructed edge case
        coders c1 c2
        1
        1
        - krippendorff_alpha | krippendorff_alpha nominal undefined

        = degenerate/perfect coding
        : constructed edge case
        coders c1 c2
        1 2 1 2 1
        1 2 1 2 1
        - krippendorff_alpha | krippendorff_alpha nominal 1.0
        - cohen_kappa | cohen_kappa identity 1.0
        - fleiss_kappa | fleiss_kappa identity 1.0
        - gwet_ac | gwet_ac identity 1.0

        = degenerate/ratio-with-zero coding
        : constructed edge case
        coders c1 c2
        0 0 1 2
        0 1 1 2
        - krippendorff_alpha | krippendorff_alpha ratio 0.5531914893617021

        = setdistance/masi sets
        : Passonneau (2006) MASI = J*M with M 1, 2/3, 1/3, 0; distance 1-J*M
        - 12-1234 | masi_distance - 0.6666666666666666 | sets 1,2 1,2,3,4
        - 12-12 | masi_distance - 0.0 | sets 1,2 1,2
        - 12-23 | masi_distance - 0.8888888888888888 | sets 1,2 2,3
        - 1-2 | masi_distance - 1.0 | sets 1 2
        - empty-1 | masi_distance - 1.0 | sets {} 1
        - empty-empty | masi_distance - 0.0 | sets {} {}

        = setdistance/jaccard sets
        : Passonneau (2006) MASI = J*M with M 1, 2/3, 1/3, 0; distance 1-J*M
        - 12-1234 | jaccard_distance - 0.5 | sets 1,2 1,2,3,4
        - 12-12 | jaccard_distance - 0.0 | sets 1,2 1,2
        - 12-23 | jaccard_distance - 0.6666666666666666 | sets 1,2 2,3
        - 1-2 | jaccard_distance - 1.0 | sets 1 2
        - empty-1 | jaccard_distance - 1.0 | sets {} 1
        - empty-empty | jaccard_distance - 0.0 | sets {} {}

        = setdistance/dice sets
        : Passonneau (2006) MASI = J*M with M 1, 2/3, 1/3, 0; distance 1-J*M
        - 12-1234 | dice_distance - 0.3333333333333333 | sets 1,2 1,2,3,4
        - 12-12 | dice_distance - 0.0 | sets 1,2 1,2
        - 12-23 | dice_distance - 0.5 | sets 1,2 2,3
        - 1-2 | dice_distance - 1.0 | sets 1 2
        - empty-1 | dice_distance - 1.0 | sets {} 1
        - empty-empty | dice_distance - 0.0 | sets {} {}
        """#
}
