"""The weights of the model of passages; ``likeness`` explains the features.

Written by ``python -m tests.quality.fit_passages EVENT FOLDER ... --write``, not by hand.
"""

BIAS = -0.165
WEIGHTS = {
    "overlap": 6.884,
    "containment": -1.897,
    "ordinary": 1.569,
    "names": 6.402,
    "run": 1.007,
    "letters": -0.901,
    "quantities": -0.301,
    "quotation": 5.127,
    "negation": -0.397,
    "distance": -2.440,
    "ordinary_containment": -1.293,
    "headline": 1.448,
    "denial": -0.405,
    "one_quoted": -1.744,
    "both_quoted": -3.163,
    "names_only": 0.008,
    "common": -2.137,
    "contained": 2.604,
    "containing": -2.938,
    "related": 2.652,
    "common_ordinary": 0.699,
    "shared_ordinary": 0.919,
    "contained_ordinary": 1.461,
    "common_names": 0.649,
    "shared_names": -1.931,
    "shorter": -0.209,
    "longer": -2.024,
    "one_article": -1.190,
    "both_early": 1.291,
}
