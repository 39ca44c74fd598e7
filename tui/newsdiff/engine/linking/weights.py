"""The weights of the link model and the word model.

Written by ``python -m tests.quality.fit LABELS ARTICLES ... --write``, not by hand. The features are
explained in ``features``, ``link_model`` and ``word_features``.
"""

# Two sentences by themselves.
PAIR_BIAS = -6.297
PAIR_WEIGHTS = {
    "overlap": 4.055,
    "containment": 3.207,
    "content": 1.160,
    "names": 4.451,
    "run": 1.228,
    "letters": 2.075,
    "figures": 0.986,
    "quotation": 1.390,
    "negation": -0.290,
    "distance": -1.801,
    "content_containment": 2.824,
    "headline": 1.558,
}

# The same two among their sentences' other candidates.
CONTEXT_BIAS = -4.781
CONTEXT_WEIGHTS = {
    "overlap": 2.752,
    "containment": 2.058,
    "content": 0.775,
    "names": 2.901,
    "run": 0.866,
    "letters": 1.400,
    "figures": 0.674,
    "quotation": 0.933,
    "negation": -0.194,
    "distance": -0.668,
    "content_containment": 1.859,
    "headline": 0.902,
    "alone": 0.233,
    "row": 0.357,
    "column": 0.234,
    "diagonal": 0.656,
    "beside": 1.486,
}

# A word of a link: shared, paraphrased, unique.
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
    "gap": (-0.337, -0.111, 0.448),
    "both_gaps": (0.012, 0.220, -0.233),
    "quoted": (-0.010, -0.374, 0.384),
    "same_function": (-2.436, 1.468, 0.968),
    "same_run": (-1.991, 1.033, 0.958),
    "unmatched_coverage": (-3.403, 0.754, 2.649),
    "inside": (-0.247, 0.336, -0.089),
    "adding": (0.061, -0.570, 0.509),
    "standing": (-0.068, 0.307, -0.239),
    "company": (0.428, -0.080, -0.348),
    "in_order": (0.237, 0.136, -0.373),
}
