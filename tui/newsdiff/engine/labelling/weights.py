"""The weights of the word model; ``features`` explains the features.

Written by ``python -m tests.quality.fit LABELS ARTICLES ... --write``, not by hand.
"""

# For each label: shared, paraphrased, unique.
WORD_BIASES = (-0.710, -0.039, 0.749)
WORD_WEIGHTS = {
    "inflected": (-1.233, 0.694, 0.539),
    "related": (-2.428, 1.262, 1.167),
    "run": (2.535, -2.002, -0.533),
    "function": (-0.275, -0.002, 0.277),
    "name": (0.498, -0.565, 0.068),
    "link": (0.120, -0.001, -0.119),
    "coverage": (1.539, 0.121, -1.660),
    "clause": (0.211, 0.635, -0.845),
    "unmatched_weight": (-0.359, -0.093, 0.453),
    "unmatched_weight_both": (-0.034, 0.249, -0.215),
    "quoted": (-0.031, -0.371, 0.402),
    "same_function": (-2.506, 1.515, 0.991),
    "same_run": (-2.123, 1.128, 0.995),
    "unmatched_coverage": (-3.271, 0.741, 2.530),
    "inside": (-0.305, 0.382, -0.076),
    "adding": (0.070, -0.577, 0.506),
    "standing": (-0.033, 0.306, -0.273),
    "neighbour_support": (0.497, -0.108, -0.389),
    "in_order": (0.220, 0.154, -0.374),
}
