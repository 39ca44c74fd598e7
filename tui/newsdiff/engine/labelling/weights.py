"""The weights of the word model; ``features`` explains the features.

Written by ``python -m tests.quality.fit LABELS ARTICLES ... --write``, not by hand.
"""

# For each label: shared, paraphrased, unique.
WORD_BIASES = (-0.714, -0.033, 0.747)
WORD_WEIGHTS = {
    "inflected": (-1.235, 0.699, 0.536),
    "related": (-2.513, 1.299, 1.213),
    "run": (2.516, -1.978, -0.538),
    "function": (-0.253, -0.016, 0.269),
    "name": (0.490, -0.559, 0.069),
    "link": (0.129, -0.006, -0.123),
    "coverage": (1.570, 0.141, -1.711),
    "clause": (0.192, 0.656, -0.848),
    "unmatched_weight": (-0.314, -0.119, 0.433),
    "unmatched_weight_both": (-0.049, 0.268, -0.219),
    "quoted": (-0.037, -0.370, 0.407),
    "same_function": (-2.504, 1.505, 1.000),
    "same_run": (-2.104, 1.094, 1.010),
    "unmatched_coverage": (-3.415, 0.786, 2.628),
    "inside": (-0.259, 0.351, -0.092),
    "adding": (0.051, -0.574, 0.522),
    "standing": (-0.077, 0.330, -0.252),
    "neighbour_support": (0.483, -0.098, -0.385),
    "in_order": (0.204, 0.142, -0.346),
}
