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
WORD_BIASES = (-0.788, -0.002, 0.790)
WORD_WEIGHTS = {
    "inflected": (-1.202, 0.672, 0.530),
    "related": (-2.469, 1.229, 1.240),
    "run": (2.435, -1.932, -0.503),
    "function": (-0.256, -0.016, 0.272),
    "name": (0.469, -0.529, 0.060),
    "link": (0.128, 0.000, -0.129),
    "coverage": (1.460, 0.179, -1.639),
    "clause": (0.285, 0.608, -0.893),
    "gap": (-0.284, -0.123, 0.407),
    "both_gaps": (0.009, 0.209, -0.218),
    "quoted": (-0.011, -0.363, 0.374),
    "same_function": (-2.437, 1.434, 1.004),
    "same_run": (-2.010, 1.010, 1.000),
    "unmatched_coverage": (-3.452, 0.764, 2.688),
    "inside": (-0.237, 0.323, -0.086),
    "adding": (0.082, -0.589, 0.507),
    "standing": (-0.072, 0.314, -0.242),
    "company": (0.436, -0.113, -0.323),
    "in_order": (0.262, 0.133, -0.395),
}
