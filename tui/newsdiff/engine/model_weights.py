"""The weights of the link model and the word model.

Written by ``python -m tests.quality.fit LABELS ARTICLES ... --write``, not by hand. The features are
explained in ``features``, ``link_model`` and ``word_features``.
"""

# Two sentences by themselves.
PAIR_BIAS = -6.520
PAIR_WEIGHTS = {
    "overlap": 5.477,
    "containment": 2.551,
    "content": 1.224,
    "names": 4.959,
    "run": 1.417,
    "letters": 1.578,
    "figures": 1.070,
    "quotation": 1.570,
    "negation": -0.348,
    "distance": -2.115,
    "content_containment": 3.022,
    "headline": 1.762,
}

# The same two among their sentences' other candidates.
CONTEXT_BIAS = -4.917
CONTEXT_WEIGHTS = {
    "overlap": 3.697,
    "containment": 1.363,
    "content": 0.788,
    "names": 3.069,
    "run": 0.980,
    "letters": 1.192,
    "figures": 0.718,
    "quotation": 1.009,
    "negation": -0.225,
    "distance": -0.666,
    "content_containment": 1.930,
    "headline": 0.947,
    "alone": 0.237,
    "row": 0.359,
    "column": 0.199,
    "diagonal": 0.581,
    "beside": 1.507,
}

# A word of a link: shared, paraphrased, unique.
WORD_BIASES = (-0.359, -0.552, 0.910)
WORD_WEIGHTS = {
    "inflected": (-1.006, 0.691, 0.315),
    "related": (-2.316, 1.235, 1.081),
    "run": (2.510, -1.914, -0.596),
    "function": (-0.291, 0.024, 0.267),
    "name": (0.457, -0.540, 0.083),
    "link": (0.101, -0.013, -0.088),
    "coverage": (1.722, 0.447, -2.169),
    "clause": (0.336, 0.536, -0.872),
    "gap": (-0.326, -0.097, 0.422),
    "both_gaps": (0.117, 0.149, -0.266),
    "other_left": (-0.264, 0.136, 0.128),
    "links": (0.125, 0.306, -0.431),
    "quoted": (-0.028, -0.286, 0.314),
    "same_function": (-2.225, 1.376, 0.849),
    "same_run": (-1.872, 0.991, 0.882),
    "unmatched_coverage": (-3.821, 0.752, 3.069),
    "inside": (-0.170, 0.262, -0.093),
}
