"""The weights of the link model and the word model.

Written by ``python -m tests.quality.fit LABELS ARTICLES ... --write``, not by hand. The features are
explained in ``features``, ``link_model`` and ``word_features``.
"""

# Two sentences by themselves.
PAIR_BIAS = -6.497
PAIR_WEIGHTS = {
    "overlap": 5.482,
    "containment": 2.573,
    "content": 1.221,
    "names": 4.957,
    "run": 1.397,
    "letters": 1.541,
    "figures": 1.154,
    "quotation": 1.568,
    "negation": -0.346,
    "distance": -2.112,
    "content_containment": 3.029,
    "headline": 1.750,
}

# The same two among their sentences' other candidates.
CONTEXT_BIAS = -4.884
CONTEXT_WEIGHTS = {
    "overlap": 3.694,
    "containment": 1.380,
    "content": 0.786,
    "names": 3.064,
    "run": 0.968,
    "letters": 1.132,
    "figures": 0.738,
    "quotation": 1.000,
    "negation": -0.223,
    "distance": -0.662,
    "content_containment": 1.945,
    "headline": 0.940,
    "alone": 0.239,
    "row": 0.364,
    "column": 0.195,
    "diagonal": 0.578,
    "beside": 1.507,
}

# A word of a link: shared, paraphrased, unique.
WORD_BIASES = (-0.359, -0.571, 0.930)
WORD_WEIGHTS = {
    "inflected": (-1.063, 0.768, 0.295),
    "related": (-2.390, 1.314, 1.076),
    "run": (2.516, -1.956, -0.559),
    "function": (-0.294, 0.025, 0.269),
    "name": (0.466, -0.539, 0.073),
    "link": (0.103, -0.015, -0.088),
    "coverage": (1.729, 0.335, -2.064),
    "clause": (0.321, 0.532, -0.853),
    "gap": (-0.341, -0.090, 0.431),
    "both_gaps": (0.101, 0.156, -0.257),
    "other_left": (-0.250, 0.138, 0.112),
    "links": (0.163, 0.303, -0.466),
    "quoted": (0.032, -0.312, 0.281),
    "same_function": (-2.284, 1.475, 0.809),
    "same_run": (-1.948, 1.117, 0.831),
    "unmatched_coverage": (-3.912, 0.896, 3.016),
    "inside": (-0.162, 0.268, -0.106),
}
