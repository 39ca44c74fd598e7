"""The weights of the link model and the word model.

Written by ``python -m tests.quality.fit LABELS ARTICLES ... --write``, not by hand. The features are
explained in ``features``, ``link_model`` and ``word_features``.
"""

# Two sentences by themselves.
PAIR_BIAS = -6.009
PAIR_WEIGHTS = {
    "overlap": 4.504,
    "containment": 3.738,
    "related": 0.253,
    "content": 0.726,
    "names": 3.885,
    "run": 1.063,
    "characters": 3.261,
    "figures": 1.558,
    "conflict": 0.157,
    "quotation": 0.992,
    "negation": -0.402,
    "distance": -2.591,
    "bigrams": 0.450,
    "content_containment": 3.077,
    "headline": 1.830,
}

# The same two among their sentences' other candidates.
CONTEXT_BIAS = -4.757
CONTEXT_WEIGHTS = {
    "overlap": 3.435,
    "containment": 2.807,
    "related": 0.114,
    "content": 0.420,
    "names": 2.431,
    "run": 0.813,
    "characters": 2.222,
    "figures": 1.090,
    "conflict": 0.117,
    "quotation": 0.581,
    "negation": -0.255,
    "distance": -1.074,
    "bigrams": 0.268,
    "content_containment": 2.086,
    "headline": 1.142,
    "alone": 0.208,
    "row": 0.209,
    "column": 0.353,
    "diagonal": 0.559,
    "beside": 1.317,
}

# A word of a link: shared, paraphrased, unique.
WORD_BIASES = (1.209, -0.433, -0.775)
WORD_WEIGHTS = {
    "same": (-0.369, 0.493, -0.125),
    "inflected": (-1.499, 0.994, 0.505),
    "related": (-2.702, 1.578, 1.124),
    "run": (2.007, -1.451, -0.555),
    "run_content": (1.050, -1.002, -0.048),
    "function": (-0.848, 0.113, 0.734),
    "name": (-0.033, -0.387, 0.420),
    "weight": (-1.144, 0.240, 0.903),
    "link": (0.143, -0.004, -0.139),
    "coverage": (1.591, -0.021, -1.571),
    "other_coverage": (-0.963, -0.300, 1.263),
    "near": (-0.118, 0.347, -0.229),
    "clause": (0.664, 0.474, -1.138),
    "gap": (-0.463, -0.034, 0.497),
    "both_gaps": (-0.008, 0.271, -0.262),
    "other_left": (-0.558, 0.068, 0.490),
    "links": (0.346, 0.148, -0.494),
    "quoted": (0.157, -0.438, 0.281),
    "edge": (0.129, -0.089, -0.041),
    "same_function": (-2.059, 0.851, 1.208),
    "same_run": (-2.378, 1.171, 1.207),
    "unmatched_clause": (-1.961, 0.756, 1.205),
    "unmatched_coverage": (-2.956, 0.670, 2.286),
    "unmatched_near": (-0.505, -0.015, 0.520),
    "inside": (0.182, 0.187, -0.369),
}
