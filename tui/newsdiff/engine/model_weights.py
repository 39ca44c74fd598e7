"""The weights of the link model and the word model.

Written by ``python -m tests.quality.fit LABELS ARTICLES ... --write``, not by hand. The features are
explained in ``features``, ``link_model`` and ``word_features``.
"""

# Two sentences by themselves.
PAIR_BIAS = -5.966
PAIR_WEIGHTS = {
    "overlap": 4.441,
    "containment": 3.741,
    "related": 0.203,
    "content": 0.753,
    "names": 3.952,
    "run": 1.063,
    "characters": 3.237,
    "figures": 1.547,
    "conflict": 0.134,
    "quotation": 1.032,
    "negation": -0.405,
    "distance": -2.616,
    "bigrams": 0.434,
    "content_containment": 3.015,
    "headline": 1.835,
}

# The same two among their sentences' other candidates.
CONTEXT_BIAS = -4.734
CONTEXT_WEIGHTS = {
    "overlap": 3.380,
    "containment": 2.799,
    "related": 0.082,
    "content": 0.441,
    "names": 2.460,
    "run": 0.806,
    "characters": 2.231,
    "figures": 1.079,
    "conflict": 0.099,
    "quotation": 0.599,
    "negation": -0.258,
    "distance": -1.072,
    "bigrams": 0.260,
    "content_containment": 2.033,
    "headline": 1.148,
    "alone": 0.206,
    "row": 0.203,
    "column": 0.373,
    "diagonal": 0.585,
    "beside": 1.344,
}

# A word of a link: shared, paraphrased, unique.
WORD_BIASES = (0.751, -0.185, -0.566)
WORD_WEIGHTS = {
    "same": (-0.261, 0.277, -0.016),
    "inflected": (-1.244, 0.711, 0.532),
    "related": (-2.516, 1.290, 1.226),
    "run": (1.625, -1.182, -0.442),
    "run_content": (1.066, -0.964, -0.103),
    "function": (-0.834, 0.118, 0.716),
    "name": (0.024, -0.420, 0.396),
    "weight": (-1.084, 0.251, 0.833),
    "link": (0.116, -0.005, -0.111),
    "coverage": (1.713, 0.093, -1.807),
    "other_coverage": (-0.719, -0.263, 0.982),
    "near": (-0.102, 0.381, -0.279),
    "clause": (0.666, 0.378, -1.044),
    "gap": (-0.394, -0.083, 0.477),
    "both_gaps": (-0.012, 0.222, -0.210),
    "other_left": (-0.491, 0.094, 0.397),
    "links": (0.376, 0.163, -0.539),
    "quoted": (0.228, -0.487, 0.258),
    "edge": (0.082, -0.208, 0.126),
    "same_function": (-1.540, 0.465, 1.074),
    "same_run": (-1.871, 0.710, 1.161),
    "unmatched_clause": (-1.558, 0.747, 0.812),
    "unmatched_coverage": (-2.446, 0.241, 2.204),
    "unmatched_near": (-0.469, -0.031, 0.500),
}
