"""The weights of the link model and the word model.

Written by ``python -m tests.quality.fit LABELS ARTICLES ... --write``, not by hand. The features are explained
in ``features``, ``link_model`` and ``word_features``.
"""

# Two sentences by themselves.
PAIR_BIAS = -5.445
PAIR_WEIGHTS = {
    "overlap": 3.277,
    "containment": 2.835,
    "related": 0.271,
    "content": 1.113,
    "names": 3.855,
    "run": 0.722,
    "characters": 2.969,
    "figures": 1.177,
    "conflict": 0.258,
    "quotation": 0.508,
    "negation": -0.414,
    "distance": -2.253,
    "bigrams": 0.636,
    "content_containment": 2.961,
    "headline": 1.634,
}

# The same two among their sentences' other candidates.
CONTEXT_BIAS = -4.312
CONTEXT_WEIGHTS = {
    "overlap": 2.426,
    "containment": 2.068,
    "related": 0.139,
    "content": 0.752,
    "names": 2.399,
    "run": 0.457,
    "characters": 2.001,
    "figures": 0.778,
    "conflict": 0.181,
    "quotation": 0.206,
    "negation": -0.264,
    "distance": -0.852,
    "bigrams": 0.488,
    "content_containment": 2.014,
    "headline": 1.025,
    "alone": 0.187,
    "row": 0.364,
    "column": 0.402,
    "diagonal": 0.639,
    "beside": 1.343,
}

# A word of a link: shared, paraphrased, unique.
WORD_BIASES = (0.490, 0.051, -0.541)
WORD_WEIGHTS = {
    "same": (-0.520, 0.455, 0.066),
    "inflected": (-1.422, 0.779, 0.643),
    "related": (-2.835, 1.491, 1.344),
    "run": (1.403, -1.033, -0.370),
    "run_content": (0.971, -0.862, -0.110),
    "function": (-0.853, 0.148, 0.705),
    "name": (0.019, -0.439, 0.420),
    "weight": (-1.096, 0.315, 0.781),
    "link": (0.099, 0.016, -0.115),
    "coverage": (1.690, -0.072, -1.619),
    "other_coverage": (-0.011, -0.783, 0.794),
    "near": (-0.020, 0.294, -0.275),
    "clause": (0.769, 0.357, -1.126),
    "gap": (-0.557, 0.008, 0.549),
    "both_gaps": (0.122, 0.182, -0.304),
    "other_left": (-0.332, -0.011, 0.344),
    "links": (0.366, 0.151, -0.517),
    "quoted": (0.190, -0.523, 0.334),
    "edge": (0.101, -0.273, 0.172),
    "same_function": (-1.441, 0.421, 1.019),
    "same_run": (-1.576, 0.494, 1.082),
    "unmatched_clause": (-1.736, 0.957, 0.779),
    "unmatched_coverage": (-2.864, 0.386, 2.478),
    "unmatched_near": (-0.574, 0.132, 0.442),
}
