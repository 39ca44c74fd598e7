"""The weights of the link model; ``features`` explains the features, ``model`` those of the surroundings.

Written by ``python -m tests.quality.fit LABELS ARTICLES ... --write``, not by hand.
"""

# Two sentences by themselves.
PAIR_BIAS = -6.297
PAIR_WEIGHTS = {
    "overlap": 4.055,
    "containment": 3.207,
    "ordinary": 1.160,
    "names": 4.451,
    "run": 1.228,
    "letters": 2.075,
    "quantities": 0.986,
    "quotation": 1.390,
    "negation": -0.290,
    "distance": -1.801,
    "ordinary_containment": 2.824,
    "headline": 1.558,
}

# The same two among their sentences' other candidates.
CONTEXT_BIAS = -4.781
CONTEXT_WEIGHTS = {
    "overlap": 2.752,
    "containment": 2.058,
    "ordinary": 0.775,
    "names": 2.901,
    "run": 0.866,
    "letters": 1.400,
    "quantities": 0.674,
    "quotation": 0.933,
    "negation": -0.194,
    "distance": -0.668,
    "ordinary_containment": 1.859,
    "headline": 0.902,
    "alone": 0.233,
    "row": 0.357,
    "column": 0.234,
    "diagonal": 0.656,
    "beside": 1.486,
}
