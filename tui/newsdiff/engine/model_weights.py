"""The weights of the link model and the word model.

Written by ``python -m tests.quality.fit LABELS ARTICLES ... --write``, not by hand. The features are explained
in ``features``, ``link_model`` and ``word_features``.
"""

# Two sentences by themselves.
PAIR_BIAS = -5.560
PAIR_WEIGHTS = {
    "overlap": 3.603,
    "containment": 2.970,
    "related": 0.326,
    "content": 1.034,
    "names": 4.127,
    "run": 0.588,
    "characters": 3.013,
    "figures": 1.425,
    "conflict": 0.242,
    "quotation": 0.503,
    "negation": -0.428,
    "distance": -2.315,
    "bigrams": 0.740,
    "content_containment": 3.043,
    "headline": 1.696,
}

# The same two among their sentences' other candidates.
CONTEXT_BIAS = -4.517
CONTEXT_WEIGHTS = {
    "overlap": 2.686,
    "containment": 2.085,
    "related": 0.173,
    "content": 0.717,
    "names": 2.695,
    "run": 0.382,
    "characters": 2.166,
    "figures": 0.979,
    "conflict": 0.146,
    "quotation": 0.186,
    "negation": -0.266,
    "distance": -0.889,
    "bigrams": 0.611,
    "content_containment": 1.988,
    "headline": 1.031,
    "alone": 0.197,
    "row": 0.254,
    "column": 0.316,
    "diagonal": 0.689,
    "beside": 1.381,
}

# A word of a link: shared, paraphrased, unique.
WORD_BIASES = (0.599, 0.111, -0.710)
WORD_WEIGHTS = {
    "same": (0.460, -0.365, -0.095),
    "inflected": (-1.430, 0.783, 0.648),
    "related": (-2.826, 1.421, 1.404),
    "figure": (0.215, 0.058, -0.273),
    "run": (0.992, -0.662, -0.329),
    "run_content": (0.869, -0.766, -0.103),
    "alone": (-0.716, 0.549, 0.167),
    "function": (-0.967, 0.212, 0.755),
    "name": (-0.012, -0.413, 0.426),
    "number": (1.006, -0.687, -0.319),
    "weight": (-1.279, 0.430, 0.849),
    "link": (0.088, 0.015, -0.103),
    "coverage": (1.946, -0.267, -1.679),
    "other_coverage": (0.119, -0.879, 0.760),
    "left": (-0.038, 0.021, 0.017),
    "right": (-0.022, 0.067, -0.045),
    "near": (0.026, 0.221, -0.247),
    "around": (-0.176, 0.192, -0.016),
    "clause": (0.683, 0.350, -1.033),
    "gap": (-0.571, 0.007, 0.565),
    "other_gap": (0.005, -0.043, 0.038),
    "both_gaps": (0.155, 0.208, -0.363),
    "other_left": (-0.339, -0.018, 0.357),
    "links": (0.331, 0.133, -0.464),
    "quoted": (0.243, -0.547, 0.304),
    "edge": (0.115, -0.256, 0.141),
    "same_function": (-1.573, 0.485, 1.089),
    "same_run": (-1.632, 0.496, 1.136),
    "unmatched_clause": (-1.613, 0.906, 0.707),
    "unmatched_coverage": (-3.058, 0.466, 2.592),
    "unmatched_near": (-0.422, 0.023, 0.399),
}
