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
CONTEXT_BIAS = -4.719
CONTEXT_WEIGHTS = {
    "overlap": 2.796,
    "containment": 2.146,
    "ordinary": 0.790,
    "names": 2.863,
    "run": 0.837,
    "letters": 1.309,
    "quantities": 0.681,
    "quotation": 0.949,
    "negation": -0.186,
    "distance": -0.647,
    "ordinary_containment": 1.907,
    "headline": 0.854,
    "alone": 0.231,
    "row": 0.353,
    "column": 0.216,
    "diagonal": 0.539,
    "beside": 1.465,
    "speakers": -0.932,
    "openings": 0.394,
}
