"""The weights of the model of passages; ``likeness`` explains the features.

Written by ``python -m tests.quality.fit_passages EVENT FOLDER ... --write``, not by hand.
"""

BIAS = -0.137
WEIGHTS = {
    "overlap": 7.283,
    "containment": -1.800,
    "ordinary": 1.947,
    "names": 6.202,
    "run": 1.080,
    "letters": -1.438,
    "quantities": -0.299,
    "quotation": 5.128,
    "negation": -0.547,
    "distance": -2.546,
    "ordinary_containment": -1.402,
    "headline": 1.393,
    "denial": 0.178,
    "one_quoted": -1.915,
    "both_quoted": -3.225,
    "names_only": 0.257,
    "common": -1.896,
    "contained": 2.678,
    "containing": -3.243,
    "related": 2.564,
    "common_ordinary": 0.583,
    "shared_ordinary": -0.064,
    "contained_ordinary": 1.882,
    "common_names": 0.758,
    "shared_names": -2.050,
    "shorter": 0.140,
    "longer": -2.224,
    "one_article": -1.167,
    "both_early": 1.209,
}
