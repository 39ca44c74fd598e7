"""The weights of the link model and the word model.

Written by ``python -m tests.quality.fit LABELS ARTICLES ... --write``, not by hand. The features are
explained in ``features``, ``link_model`` and ``word_features``.
"""

# Two sentences by themselves.
PAIR_BIAS = -6.324
PAIR_WEIGHTS = {
    "overlap": 4.065,
    "containment": 3.180,
    "content": 1.155,
    "names": 4.379,
    "run": 1.224,
    "letters": 2.077,
    "figures": 1.006,
    "quotation": 1.412,
    "negation": -0.310,
    "distance": -1.800,
    "content_containment": 2.856,
    "headline": 1.571,
}

# The same two among their sentences' other candidates.
CONTEXT_BIAS = -4.746
CONTEXT_WEIGHTS = {
    "overlap": 2.730,
    "containment": 2.011,
    "content": 0.771,
    "names": 2.835,
    "run": 0.854,
    "letters": 1.358,
    "figures": 0.682,
    "quotation": 0.942,
    "negation": -0.209,
    "distance": -0.661,
    "content_containment": 1.875,
    "headline": 0.912,
    "alone": 0.230,
    "row": 0.401,
    "column": 0.264,
    "diagonal": 0.622,
    "beside": 1.497,
}

# A word of a link: shared, paraphrased, unique.
WORD_BIASES = (-0.748, -0.017, 0.765)
WORD_WEIGHTS = {
    "inflected": (-1.226, 0.690, 0.537),
    "related": (-2.486, 1.257, 1.228),
    "run": (2.371, -1.904, -0.467),
    "function": (-0.228, -0.029, 0.257),
    "name": (0.479, -0.547, 0.068),
    "link": (0.134, -0.003, -0.131),
    "coverage": (1.465, 0.178, -1.643),
    "clause": (0.265, 0.623, -0.888),
    "gap": (-0.341, -0.107, 0.449),
    "both_gaps": (0.041, 0.196, -0.237),
    "quoted": (-0.004, -0.360, 0.364),
    "same_function": (-2.396, 1.440, 0.956),
    "same_run": (-1.951, 0.997, 0.954),
    "unmatched_coverage": (-3.447, 0.779, 2.668),
    "inside": (-0.260, 0.344, -0.085),
    "adding": (0.081, -0.581, 0.500),
    "standing": (-0.045, 0.296, -0.251),
    "company": (0.453, -0.123, -0.331),
    "in_order": (0.236, 0.136, -0.373),
}
