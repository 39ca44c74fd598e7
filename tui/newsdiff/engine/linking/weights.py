"""The weights of the link model; ``features`` explains the features, ``model`` those of the surroundings.

Written by ``python -m tests.quality.fit LABELS ARTICLES ... --write``, not by hand.
"""

# Two sentences by themselves.
PAIR_BIAS = -6.321
PAIR_WEIGHTS = {
    "overlap": 4.012,
    "containment": 3.179,
    "ordinary": 1.165,
    "names": 4.443,
    "run": 1.222,
    "letters": 2.145,
    "quantities": 1.042,
    "quotation": 1.374,
    "negation": -0.298,
    "distance": -1.809,
    "ordinary_containment": 2.860,
    "headline": 1.560,
}

# The same two among their sentences' other candidates.
CONTEXT_BIAS = -4.748
CONTEXT_WEIGHTS = {
    "overlap": 2.786,
    "containment": 2.136,
    "ordinary": 0.796,
    "names": 2.893,
    "run": 0.842,
    "letters": 1.392,
    "quantities": 0.687,
    "quotation": 0.922,
    "negation": -0.186,
    "distance": -0.683,
    "ordinary_containment": 1.883,
    "headline": 0.846,
    "alone": 0.234,
    "row": 0.350,
    "column": 0.216,
    "diagonal": 0.616,
    "beside": 1.518,
    "speakers": -0.930,
}
