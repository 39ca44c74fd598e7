"""The weights of the link model and the word model.

Written by ``python -m tests.quality.fit LABELS ARTICLES ... --write``, not by hand. The features are
explained in ``features``, ``link_model`` and ``word_features``.
"""

# Two sentences by themselves.
PAIR_BIAS = -6.829
PAIR_WEIGHTS = {
    "overlap": 5.384,
    "containment": 4.181,
    "content": 0.735,
    "names": 4.580,
    "run": 1.454,
    "letters": 2.002,
    "figures": 1.514,
    "quotation": 1.311,
    "negation": -0.412,
    "distance": -2.580,
    "content_containment": 3.736,
    "headline": 1.933,
}

# The same two among their sentences' other candidates.
CONTEXT_BIAS = -5.027
CONTEXT_WEIGHTS = {
    "overlap": 3.813,
    "containment": 2.853,
    "content": 0.368,
    "names": 2.717,
    "run": 0.982,
    "letters": 1.226,
    "figures": 1.034,
    "quotation": 0.762,
    "negation": -0.245,
    "distance": -0.919,
    "content_containment": 2.456,
    "headline": 1.141,
    "alone": 0.238,
    "row": 0.294,
    "column": 0.386,
    "diagonal": 0.477,
    "beside": 1.452,
}

# A word of a link: shared, paraphrased, unique.
WORD_BIASES = (-0.351, -0.528, 0.878)
WORD_WEIGHTS = {
    "inflected": (-1.190, 0.868, 0.322),
    "related": (-2.629, 1.451, 1.178),
    "run": (2.748, -2.146, -0.603),
    "function": (-0.274, -0.007, 0.281),
    "name": (0.457, -0.515, 0.058),
    "link": (0.101, -0.018, -0.084),
    "coverage": (1.827, 0.352, -2.179),
    "clause": (0.254, 0.541, -0.795),
    "gap": (-0.526, -0.065, 0.591),
    "both_gaps": (0.086, 0.236, -0.322),
    "other_left": (-0.362, 0.162, 0.200),
    "links": (0.372, 0.245, -0.616),
    "quoted": (0.161, -0.403, 0.242),
    "same_function": (-2.507, 1.521, 0.986),
    "same_run": (-2.179, 1.241, 0.938),
    "unmatched_coverage": (-3.134, 0.339, 2.795),
    "unmatched_near": (-1.269, 0.581, 0.687),
    "inside": (0.050, 0.234, -0.284),
}
