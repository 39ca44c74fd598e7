"""The weights of the link model and the word model.

Written by ``python -m tests.quality.fit LABELS ARTICLES ... --write``, not by hand. The features are
explained in ``features``, ``link_model`` and ``word_features``.
"""

# Two sentences by themselves.
PAIR_BIAS = -6.123
PAIR_WEIGHTS = {
    "overlap": 5.044,
    "containment": 4.162,
    "content": 0.717,
    "names": 4.105,
    "run": 1.455,
    "characters": 3.130,
    "figures": 1.570,
    "quotation": 1.031,
    "negation": -0.396,
    "distance": -2.574,
    "content_containment": 2.882,
    "headline": 1.857,
}

# The same two among their sentences' other candidates.
CONTEXT_BIAS = -4.713
CONTEXT_WEIGHTS = {
    "overlap": 3.666,
    "containment": 2.866,
    "content": 0.400,
    "names": 2.485,
    "run": 1.037,
    "characters": 2.090,
    "figures": 1.065,
    "quotation": 0.587,
    "negation": -0.245,
    "distance": -1.006,
    "content_containment": 1.915,
    "headline": 1.132,
    "alone": 0.226,
    "row": 0.215,
    "column": 0.373,
    "diagonal": 0.533,
    "beside": 1.352,
}

# A word of a link: shared, paraphrased, unique.
WORD_BIASES = (-0.414, -0.459, 0.873)
WORD_WEIGHTS = {
    "inflected": (-1.190, 0.850, 0.340),
    "related": (-2.649, 1.475, 1.174),
    "run": (2.809, -2.195, -0.614),
    "function": (-0.297, -0.002, 0.299),
    "name": (0.450, -0.507, 0.057),
    "link": (0.106, -0.014, -0.092),
    "coverage": (1.900, 0.285, -2.185),
    "clause": (0.239, 0.542, -0.782),
    "gap": (-0.463, -0.096, 0.559),
    "both_gaps": (0.017, 0.288, -0.305),
    "other_left": (-0.330, 0.149, 0.181),
    "links": (0.388, 0.209, -0.597),
    "quoted": (0.151, -0.426, 0.275),
    "same_function": (-2.587, 1.598, 0.989),
    "same_run": (-2.289, 1.290, 0.999),
    "unmatched_coverage": (-3.257, 0.365, 2.891),
    "unmatched_near": (-1.257, 0.560, 0.697),
    "inside": (0.050, 0.240, -0.290),
}
