extension PublishedCases {
    /// Examples for kappas from the papers that introduced or discussed them.
    static let kappas = #"""
        = fleiss1971 coding
        : Fleiss (1971) Psychological Bulletin 76:378-382, psychiatric diagnoses (1 depression, 2 personality disorder,
        : 3 schizophrenia, 4 neurosis, 5 other); the raters are exchangeable, their order is that of R irr diagnoses
        coders R1 R2 R3 R4 R5 R6
        4 2 2 5 2 1 3 1 1 5 1 1 2 1 2 3 1 1 2 1 5 2 2 1 1 2 1 2 1 5
        4 2 3 5 2 1 3 1 1 5 4 2 2 4 2 3 1 1 2 3 5 4 2 1 4 2 1 2 3 5
        4 2 3 5 2 3 3 3 4 5 4 4 2 4 4 3 1 1 4 3 5 4 4 4 4 2 1 4 3 5
        4 5 3 5 4 3 3 3 4 5 4 4 3 4 4 3 4 1 4 5 5 4 5 4 4 2 1 4 3 5
        4 5 3 5 4 3 5 3 4 5 4 4 3 4 4 3 5 1 4 5 5 4 5 4 4 2 5 4 3 5
        4 5 5 5 4 3 5 4 4 5 4 4 3 4 5 5 5 2 4 5 5 4 5 4 5 4 5 4 3 5
        - percent_agreement | percent_agreement - 0.5555555555555556
        - fleiss_kappa-identity | fleiss_kappa identity 0.43024452006014086 | pa 0.5555555555555556 | pe
            0.21993827160493828 | se 0.05419893551533 | ci95 0.31939525057214 0.54109378954814 | p 9.369896414312961e-09
        - conger_kappa-identity | conger_kappa identity 0.441808540329333 | pa 0.5555555555555556 | pe
            0.20377777777777778 | se 0.05079440601308 | ci95 0.33792231549686 0.5456947651618 | p 1.414161898694033e-09
        - brennan_prediger-identity | brennan_prediger identity 0.4444444444444444 | pa 0.5555555555555556 | pe 0.2 | se
            0.05512283585575 | ci95 0.33170558659385 0.55718330229504 | p 3.4185630992666916e-09
        - gwet_ac-identity | gwet_ac identity 0.4478845158445642 | pa 0.5555555555555556 | pe 0.19501543209876543 | se
            0.05566214168162 | ci95 0.33404265373273 0.5617263779564 | p 7.124492551469075e-09
        - alpha-nominal | krippendorff_alpha nominal 0.43340982828202895 | se 0.05419893551533 | ci95 0.32256055879403
            0.54425909777003 | pa 0.55802469135802 | pe 0.21993827160494
        - fleiss-category-1 | fleiss_kappa_category 1 0.24475524475524477
        - fleiss-category-2 | fleiss_kappa_category 2 0.24475524475524477
        - fleiss-category-3 | fleiss_kappa_category 3 0.52
        - fleiss-category-4 | fleiss_kappa_category 4 0.47112727272727273
        - fleiss-category-5 | fleiss_kappa_category 5 0.5661178068239687
        - light_kappa | light_kappa - 0.45941214443459544

        = cohen1960-p45 coding
        : Cohen (1960) Educational and Psychological Measurement 20:37-46, p. 45, N=200
        coders A B
        1 1 1 2 2 2 3 3 3
        1 2 3 1 2 3 1 2 3
        counts 88 14 18 10 40 10 2 6 12
        - percent_agreement | percent_agreement - 0.7
        - cohen-identity | cohen_kappa identity 0.4915254237288136 | po 0.7 | pe 0.41 | se_fleiss_cohen_everitt
            0.05100181557607786 | se_null 0.051978936356595444 | z_null 9.456242435527354 | ci95_normal
            0.3915637020535469 0.59148714540408 | se_gwet 0.05100181557608 | ci95_gwet_t 0.39095205973497
            0.59209878772266
        - cohen-linear | cohen_kappa linear 0.47368421052631576 | po 0.8 | pe 0.62 | se_fleiss_cohen_everitt
            0.054432309177641525 | se_null 0.05469634129164873 | z_null 8.66025403784439 | ci95_normal
            0.36699884494278934 0.5803695761098423
        - cohen-quadratic | cohen_kappa quadratic 0.45454545454545453 | po 0.85 | pe 0.725 | se_fleiss_cohen_everitt
            0.06645368159107812 | se_null 0.06735866746488249 | z_null 6.748136084824307 | ci95_normal
            0.32429863198684905 0.5847922771040601
        - scott_pi | scott_pi - 0.48717948717948717 | po 0.7 | pe 0.415
        - brennan_prediger-identity | brennan_prediger identity 0.55 | pa 0.7 | pe 0.3333333333333333 | se
            0.04872752671023 | ci95 0.45391143481867 0.64608856518133 | p 0.0
        - brennan_prediger-linear | brennan_prediger linear 0.55 | pa 0.8 | pe 0.5555555555555556 | se 0.05289959200382
            | ci95 0.44568430335994 0.65431569664006 | p 0.0
        - brennan_prediger-quadratic | brennan_prediger quadratic 0.55 | pa 0.85 | pe 0.6666666666666666 | se
            0.06379930845075 | ci95 0.42419053618196 0.67580946381804 | p 9.992007221626409e-16
        - gwet_ac-identity | gwet_ac identity 0.5759717314487632 | pa 0.7 | pe 0.2925 | se 0.04812057690214 | ci95
            0.48108004491353 0.670863417984 | p 0.0
        - gwet_ac-linear | gwet_ac linear 0.6097560975609756 | pa 0.8 | pe 0.4875 | se 0.05087031636507 | ci95
            0.50944204429683 0.71007015082512 | p 0.0
        - gwet_ac-quadratic | gwet_ac quadratic 0.6385542168674698 | pa 0.85 | pe 0.585 | se 0.05766576513199 | ci95
            0.52483983393629 0.75226859979865 | p 0.0
        - alpha-nominal | krippendorff_alpha nominal 0.48846153846153845 | se 0.05241402911725 | ci95 0.38510335073329
            0.59181972618978 | pa 0.70075 | pe 0.415
        - alpha-w-linear | krippendorff_alpha gwet-linear 0.468 | tolerance 1e-08 | se 0.05710901020931 | ci95
            0.35538351358214 0.58061648641786 | pa 0.8005 | pe 0.625
        - alpha-w-quadratic | krippendorff_alpha gwet-quadratic 0.44583333333333 | tolerance 1e-08 | se 0.07067832340094
            | ci95 0.30645875096627 0.58520791570039 | pa 0.850375 | pe 0.73
        - kappa_max | kappa_max - 0.8305084745762712
        - cohen-category-1 | cohen_kappa_category 1 0.56
        - cohen-category-2 | cohen_kappa_category 2 0.5238095238095238
        - cohen-category-3 | cohen_kappa_category 3 0.3076923076923077

        = feinstein-cicchetti-1990-a coding
        : Feinstein & Cicchetti (1990) J Clin Epidemiol 43:543-549, first table (balanced)
        coders A B
        yes yes no no
        yes no yes no
        counts 40 9 6 45
        - percent_agreement | percent_agreement - 0.85
        - cohen-identity | cohen_kappa identity 0.6995192307692307 | po 0.85 | pe 0.5008 | se_fleiss_cohen_everitt
            0.07139360269998822 | se_null 0.09981925927860312 | z_null 7.007858361449262 | ci95_normal
            0.5595903407506923 0.8394481207877692 | se_gwet 0.07139360269999 | ci95_gwet_t 0.55785883406264
            0.84117962747582
        - scott_pi | scott_pi - 0.6992481203007519 | po 0.85 | pe 0.50125
        - brennan_prediger-identity | brennan_prediger identity 0.7 | pa 0.85 | pe 0.5 | se 0.07177405625653 | ci95
            0.55758470089726 0.84241529910274 | p 2.220446049250313e-16
        - gwet_ac-identity | gwet_ac identity 0.7007481296758105 | pa 0.85 | pe 0.49875 | se 0.07171126056348 | ci95
            0.55845743085169 0.84303882849993 | p 2.220446049250313e-16
        - alpha-nominal | krippendorff_alpha nominal 0.7007518796992481 | se 0.07194436936118 | ci95 0.55799864244719
            0.84350511695131 | pa 0.85075 | pe 0.50125
        - prevalence_index | prevalence_index - 0.05
        - bias_index | bias_index - -0.03
        - pabak | pabak - 0.7
        - kappa_max | kappa_max - 0.9399038461538461

        = feinstein-cicchetti-1990-b coding
        : Feinstein & Cicchetti (1990), second table: same agreement 0.85, unbalanced, kappa falls to 0.32
        coders A B
        yes yes no no
        yes no yes no
        counts 80 10 5 5
        - percent_agreement | percent_agreement - 0.85
        - cohen-identity | cohen_kappa identity 0.3181818181818182 | po 0.85 | pe 0.78 | se_fleiss_cohen_everitt
            0.13345652122383617 | se_null 0.09738311493467529 | z_null 3.267320196065352 | ci95_normal
            0.05661184308109374 0.5797517932825422 | se_gwet 0.13345652122384 | ci95_gwet_t 0.0533751264801
            0.58298850988353
        - scott_pi | scott_pi - 0.3142857142857143 | po 0.85 | pe 0.78125
        - brennan_prediger-identity | brennan_prediger identity 0.7 | pa 0.85 | pe 0.5 | se 0.07177405625653 | ci95
            0.55758470089726 0.84241529910274 | p 2.220446049250313e-16
        - gwet_ac-identity | gwet_ac identity 0.808 | pa 0.85 | pe 0.21875 | se 0.05239203862721 | ci95 0.70404282883179
            0.91195717116821 | p 0.0
        - alpha-nominal | krippendorff_alpha nominal 0.3177142857142857 | se 0.13615926696182 | ci95 0.04754476010365
            0.58788381132492 | pa 0.85075 | pe 0.78125
        - prevalence_index | prevalence_index - -0.75
        - bias_index | bias_index - -0.05
        - pabak | pabak - 0.7
        - kappa_max | kappa_max - 0.7727272727272727

        = brennan-prediger-1981-a coding
        : Brennan & Prediger (1981) Educ Psychol Meas 41:687-699, table 1
        coders A B
        1 2 2 2 3
        1 1 2 3 1
        counts 50 10 10 10 20
        - percent_agreement | percent_agreement - 0.6
        - cohen-identity | cohen_kappa identity 0.2727272727272727 | po 0.6 | pe 0.45 | se_fleiss_cohen_everitt
            0.06048773824255301 | se_null 0.06152336114795867 | z_null 4.4329059342415595 | ci95_normal
            0.15417348426558256 0.39128106118896266 | se_gwet 0.06048773824255 | ci95_gwet_t 0.15270647714798
            0.39274806830657
        - scott_pi | scott_pi - 0.22330097087378642 | po 0.6 | pe 0.485
        - brennan_prediger-identity | brennan_prediger identity 0.4 | pa 0.6 | pe 0.3333333333333333 | se
            0.0738548945876 | ci95 0.2534558662074 0.5465441337926 | p 2.1386551329882764e-07
        - gwet_ac-identity | gwet_ac identity 0.4612794612794613 | pa 0.6 | pe 0.2575 | se 0.0750969139471 | ci95
            0.31227089161963 0.61028803093929 | p 1.7009594843742093e-08
        - alpha-nominal | krippendorff_alpha nominal 0.22718446601941747 | se 0.0761410451675 | ci95 0.07610411349247
            0.37826481854636 | pa 0.602 | pe 0.485

        = zwick1988-1 coding
        : Zwick (1988) Psychological Bulletin 103:374-378, example 1
        coders X Y
        A A B B C C D D
        A D B C B C A D
        counts 20 5 10 15 15 10 5 20
        - percent_agreement | percent_agreement - 0.6
        - cohen-identity | cohen_kappa identity 0.4666666666666667 | po 0.6 | pe 0.25 | se_fleiss_cohen_everitt
            0.06531972647421809 | se_null 0.05773502691896258 | z_null 8.08290376865476 | ci95_normal
            0.33864235529719167 0.5946909780361416 | se_gwet 0.06531972647422 | ci95_gwet_t 0.33705815812861
            0.59627517520472
        - scott_pi | scott_pi - 0.4666666666666667 | po 0.6 | pe 0.25
        - brennan_prediger-identity | brennan_prediger identity 0.4666666666666667 | pa 0.6 | pe 0.25 | se
            0.06564879518898 | ci95 0.33640521440658 0.59692811892676 | p 9.209455420489121e-11
        - gwet_ac-identity | gwet_ac identity 0.4666666666666667 | pa 0.6 | pe 0.25 | se 0.06564879518898 | ci95
            0.33640521440658 0.59692811892676 | p 1.8418910840978242e-10
        - alpha-nominal | krippendorff_alpha nominal 0.4693333333333333 | se 0.06564879518898 | ci95 0.33907188107324
            0.59959478559342 | pa 0.602 | pe 0.25

        = zwick1988-3 coding
        : Zwick (1988) Psychological Bulletin 103:374-378, example 3
        coders X Y
        A A A A B B B C C C D
        A B C D B C D B C D D
        counts 20 5 5 10 10 5 5 5 10 5 20
        - percent_agreement | percent_agreement - 0.6
        - cohen-identity | cohen_kappa identity 0.47368421052631576 | po 0.6 | pe 0.24 | se_fleiss_cohen_everitt
            0.06014972507093758 | se_null 0.054187527057826326 | z_null 8.741572761215375 | ci95_normal
            0.3557929157072921 0.5915755053453393 | se_gwet 0.06014972507094 | ci95_gwet_t 0.35433410641197
            0.59303431464066
        - scott_pi | scott_pi - 0.4594594594594595 | po 0.6 | pe 0.26
        - brennan_prediger-identity | brennan_prediger identity 0.4666666666666667 | pa 0.6 | pe 0.25 | se
            0.06564879518898 | ci95 0.33640521440658 0.59692811892676 | p 9.209455420489121e-11
        - gwet_ac-identity | gwet_ac identity 0.4690265486725664 | pa 0.6 | pe 0.24666666666666667 | se 0.06577499756785
            | ci95 0.338514683513 0.59953841383213 | p 1.6555290471842454e-10
        - alpha-nominal | krippendorff_alpha nominal 0.46216216216216216 | se 0.06563885951715 | ci95 0.33192042443053
            0.59240389989379 | pa 0.602 | pe 0.26

        = randolph2005-1 coding
        : Randolph (2005) free-marginal multirater kappa, example 1
        coders A B C
        Yes Yes No No
        Yes Yes No No
        Yes No Yes No
        - percent_agreement | percent_agreement - 0.6666666666666666
        - fleiss_kappa-identity | fleiss_kappa identity 0.3333333333333333 | pa 0.6666666666666666 | pe 0.5 | se
            0.38490017945975 | ci95 -0.8915908206916 1.0 | p 0.4501848557521009
        - conger_kappa-identity | conger_kappa identity 0.3333333333333333 | pa 0.6666666666666666 | pe 0.5 | se
            0.38490017945975 | ci95 -0.8915908206916 1.0 | p 0.4501848557521009
        - brennan_prediger-identity | brennan_prediger identity 0.3333333333333333 | pa 0.6666666666666666 | pe 0.5 | se
            0.38490017945975 | ci95 -0.8915908206916 1.0 | p 0.22509242787605044
        - gwet_ac-identity | gwet_ac identity 0.3333333333333333 | pa 0.6666666666666666 | pe 0.5 | se 0.38490017945975
            | ci95 -0.8915908206916 1.0 | p 0.4501848557521009
        - alpha-nominal | krippendorff_alpha nominal 0.3888888888888889 | se 0.38490017945975 | ci95 -0.83603526513604
            1.0 | pa 0.69444444444444 | pe 0.5

        = artstein-poesio-2008-t1 coding
        : Artstein & Poesio (2008) Computational Linguistics 34:555-596, table 1
        coders A B
        STAT STAT IReq IReq
        STAT IReq STAT IReq
        counts 20 10 20 50
        - percent_agreement | percent_agreement - 0.7
        - cohen-identity | cohen_kappa identity 0.34782608695652173 | po 0.7 | pe 0.54 | se_fleiss_cohen_everitt
            0.09500818051515363 | se_null 0.09760845356801592 | z_null 3.563483225498988 | ci95_normal
            0.16161347491014036 0.5340386990029029 | se_gwet 0.09500818051515 | ci95_gwet_t 0.15930924464636
            0.53634292926669
        - scott_pi | scott_pi - 0.34065934065934067 | po 0.7 | pe 0.545
        - brennan_prediger-identity | brennan_prediger identity 0.4 | pa 0.7 | pe 0.5 | se 0.09211323729437 | ci95
            0.21722735310217 0.58277264689783 | p 1.7042004768486052e-05
        - gwet_ac-identity | gwet_ac identity 0.44954128440366975 | pa 0.7 | pe 0.455 | se 0.09337074125054 | ci95
            0.26427347683942 0.63480909196792 | p 5.3039311607161466e-06
        - alpha-nominal | krippendorff_alpha nominal 0.34395604395604396 | se 0.09835378143151 | ci95 0.14880080359466
            0.53911128431743 | pa 0.7015 | pe 0.545

        = agresti1992 coding
        : Agresti (1992) Stat Methods Med Res 1:201-218, carcinoma slides (Landis & Koch), pathologists A and B
        coders A B
        1 1 1 2 2 2 3 3 4 4 4
        1 2 3 1 2 3 2 3 2 3 4
        counts 22 2 2 5 7 14 2 36 1 17 10
        - percent_agreement | percent_agreement - 0.635593220338983
        - cohen-identity | cohen_kappa identity 0.49300559552358114 | po 0.635593220338983 | pe 0.281241022694628 |
            se_fleiss_cohen_everitt 0.05674315040803581 | se_null 0.05013858000123734 | z_null 9.83285915778657 |
            ci95_normal 0.38179106435449167 0.6042201266926707 | se_gwet 0.05674315040804 | ci95_gwet_t 0.38062875955817
            0.605382431489
        - cohen-linear | cohen_kappa linear 0.6488095238095238 | po 0.8700564971751412 | pe 0.6299913817868429 |
            se_fleiss_cohen_everitt 0.047652422356387086 | se_null 0.06305817323827322 | z_null 10.289063106187927 |
            ci95_normal 0.5554124922149138 0.7422065554041338
        - cohen-quadratic | cohen_kappa quadratic 0.7838218714768884 | po 0.9510357815442562 | pe 0.7735005905071978 |
            se_fleiss_cohen_everitt 0.03867033613715433 | se_null 0.091048347479467 | z_null 8.608853352924982 |
            ci95_normal 0.7080294053780081 0.8596143375757686
        - scott_pi | scott_pi - 0.473514915693904 | po 0.635593220338983 | pe 0.3078497558172939
        - brennan_prediger-identity | brennan_prediger identity 0.5141242937853108 | pa 0.635593220338983 | pe 0.25 | se
            0.05932375845123 | ci95 0.39663669881769 0.63161188875293 | p 1.4654943925052066e-14
        - brennan_prediger-linear | brennan_prediger linear 0.688135593220339 | pa 0.8700564971751412 | pe
            0.5833333333333334 | se 0.03974001945219 | ci95 0.60943256712596 0.76683861931472 | p 0.0
        - brennan_prediger-quadratic | brennan_prediger quadratic 0.823728813559322 | pa 0.9510357815442562 | pe
            0.7222222222222222 | se 0.02746411842939 | ci95 0.76933756616681 0.87812006095183 | p 0.0
        - gwet_ac-identity | gwet_ac identity 0.526303505578117 | pa 0.635593220338983 | pe 0.23071674806090203 | se
            0.05858832477637 | ci95 0.41027239846584 0.6423346126904 | p 5.329070518200751e-15
        - gwet_ac-linear | gwet_ac linear 0.7185304259897846 | pa 0.8700564971751412 | pe 0.5383390788087714 | se
            0.03842249660565 | ci95 0.642436684853 0.79462416712658 | p 0.0
        - gwet_ac-quadratic | gwet_ac quadratic 0.8531741284008518 | pa 0.9510357815442562 | pe 0.666515049953717 | se
            0.02537326408986 | ci95 0.80292370846418 0.90342454833752 | p 0.0
        - alpha-nominal | krippendorff_alpha nominal 0.475745784695201 | se 0.06384627719744 | ci95 0.3493015783368
            0.6021899910536 | pa 0.63713731686297 | pe 0.30784975581729
        - alpha-w-linear | krippendorff_alpha gwet-linear 0.64461831810112 | tolerance 1e-08 | se 0.0499920297012 | ci95
            0.54561172292776 0.74362491327449 | pa 0.87060710523796 | pe 0.63590443359188
        - alpha-w-quadratic | krippendorff_alpha gwet-quadratic 0.7846012832264 | tolerance 1e-08 | se 0.03882598459657
            | ci95 0.70770845526692 0.86149411118588 | pa 0.95124325704619 | pe 0.77364422739315
        - cohen-category-1 | cohen_kappa_category 1 0.7810309278350516
        - cohen-category-2 | cohen_kappa_category 2 0.26632124352331604
        - cohen-category-3 | cohen_kappa_category 3 0.4405310214034137
        - cohen-category-4 | cohen_kappa_category 4 0.45871559633027525

        = warrens2010 coding
        : Warrens (2010) Adv Data Anal Classif 4:271-286, eight raters, 30 units
        coders R1 R2 R3 R4 R5 R6 R7 R8
        N N N A A A A
        N N N A A A A
        N N N A N N N
        N A N A A A A
        N N N A A N N
        N N N A A A A
        N N N A A A N
        N N A A N N N
        counts 14 1 1 10 2 1 1
        - percent_agreement | percent_agreement - 0.9178571428571428
        - fleiss_kappa-identity | fleiss_kappa identity 0.8323496360488778 | pa 0.9178571428571428 | pe
            0.5100347222222222 | se 0.06535563167209 | ci95 0.69868236087281 0.96601691122494 | p 2.1049828546892968e-13
        - conger_kappa-identity | conger_kappa identity 0.8326326002587322 | pa 0.9178571428571428 | pe
            0.5092063492063492 | se 0.0650015209851 | ci95 0.69968956275628 0.96557563776118 | p 1.8252066524837574e-13
        - brennan_prediger-identity | brennan_prediger identity 0.8357142857142857 | pa 0.9178571428571428 | pe 0.5 | se
            0.06444970872128 | ci95 0.70389983101071 0.96752874041786 | p 6.7390537594747e-14
        - gwet_ac-identity | gwet_ac identity 0.8389465391984283 | pa 0.9178571428571428 | pe 0.48996527777777776 | se
            0.06448116375744 | ci95 0.7070677517225 0.97082532667435 | p 1.2390088954816747e-13
        - alpha-nominal | krippendorff_alpha nominal 0.8330481792320075 | se 0.06535563167209 | ci95 0.69938090405594
            0.96671545440807 | pa 0.9181994047619 | pe 0.51003472222222
        - light_kappa | light_kappa - 0.8324380067123064

        = mieskes2009 coding
        : Mieskes (2009), part-of-speech tags, three raters, 17 items
        coders A B C
        UH INP UH INP RB JJ INP PRP NN VB PRP INP RB INP MD PRP INP
        VB INP UH INP RB JJ INP PRP NN VBP PRP INP UH INP MD PRP INP
        UH INP UH INP RB JJ INP PRP RB VB PRP INP UH INP MD PRP INP
        - percent_agreement | percent_agreement - 0.8431372549019608
        - fleiss_kappa-identity | fleiss_kappa identity 0.8047846889952153 | pa 0.8431372549019608 | pe
            0.1964628988850442 | se 0.08147908978268 | ci95 0.63205673478921 0.97751264320122 | p 3.261253600506109e-08
        - conger_kappa-identity | conger_kappa identity 0.8051575931232091 | pa 0.8431372549019608 | pe
            0.19492502883506344 | se 0.08100436955409 | ci95 0.63343600084544 0.97687918540098 | p 2.987906388973727e-08
        - brennan_prediger-identity | brennan_prediger identity 0.8235294117647058 | pa 0.8431372549019608 | pe
            0.1111111111111111 | se 0.07953421931171 | ci95 0.65492439877642 0.992134424753 | p 8.441594978592093e-09
        - gwet_ac-identity | gwet_ac identity 0.8256223955550807 | pa 0.8431372549019608 | pe 0.10044213763936947 | se
            0.0793504749487 | ci95 0.65740690321562 0.99383788789454 | p 1.577121278018012e-08
        - alpha-nominal | krippendorff_alpha nominal 0.8086124401913876 | se 0.08147908978268 | ci95 0.63588448598538
            0.9813403943974 | pa 0.84621299500192 | pe 0.19646289888504
        - fleiss-category-INP | fleiss_kappa_category INP 1.0
        - fleiss-category-JJ | fleiss_kappa_category JJ 1.0
        - fleiss-category-MD | fleiss_kappa_category MD 1.0
        - fleiss-category-NN | fleiss_kappa_category NN 0.47959183673469385
        - fleiss-category-PRP | fleiss_kappa_category PRP 1.0
        - fleiss-category-RB | fleiss_kappa_category RB 0.5565217391304348
        - fleiss-category-UH | fleiss_kappa_category UH 0.6688311688311688
        - fleiss-category-VB | fleiss_kappa_category VB 0.2916666666666667
        - fleiss-category-VBP | fleiss_kappa_category VBP -0.02

        = irr-anxiety coding
        : R irr 0.84.1 data set anxiety (three raters, 20 subjects, 1..6)
        coders r1 r2 r3
        3 3 3 4 5 5 2 3 5 2 2 6 1 5 2 2 1 2 4 3
        3 6 4 6 2 4 2 4 3 3 2 3 3 3 2 2 1 3 3 4
        2 1 4 4 3 2 1 6 1 1 1 2 3 3 1 1 3 3 2 2
        - percent_agreement | percent_agreement - 0.18333333333333332
        - fleiss_kappa-identity | fleiss_kappa identity -0.04107648725212465 | pa 0.18333333333333332 | pe
            0.21555555555555556 | se 0.04741326823969 | ci95 -0.14031359817591 0.05816062367166 | p 0.3971069889214134
        - fleiss_kappa-linear | fleiss_kappa linear 0.054252199413489736 | pa 0.7133333333333334 | pe 0.6968888888888889
            | se 0.08200602101384 | ci95 -0.11738837517479 0.22589277400177 | p 0.5161945026723749
        - fleiss_kappa-quadratic | fleiss_kappa quadratic 0.15603248259860789 | pa 0.8706666666666667 | pe
            0.8467555555555556 | se 0.12952892859014 | ci95 -0.11507468068229 0.4271396458795 | p 0.2431433280128792
        - conger_kappa-identity | conger_kappa identity -0.018711018711018712 | pa 0.18333333333333332 | pe
            0.19833333333333333 | se 0.04457726294659 | ci95 -0.11201230233791 0.07459026491587 | p 0.6793809441941963
        - conger_kappa-linear | conger_kappa linear 0.08315565031982942 | pa 0.7133333333333334 | pe 0.6873333333333334
            | se 0.07222906442067 | ci95 -0.06802151894004 0.2343328195797 | p 0.2639008268332066
        - conger_kappa-quadratic | conger_kappa quadratic 0.18997912317327767 | pa 0.8706666666666667 | pe
            0.8403333333333334 | se 0.11332884976379 | ci95 -0.04722088544075 0.42717913178731 | p 0.11004647702289994
        - brennan_prediger-identity | brennan_prediger identity 0.02 | pa 0.18333333333333332 | pe 0.16666666666666666 |
            se 0.04565315461516 | ci95 -0.07555315076915 0.11555315076915 | p 0.3331320688493289
        - brennan_prediger-linear | brennan_prediger linear 0.26285714285714284 | pa 0.7133333333333334 | pe
            0.6111111111111112 | se 0.09062617827672 | ci95 0.07317437176487 0.45253991394941 | p 0.004584759277750594
        - brennan_prediger-quadratic | brennan_prediger quadratic 0.44571428571428573 | pa 0.8706666666666667 | pe
            0.7666666666666667 | se 0.12416682586129 | ci95 0.18583013242708 0.70559843900149 | p 0.000976978369719994
        - gwet_ac-identity | gwet_ac identity 0.03136531365313653 | pa 0.18333333333333332 | pe 0.15688888888888888 | se
            0.04668206259197 | ci95 -0.06634136626124 0.12907199356752 | p 0.5097404784629909
        - gwet_ac-linear | gwet_ac linear 0.3250784792465992 | pa 0.7133333333333334 | pe 0.5752592592592592 | se
            0.09658445806821 | ci95 0.12292488522785 0.52723207326535 | p 0.003246358821263451
        - gwet_ac-quadratic | gwet_ac quadratic 0.5352922389013095 | pa 0.8706666666666667 | pe 0.7216888888888889 | se
            0.1210191649815 | ci95 0.28199621555064 0.78858826225198 | p 0.00029190663689315777
        - alpha-nominal | krippendorff_alpha nominal -0.023725212464589234 | se 0.04741326823969 | ci95
            -0.12296232338837 0.0755118984592 | pa 0.19694444444444 | pe 0.21555555555556
        - alpha-ordinal | krippendorff_alpha ordinal 0.22838694529232215
        - alpha-interval | krippendorff_alpha interval 0.1700986078886311
        - alpha-ratio | krippendorff_alpha ratio 0.14180134056187202
        - alpha-w-linear | krippendorff_alpha gwet-linear 0.0700146627566 | tolerance 1e-08 | se 0.08200602101384 | ci95
            -0.10162591183169 0.24165523734488 | pa 0.71811111111111 | pe 0.69688888888889
        - alpha-w-quadratic | krippendorff_alpha gwet-quadratic 0.17009860788863 | tolerance 1e-08 | se 0.12952892859014
            | ci95 -0.10100855539227 0.44120577116953 | pa 0.87282222222222 | pe 0.84675555555556
        - light_kappa | light_kappa - -0.017478874869776593

        = stuart1953-vision coding
        : Stuart (1953) unaided distance vision of 7,477 women, right and left eye (R irr data set vision)
        coders right left
        1 1 1 1 2 2 2 2 3 3 3 3 4 4 4 4
        1 2 3 4 1 2 3 4 1 2 3 4 1 2 3 4
        counts 1520 266 124 66 234 1512 432 78 117 362 1772 205 36 82 179 492
        - percent_agreement | percent_agreement - 0.7083054701083322
        - cohen-identity | cohen_kappa identity 0.5953888280894342 | po 0.7083054701083322 | pe 0.27907445433527694 |
            se_fleiss_cohen_everitt 0.007286851134745739 | se_null 0.007039275500765645 | z_null 84.58098110021055 |
            ci95_normal 0.5811068623046277 0.6096707938742406 | se_gwet 0.00728685113475 | ci95_gwet_t 0.58110454968575
            0.60967310649312
        - cohen-linear | cohen_kappa linear 0.652380429500598 | po 0.8757968882350319 | pe 0.6427039145508011 |
            se_fleiss_cohen_everitt 0.0070752635706983645 | se_null 0.008140557723234578 | z_null 80.13952503998469 |
            ci95_normal 0.638513167720901 0.6662476912802953
        - cohen-quadratic | cohen_kappa quadratic 0.7023342524900977 | po 0.9375863759975035 | pe 0.7903231240926695 |
            se_fleiss_cohen_everitt 0.008381936586536715 | se_null 0.011559146801271139 | z_null 60.76004263678555 |
            ci95_normal 0.6859059586597872 0.7187625463204083
        - scott_pi | scott_pi - 0.5953606615690409 | po 0.7083054701083322 | pe 0.2791246372071714
        - brennan_prediger-identity | brennan_prediger identity 0.6110739601444429 | pa 0.7083054701083322 | pe 0.25 |
            se 0.00700936265881 | ci95 0.59733363722589 0.62481428306299 | p 0.0
        - brennan_prediger-linear | brennan_prediger linear 0.7019125317640765 | pa 0.8757968882350319 | pe
            0.5833333333333334 | se 0.00601681182603 | ci95 0.69011788773522 0.71370717579295 | p 0.0
        - brennan_prediger-quadratic | brennan_prediger quadratic 0.7753109535910124 | pa 0.9375863759975035 | pe
            0.7222222222222222 | se 0.00632958870169 | ci95 0.76290317888498 0.78771872829687 | p 0.0
        - gwet_ac-identity | gwet_ac identity 0.6160439954054787 | pa 0.7083054701083322 | pe 0.24029178759760952 | se
            0.00693593356908 | ci95 0.60244761416231 0.62964037664865 | p 0.0
        - gwet_ac-linear | gwet_ac linear 0.7172827355798336 | pa 0.8757968882350319 | pe 0.5606808377277556 | se
            0.00583490478472 | ci95 0.7058446805321 0.72872079062758 | p 0.0
        - gwet_ac-quadratic | gwet_ac quadratic 0.7959163434424694 | pa 0.9375863759975035 | pe 0.6941762752819831 | se
            0.00597118723883 | ci95 0.78421113644107 0.8076215504437 | p 0.0
        - alpha-nominal | krippendorff_alpha nominal 0.5953877205056753 | se 0.00728883332819 | ci95 0.58109955644515
            0.6096758845662 | pa 0.7083249762291 | pe 0.27912463720717
        - alpha-ordinal | krippendorff_alpha ordinal 0.7061631818418169
        - alpha-interval | krippendorff_alpha interval 0.7022833598590406
        - alpha-w-linear | krippendorff_alpha gwet-linear 0.65235124774093 | tolerance 1e-08 | se 0.00707926560449 |
            ci95 0.63847389538142 0.66622860010043 | pa 0.87580519391323 | pe 0.64275779711639
        - alpha-w-quadratic | krippendorff_alpha gwet-quadratic 0.70228335985905 | tolerance 1e-08 | se 0.00838869518316
            | ci95 0.68583915711302 0.71872756260509 | pa 0.93759054970514 | pe 0.79037298598656
        """#
}
