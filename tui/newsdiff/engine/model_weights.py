"""The weights of the link model and the word model.

Written by ``python -m tests.quality.fit LABELS ARTICLES ... --write``, not by hand. The features are
explained in ``features``, ``link_model`` and ``word_features``.
"""

# Two sentences by themselves.
PAIR_BIAS = -6.827
PAIR_WEIGHTS = {
    "overlap": 5.388,
    "containment": 4.185,
    "content": 0.732,
    "names": 4.581,
    "run": 1.453,
    "letters": 1.997,
    "figures": 1.514,
    "quotation": 1.313,
    "negation": -0.412,
    "distance": -2.580,
    "content_containment": 3.738,
    "headline": 1.933,
}

# The same two among their sentences' other candidates.
CONTEXT_BIAS = -5.022
CONTEXT_WEIGHTS = {
    "overlap": 3.810,
    "containment": 2.859,
    "content": 0.366,
    "names": 2.715,
    "run": 0.981,
    "letters": 1.219,
    "figures": 1.034,
    "quotation": 0.762,
    "negation": -0.245,
    "distance": -0.918,
    "content_containment": 2.456,
    "headline": 1.140,
    "alone": 0.238,
    "row": 0.292,
    "column": 0.388,
    "diagonal": 0.475,
    "beside": 1.451,
}

# A word of a link: shared, paraphrased, unique.
WORD_BIASES = (-0.397, -0.520, 0.917)
WORD_WEIGHTS = {
    "inflected": (-1.183, 0.851, 0.332),
    "related": (-2.633, 1.439, 1.194),
    "run": (2.800, -2.184, -0.616),
    "function": (-0.275, -0.006, 0.281),
    "name": (0.459, -0.517, 0.058),
    "link": (0.102, -0.018, -0.084),
    "coverage": (1.868, 0.376, -2.244),
    "clause": (0.263, 0.553, -0.817),
    "gap": (-0.514, -0.068, 0.582),
    "both_gaps": (0.081, 0.235, -0.317),
    "other_left": (-0.353, 0.162, 0.191),
    "links": (0.386, 0.240, -0.627),
    "quoted": (0.160, -0.402, 0.243),
    "same_function": (-2.566, 1.544, 1.022),
    "same_run": (-2.237, 1.262, 0.975),
    "unmatched_coverage": (-3.179, 0.312, 2.866),
    "unmatched_near": (-1.230, 0.559, 0.671),
    "inside": (0.049, 0.235, -0.285),
}
