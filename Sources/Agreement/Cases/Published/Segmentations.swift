extension PublishedCases {
    /// Texts cut into segments.
    static let segmentations = #"""
        = stargazer-1-2 segmentation
        : Hearst (1997) Stargazer segmentations, coders 1 and 2 (segeval data set)
        masses 2 3 3 1 3 6 3
        masses 2 8 2 4 2 3
        - pk | pk - 0.3684210526315789
        - window_diff | window_diff - 0.3684210526315789
        - boundary_similarity | boundary_similarity - 0.5
        - segmentation_similarity | segmentation_similarity - 0.825

        = stargazer-2-6 segmentation
        : Hearst (1997) Stargazer segmentations, coders 2 and 6 (segeval data set)
        masses 2 8 2 4 2 3
        masses 2 3 4 2 2 5 3
        - pk | pk - 0.3157894736842105
        - window_diff | window_diff - 0.3157894736842105
        - boundary_similarity | boundary_similarity - 0.42857142857142855
        - segmentation_similarity | segmentation_similarity - 0.8

        = stargazer-3-6 segmentation
        : Hearst (1997) Stargazer segmentations, coders 3 and 6 (segeval data set)
        masses 2 1 2 3 1 3 1 3 2 2 1
        masses 2 3 4 2 2 5 3
        - pk | pk - 0.3157894736842105
        - window_diff | window_diff - 0.47368421052631576
        - boundary_similarity | boundary_similarity - 0.55
        - segmentation_similarity | segmentation_similarity - 0.775

        = stargazer-6-7 segmentation
        : Hearst (1997) Stargazer segmentations, coders 6 and 7 (segeval data set)
        masses 2 3 4 2 2 5 3
        masses 2 3 2 2 3 1 3 2 3
        - pk | pk - 0.2631578947368421
        - window_diff | window_diff - 0.3157894736842105
        - boundary_similarity | boundary_similarity - 0.6875
        - segmentation_similarity | segmentation_similarity - 0.875

        = seg-near-miss segmentation
        : constructed: one boundary off by one
        masses 5 5
        masses 6 4
        - pk | pk - 0.25
        - window_diff | window_diff - 0.25
        - boundary_similarity | boundary_similarity - 0.5
        - segmentation_similarity | segmentation_similarity - 0.9444444444444444

        = seg-miss segmentation
        : constructed: one boundary missing
        masses 5 5 5
        masses 5 10
        - pk | pk - 0.36363636363636365
        - window_diff | window_diff - 0.36363636363636365
        - boundary_similarity | boundary_similarity - 0.5
        - segmentation_similarity | segmentation_similarity - 0.9285714285714286

        = seg-identical segmentation
        : constructed: identical
        masses 3 4 5
        masses 3 4 5
        - pk | pk - 0.0
        - window_diff | window_diff - 0.0
        - boundary_similarity | boundary_similarity - 1.0
        - segmentation_similarity | segmentation_similarity - 1.0

        = stargazer segmentation
        : Hearst (1997) seven coders, Fleiss pi over boundary positions with boundary similarity, segeval
        : fleiss_pi_linear
        masses 2 3 3 1 3 6 3
        masses 2 8 2 4 2 3
        masses 2 1 2 3 1 3 1 3 2 2 1
        masses 2 1 4 1 1 3 1 4 3 1
        masses 3 2 4 3 5 4
        masses 2 3 4 2 2 5 3
        masses 2 3 2 2 3 1 3 2 3
        - fleiss_boundary_pi | segeval_fleiss_pi - 0.4644497376737814
        """#
}
