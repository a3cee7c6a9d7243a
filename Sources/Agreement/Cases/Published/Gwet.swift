extension PublishedCases {
    /// Gwet's examples, most of them with standard errors: handbook, benchmarks, paired comparisons.
    static let gwet = #"""
        = gwet-raw4raters coding
        : Gwet (2014) Handbook of Inter-Rater Reliability, 4th ed.; irrCAC data set cac.raw4raters, package vignettes
        : overview/weighting
        coders Rater1 Rater2 Rater3 Rater4
        1 2 3 3 2 1 4 1 2 * * *
        1 2 3 3 2 2 4 1 2 5 * *
        * 3 3 3 2 3 4 2 2 5 1 3
        1 2 3 3 2 4 4 1 2 5 1 *
        - percent_agreement | percent_agreement - 0.8181818181818182
        - fleiss_kappa-identity | fleiss_kappa identity 0.7611692754224111 | pa 0.8181818181818182 | pe
            0.2387152777777778 | se 0.15301920346949 | ci95 0.42437627937835 1.0 | p 0.00041917303853056254
        - fleiss_kappa-linear | fleiss_kappa linear 0.8179447670973095 | pa 0.9393939393939394 | pe 0.6671006944444444 |
            se 0.14850435549945 | ci95 0.49108888443534 1.0 | p 0.00018403925824594936
        - fleiss_kappa-quadratic | fleiss_kappa quadratic 0.8649350649350649 | pa 0.9753787878787878 | pe
            0.8177083333333334 | se 0.14603361075691 | ci95 0.54351725478577 1.0 | p 9.97608132073946e-05
        - fleiss_kappa-ordinal | fleiss_kappa ordinal 0.8502061893970353 | pa 0.9681818181818181 | pe 0.7875868055555556
            | se 0.14703569387396 | ci95 0.52658280917795 1.0 | p 0.00012242158529418568
        - fleiss_kappa-radical | fleiss_kappa radical 0.7899240946506544 | pa 0.8972691065733707 | pe 0.5109820269212071
            | se 0.15003645828961 | ci95 0.45969607648383 1.0 | p 0.00026640877388572903
        - fleiss_kappa-ratio | fleiss_kappa ratio 0.8213383439447283 | pa 0.954114873222016 | pe 0.7431730579963467 | se
            0.15238604056075 | ci95 0.48593893006672 1.0 | p 0.00022002942947008108
        - fleiss_kappa-circular | fleiss_kappa circular 0.80719977015811 | pa 0.9024591802840767 | pe
            0.49408348840707456 | se 0.14894405964533 | ci95 0.47937610519623 1.0 | p 0.00021034262995645037
        - fleiss_kappa-bipolar | fleiss_kappa bipolar 0.8530725501402662 | pa 0.9683621933621933 | pe 0.7846705522486772
            | se 0.14463218764065 | ci95 0.53473925147287 1.0 | p 0.00010338389499331413
        - conger_kappa-identity | conger_kappa identity 0.7628174413033062 | pa 0.8181818181818182 | pe
            0.23342516069788796 | se 0.14916815248017 | ci95 0.43450055133745 1.0 | p 0.00033670657720907826
        - conger_kappa-linear | conger_kappa linear 0.8137763199661412 | pa 0.9393939393939394 | pe 0.6745523415977961 |
            se 0.14508540249317 | ci95 0.49444550213402 1.0 | p 0.0001581874902067959
        - conger_kappa-quadratic | conger_kappa quadratic 0.8577106562225331 | pa 0.9753787878787878 | pe
            0.8269637664524028 | se 0.14367066382873 | ci95 0.54149365719623 1.0 | p 9.31997899367154e-05
        - conger_kappa-ordinal | conger_kappa ordinal 0.8436595251881877 | pa 0.9681818181818181 | pe 0.7964814814814815
            | se 0.14409995911172 | ci95 0.52649765361473 1.0 | p 0.0001101362492468283
        - conger_kappa-radical | conger_kappa radical 0.7883400075834879 | pa 0.8972691065733707 | pe 0.5146418921509182
            | se 0.14636520750856 | ci95 0.46619235790469 1.0 | p 0.00022128429514967074
        - conger_kappa-ratio | conger_kappa ratio 0.811965175869552 | pa 0.954114873222016 | pe 0.7559753785492873 | se
            0.14860070175611 | ci95 0.48489723652644 1.0 | p 0.00019660867954529593
        - conger_kappa-circular | conger_kappa circular 0.8053488813669144 | pa 0.9024591802840767 | pe
            0.4988941219506359 | se 0.14747831714666 | ci95 0.48075129389312 1.0 | p 0.00019758526751889605
        - conger_kappa-bipolar | conger_kappa bipolar 0.8448717520363676 | pa 0.9683621933621933 | pe 0.7960538647659859
            | se 0.14213883463314 | ci95 0.53202628633733 1.0 | p 9.675881222648286e-05
        - brennan_prediger-identity | brennan_prediger identity 0.7727272727272727 | pa 0.8181818181818182 | pe 0.2 | se
            0.14471661989948 | ci95 0.45420813991115 1.0 | p 0.00011878043481217126
        - brennan_prediger-linear | brennan_prediger linear 0.8484848484848485 | pa 0.9393939393939394 | pe 0.6 | se
            0.1233561244941 | ci95 0.57697984906798 1.0 | p 1.3312785866137489e-05
        - brennan_prediger-quadratic | brennan_prediger quadratic 0.9015151515151515 | pa 0.9753787878787878 | pe 0.75 |
            se 0.11089437497397 | ci95 0.65743827786076 1.0 | p 2.8027398626395694e-06
        - brennan_prediger-ordinal | brennan_prediger ordinal 0.8863636363636364 | pa 0.9681818181818181 | pe 0.72 | se
            0.1139059039777 | ci95 0.63565843206288 1.0 | p 4.2455166041621695e-06
        - brennan_prediger-radical | brennan_prediger radical 0.8126270795035794 | pa 0.8972691065733707 | pe
            0.45173030790971835 | se 0.13277937498498 | ci95 0.52038164559655 1.0 | p 3.759569195294077e-05
        - brennan_prediger-ratio | brennan_prediger ratio 0.8402366927611039 | pa 0.954114873222016 | pe
            0.7127930839002268 | se 0.13220883163329 | ci95 0.54924701630433 1.0 | p 2.7022355989170244e-05
        - brennan_prediger-circular | brennan_prediger circular 0.8235469994886317 | pa 0.9024591802840767 | pe
            0.447213595499958 | se 0.13695564069035 | ci95 0.52210966673951 1.0 | p 4.3790639910223916e-05
        - brennan_prediger-bipolar | brennan_prediger bipolar 0.8881491684521987 | pa 0.9683621933621933 | pe
            0.7171428571428572 | se 0.11245616602089 | ci95 0.6406348158804 1.0 | p 3.6903225878459622e-06
        - gwet_ac-identity | gwet_ac identity 0.775444068126995 | pa 0.8181818181818182 | pe 0.19032118055555555 | se
            0.14294995064077 | ci95 0.46081334813208 1.0 | p 0.0002087209840633264
        - gwet_ac-linear | gwet_ac linear 0.8587391364326113 | pa 0.9393939393939394 | pe 0.5709635416666666 | se
            0.11732902188136 | ci95 0.60049970042468 1.0 | p 1.506030853248852e-05
        - gwet_ac-quadratic | gwet_ac quadratic 0.9140007235516048 | pa 0.9753787878787878 | pe 0.7137044270833334 | se
            0.10396224464506 | ci95 0.68518136587892 1.0 | p 2.6344384658205655e-06
        - gwet_ac-ordinal | gwet_ac ordinal 0.8989397699075118 | pa 0.9681818181818181 | pe 0.68515625 | se
            0.10690352381544 | ci95 0.66364670042916 1.0 | p 4.053928770453297e-06
        - gwet_ac-radical | gwet_ac radical 0.8198117021979975 | pa 0.8972691065733707 | pe 0.4298692274705111 | se
            0.12835552461699 | ci95 0.53730309730135 1.0 | p 5.1724454927848385e-05
        - gwet_ac-ratio | gwet_ac ratio 0.8573675578296347 | pa 0.954114873222016 | pe 0.6782981060986316 | se
            0.12207133013514 | ci95 0.5886903717306 1.0 | p 2.201140692226211e-05
        - gwet_ac-circular | gwet_ac circular 0.8301951394609607 | pa 0.9024591802840767 | pe 0.42557109728023346 | se
            0.13265137725435 | ci95 0.53823142665957 1.0 | p 6.186372615490932e-05
        - gwet_ac-bipolar | gwet_ac bipolar 0.9003730154433541 | pa 0.9683621933621933 | pe 0.6824373759920634 | se
            0.10581570600797 | ci95 0.66747421681611 1.0 | p 3.617107649400708e-06
        - alpha-nominal | krippendorff_alpha nominal 0.743421052631579 | se 0.14557388698483 | ci95 0.41906221920912 1.0
            | pa 0.805 | pe 0.24
        - alpha-w-linear | krippendorff_alpha gwet-linear 0.80038387715931 | tolerance 1e-08 | se 0.13547774412541 |
            ci95 0.49852065189692 1.0 | pa 0.935 | pe 0.674375
        - alpha-w-quadratic | krippendorff_alpha gwet-quadratic 0.84910714285714 | tolerance 1e-08 | se 0.12912996571489
            | ci95 0.5613876492949 1.0 | pa 0.97359375 | pe 0.825
        - alpha-w-ordinal | krippendorff_alpha gwet-ordinal 0.83363802559415 | tolerance 1e-08 | se 0.13107343030988 |
            ci95 0.54158822306038 1.0 | pa 0.965875 | pe 0.794875
        - alpha-w-radical | krippendorff_alpha gwet-radical 0.77198131213856 | tolerance 1e-08 | se 0.13961209848582 |
            ci95 0.46090617129795 1.0 | pa 0.88982111679994 | pe 0.51679888945324
        - alpha-w-ratio | krippendorff_alpha gwet-ratio 0.79740277471161 | tolerance 1e-08 | se 0.14048105377514 | ci95
            0.48439148083024 1.0 | pa 0.95078820153061 | pe 0.75709539753401
        - alpha-w-circular | krippendorff_alpha gwet-circular 0.78998026789915 | tolerance 1e-08 | se 0.14101236324995 |
            ci95 0.47578514273454 1.0 | pa 0.89538747085467 | pe 0.50189190273277
        - alpha-w-bipolar | krippendorff_alpha gwet-bipolar 0.83499052002374 | tolerance 1e-08 | se 0.1281337187836 |
            ci95 0.54949080295525 1.0 | pa 0.96606845238095 | pe 0.79436607142857

        = gwet-hand10 coding
        : two raters, ten units, one rare category (DKPro test Gwet2008, hand example)
        coders A B
        y y n
        y n n
        counts 8 1 1
        - percent_agreement | percent_agreement - 0.9
        - cohen-identity | cohen_kappa identity 0.6153846153846154 | po 0.9 | pe 0.74 | se_fleiss_cohen_everitt
            0.3368106383611293 | se_null 0.2919025532463123 | z_null 2.1081851067789166 | ci95_normal
            -0.044752105413143006 1.2755213361823736 | se_gwet 0.33681063836113 | ci95_gwet_t -0.14653398267138 1.0
        - scott_pi | scott_pi - 0.6078431372549019 | po 0.9 | pe 0.745
        - brennan_prediger-identity | brennan_prediger identity 0.8 | pa 0.9 | pe 0.5 | se 0.2 | ci95 0.3475685674518
            1.0 | p 0.0015552141551928855
        - gwet_ac-identity | gwet_ac identity 0.8657718120805369 | pa 0.9 | pe 0.255 | se 0.14620265787619 | ci95
            0.53503842235414 1.0 | p 0.00022299203886100294
        - alpha-nominal | krippendorff_alpha nominal 0.6274509803921569 | se 0.37538067711205 | ci95 -0.22171910709144
            1.0 | pa 0.905 | pe 0.745

        = gwet-g1g2-G1 coding
        : Gwet (2014) data set cac.raw.g1g2 (irrCAC), subgroup G1; blank cells are missing
        coders R1 R2 R3 R4
        b c b a a * *
        b c b b a * *
        c c b c b a c
        b c b d a a *
        - percent_agreement | percent_agreement - 0.6666666666666666
        - fleiss_kappa-identity | fleiss_kappa identity 0.5142503097893433 | pa 0.6666666666666666 | pe
            0.3137755102040816 | se 0.24717450138478 | ci95 -0.09056390636825 1.0 | p 0.08267584458457766
        - conger_kappa-identity | conger_kappa identity 0.5240253853127833 | pa 0.6666666666666666 | pe
            0.29968253968253966 | se 0.22596208724246 | ci95 -0.02888392333849 1.0 | p 0.059523469775888405
        - brennan_prediger-identity | brennan_prediger identity 0.5555555555555556 | pa 0.6666666666666666 | pe 0.25 |
            se 0.23787467738269 | ci95 -0.02650281105964 1.0 | p 0.02910067060183741
        - gwet_ac-identity | gwet_ac identity 0.5678059536934951 | pa 0.6666666666666666 | pe 0.22874149659863946 | se
            0.23502728708178 | ci95 -0.00728509985627 1.0 | p 0.05215223893035925
        - alpha-nominal | krippendorff_alpha nominal 0.4909090909090909 | se 0.23710215823102 | ci95 -0.11858141046173
            1.0 | pa 0.65289256198347 | pe 0.31818181818182

        = gwet-gender-female coding
        : Gwet (2014) data set cac.raw.gender (irrCAC), female
        coders A B C D
        a a a a a b
        a a a a b a
        a b b c a a
        c c c c a a
        - percent_agreement | percent_agreement - 0.3611111111111111
        - fleiss_kappa-identity | fleiss_kappa identity -0.1870967741935484 | pa 0.3611111111111111 | pe
            0.4618055555555556 | se 0.04186555107547 | ci95 -0.29471559936801 -0.07947794901909 | p 0.006585405172751857
        - conger_kappa-identity | conger_kappa identity -0.09523809523809523 | pa 0.3611111111111111 | pe
            0.4166666666666667 | se 0.0627944615642 | ci95 -0.25665639757503 0.06618020709884 | p 0.18979646949501672
        - brennan_prediger-identity | brennan_prediger identity 0.041666666666666664 | pa 0.3611111111111111 | pe
            0.3333333333333333 | se 0.10034662148994 | ci95 -0.21628253590102 0.29961586923435 | p 0.34759614796585536
        - gwet_ac-identity | gwet_ac identity 0.12589073634204276 | pa 0.3611111111111111 | pe 0.2690972222222222 | se
            0.118409841354 | ci95 -0.17849145111897 0.43027292380306 | p 0.336329801309567
        - alpha-nominal | krippendorff_alpha nominal -0.13763440860215054 | se 0.04186555107547 | ci95 -0.24525323377661
            -0.03001558342769 | pa 0.38773148148148 | pe 0.46180555555556

        = gwet-3x3abstractors coding
        : Gwet (2014) contingency table cont3x3abstractors (irrCAC vignette)
        coders A B
        Ectopic AIU AIU NIU NIU
        Ectopic AIU NIU AIU NIU
        counts 13 20 7 4 56
        - percent_agreement | percent_agreement - 0.89
        - cohen-identity | cohen_kappa identity 0.7964094021839718 | po 0.89 | pe 0.4597 | se_fleiss_cohen_everitt
            0.05891071832608148 | se_null 0.07600602503338182 | z_null 10.478240400470742 | ci95_normal
            0.6809465159614685 0.9118722884064754 | se_gwet 0.05891071832608 | ci95_gwet_t 0.67951775625581
            0.91330104811214
        - scott_pi | scott_pi - 0.7962396962119107 | po 0.89 | pe 0.46015
        - brennan_prediger-identity | brennan_prediger identity 0.835 | pa 0.89 | pe 0.3333333333333333 | se
            0.04716990566028 | ci95 0.7414046735878 0.9285953264122 | p 0.0
        - gwet_ac-identity | gwet_ac identity 0.8493305482313461 | pa 0.89 | pe 0.269925 | se 0.04343518913991 | ci95
            0.76314570964795 0.93551538681474 | p 0.0
        - alpha-nominal | krippendorff_alpha nominal 0.7972584977308511 | se 0.05935224014555 | ci95 0.67949077672404
            0.91502621873767 | pa 0.89055 | pe 0.46015

        = gwet-ben-gerry coding
        : Gwet (2014) data set cac.ben.gerry (irrCAC): two raters, one missing cell
        coders Ben Gerry
        a a b b d c c c e d d a
        b a b b b c c c e * d d
        - percent_agreement | percent_agreement - 0.7272727272727273
        - fleiss_kappa-identity | fleiss_kappa identity 0.6493506493506493 | pa 0.7272727272727273 | pe
            0.2222222222222222 | se 0.19129554275599 | ci95 0.2283119985547 1.0 | p 0.005987157905025242
        - conger_kappa-identity | conger_kappa identity 0.6571428571428571 | pa 0.7272727272727273 | pe
            0.20454545454545456 | se 0.17943035411642 | ci95 0.2622193104642 1.0 | p 0.0037389967391803225
        - brennan_prediger-identity | brennan_prediger identity 0.6590909090909091 | pa 0.7272727272727273 | pe 0.2 | se
            0.18527194867597 | ci95 0.25131009947545 1.0 | p 0.0022465606658805815
        - gwet_ac-identity | gwet_ac identity 0.6614420062695925 | pa 0.7272727272727273 | pe 0.19444444444444445 | se
            0.18396215153031 | ci95 0.25654404073444 1.0 | p 0.004202682570681571
        - alpha-nominal | krippendorff_alpha nominal 0.6648936170212766 | se 0.18007142612019 | ci95 0.26366947635414
            1.0 | pa 0.7396694214876 | pe 0.22314049586777

        = benchmark/landis_koch/0.77544 benchmark
        : Gwet (2014) probabilistic benchmarking; irrCAC vignette (printed to 5 places)
        - Almost Perfect | benchmark_cumulative_probability landis_koch 0.3967430313700203 | tolerance 1e-06 | value
            0.77544 | error 0.14295 | level Almost Perfect
        - Substantial | benchmark_cumulative_probability landis_koch 0.8833648829695053 | tolerance 1e-06 | value
            0.77544 | error 0.14295 | level Substantial
        - Moderate | benchmark_cumulative_probability landis_koch 0.9954188073475583 | tolerance 1e-06 | value 0.77544 |
            error 0.14295 | level Moderate
        - Fair | benchmark_cumulative_probability landis_koch 0.9999698145249405 | tolerance 1e-06 | value 0.77544 |
            error 0.14295 | level Fair
        - Slight | benchmark_cumulative_probability landis_koch 0.9999999691582967 | tolerance 1e-06 | value 0.77544 |
            error 0.14295 | level Slight
        - Poor | benchmark_cumulative_probability landis_koch 1.0 | tolerance 1e-06 | value 0.77544 | error 0.14295 |
            level Poor

        = benchmark/altman/0.77544 benchmark
        : Gwet (2014) probabilistic benchmarking; irrCAC vignette (printed to 5 places)
        - Very Good | benchmark_cumulative_probability altman 0.3967430313700203 | tolerance 1e-06 | value 0.77544 |
            error 0.14295 | level Very Good
        - Good | benchmark_cumulative_probability altman 0.8833648829695053 | tolerance 1e-06 | value 0.77544 | error
            0.14295 | level Good
        - Moderate | benchmark_cumulative_probability altman 0.9954188073475583 | tolerance 1e-06 | value 0.77544 |
            error 0.14295 | level Moderate
        - Fair | benchmark_cumulative_probability altman 0.9999698145249405 | tolerance 1e-06 | value 0.77544 | error
            0.14295 | level Fair
        - Poor | benchmark_cumulative_probability altman 1.0 | tolerance 1e-06 | value 0.77544 | error 0.14295 | level
            Poor

        = benchmark/fleiss/0.77544 benchmark
        : Gwet (2014) probabilistic benchmarking; irrCAC vignette (printed to 5 places)
        - Excellent | benchmark_cumulative_probability fleiss 0.5441374938574861 | tolerance 1e-06 | value 0.77544 |
            error 0.14295 | level Excellent
        - Intermediate to Good | benchmark_cumulative_probability fleiss 0.9954188073475583 | tolerance 1e-06 | value
            0.77544 | error 0.14295 | level Intermediate to Good
        - Poor | benchmark_cumulative_probability fleiss 1.0 | tolerance 1e-06 | value 0.77544 | error 0.14295 | level
            Poor

        = paired-a paired
        : constructed
        1 2 3 1 2 2 3 3 1 1 2 3
        1 2 3 2 2 2 3 1 1 1 2 3
        second
        1 2 3 1 2 2 3 3 1 1 2 3
        1 1 3 3 2 1 3 2 1 2 2 1
        - difference-gwet_ac | coefficient_difference gwet_ac 0.4987012987012987 | first 0.7506493506493507 | second
            0.2519480519480519 | se 0.21042856859598402 | t 2.3699315260694895 | df 11
        - difference-fleiss_kappa | coefficient_difference fleiss_kappa 0.5026178010471204 | first 0.7486910994764397 |
            second 0.24607329842931938 | se 0.21959648062176482 | t 2.288824482177537 | df 11
        """#
}
