"""The weights of the word model; ``features`` explains the features.

Written by ``python -m tests.quality.fit LABELS ARTICLES ... --write``, not by hand.
"""

# For each label: shared, paraphrased, unique.
WORD_BIASES = (-0.741, -0.021, 0.762)
WORD_WEIGHTS = {
    "inflected": (-1.229, 0.678, 0.551),
    "related": (-2.468, 1.249, 1.220),
    "run": (2.413, -1.952, -0.460),
    "function": (-0.230, -0.028, 0.258),
    "name": (0.474, -0.540, 0.066),
    "link": (0.134, -0.002, -0.132),
    "coverage": (1.493, 0.190, -1.683),
    "clause": (0.248, 0.617, -0.864),
    "unmatched_weight": (-0.337, -0.111, 0.448),
    "unmatched_weight_both": (0.012, 0.220, -0.233),
    "quoted": (-0.010, -0.374, 0.384),
    "same_function": (-2.436, 1.468, 0.968),
    "same_run": (-1.991, 1.033, 0.958),
    "unmatched_coverage": (-3.403, 0.754, 2.649),
    "inside": (-0.247, 0.336, -0.089),
    "adding": (0.061, -0.570, 0.509),
    "standing": (-0.068, 0.307, -0.239),
    "neighbour_support": (0.428, -0.080, -0.348),
    "in_order": (0.237, 0.136, -0.373),
}
