"""The weights of the model of passages; ``likeness`` explains the features.

Written by ``python -m tests.quality.fit_passages --write``, not by hand.
"""

from newsdiff.engine.linking.weights import CONTEXT_BIAS, CONTEXT_WEIGHTS

BIAS = CONTEXT_BIAS
WEIGHTS = {**CONTEXT_WEIGHTS, "denial": -2.0, "one_quoted": -0.5, "both_quoted": 0.0, "names_only": -2.0}
