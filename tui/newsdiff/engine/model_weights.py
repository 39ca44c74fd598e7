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
WORD_BIASES = (0.953, -0.229, -0.724)
WORD_WEIGHTS = {
    "same": (-0.333, 0.573, -0.240),
    "inflected": (-1.294, 0.974, 0.320),
    "related": (-2.513, 1.530, 0.983),
    "run": (1.643, -1.181, -0.462),
    "run_content": (1.055, -0.977, -0.078),
    "function": (-0.830, 0.103, 0.727),
    "name": (0.002, -0.411, 0.409),
    "weight": (-1.095, 0.226, 0.869),
    "link": (0.125, 0.010, -0.135),
    "coverage": (1.751, 0.087, -1.839),
    "other_coverage": (-0.953, -0.597, 1.549),
    "near": (-0.080, 0.368, -0.288),
    "clause": (0.639, 0.461, -1.101),
    "gap": (-0.460, -0.033, 0.493),
    "both_gaps": (0.026, 0.263, -0.289),
    "other_left": (-0.553, 0.019, 0.533),
    "links": (0.386, 0.148, -0.534),
    "quoted": (0.179, -0.434, 0.254),
    "edge": (0.138, -0.085, -0.053),
    "same_function": (-1.530, 0.446, 1.084),
    "same_run": (-1.837, 0.667, 1.170),
    "unmatched_clause": (-1.966, 0.764, 1.202),
    "unmatched_coverage": (-2.601, 0.491, 2.110),
    "unmatched_near": (-0.647, 0.021, 0.625),
    "inside": (0.273, 0.172, -0.446),
}
