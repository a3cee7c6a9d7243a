extension PublishedCases {
    /// Passages that find their like.
    static let matching = #"""
        = spans-a spans
        : constructed; after MAXQDA where a share in common is asked for
        coders A B
        length 200
        span A 0 20 x
        span A 30 50 y
        span A 60 90 x
        span A 100 110 z
        span B 0 20 x
        span B 31 50 y
        span B 60 75 x
        span B 100 110 y
        span B 150 170 z
        - span_f1_exact | span_f1_exact - 0.2222222222222222
        - span_f1_overlap | span_f1_overlap - 0.6666666666666666 | first_matched 3 | second_matched 3
        - segment_agreement-50 | segment_agreement 0.5 0.6666666666666666 | agreements 6 | segments 9
        - segment_kappa_rk-50 | segment_kappa_rk 0.5 0.5 | po 0.6666666666666666 | pc 0.3333333333333333 | codes 3
        - segment_agreement-90 | segment_agreement 0.9 0.4444444444444444 | agreements 4 | segments 9
        - segment_kappa_rk-90 | segment_kappa_rk 0.9 0.16666666666666666 | po 0.4444444444444444 | pc 0.3333333333333333
            | codes 3
        """#
}
