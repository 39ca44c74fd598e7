"""The two modules of weights, as ``tests.quality.fit --write`` writes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from newsdiff.engine.labelling import weights as word_weights
from newsdiff.engine.labelling.model import WordModel
from newsdiff.engine.linking import weights as link_weights
from newsdiff.engine.linking.model import LinkModel

LINK_FILE = Path(link_weights.__file__)
WORD_FILE = Path(word_weights.__file__)

_HEAD = '''"""The weights of the {model}; ``features`` explains the features{more}.

Written by ``python -m tests.quality.fit LABELS ARTICLES ... --write``, not by hand.
"""
'''


def link_module(model: LinkModel) -> str:
    """The text of ``engine/linking/weights.py`` for a link model."""
    return (
        _HEAD.format(model="link model", more=", ``model`` those of the surroundings")
        + "\n# Two sentences by themselves.\n"
        + f"PAIR_BIAS = {model.pair_bias:.3f}\nPAIR_WEIGHTS = {number_table(model.pair)}"
        + "\n# The same two among their sentences' other candidates.\n"
        + f"CONTEXT_BIAS = {model.context_bias:.3f}\nCONTEXT_WEIGHTS = {number_table(model.context)}"
    )


def word_module(model: WordModel) -> str:
    """The text of ``engine/labelling/weights.py`` for a word model."""
    return (
        _HEAD.format(model="word model", more="")
        + "\n# For each label: shared, paraphrased, unique.\n"
        + f"WORD_BIASES = {_number(model.biases)}\nWORD_WEIGHTS = {number_table(model.weights)}"
    )


def write_weights(links: LinkModel, words: WordModel) -> None:
    """Rewrite both modules."""
    for file, text in ((LINK_FILE, link_module(links)), (WORD_FILE, word_module(words))):
        file.write_text(text, encoding="utf-8")
        print(f"wrote {file}")


def number_table(weights: Mapping[str, float | Sequence[float]]) -> str:
    """A table of weights as a dict literal, a weight on each line."""
    rows = "".join(f'    "{name}": {_number(value)},\n' for name, value in weights.items())
    return f"{{\n{rows}}}\n"


def _number(value: float | Sequence[float]) -> str:
    return f"({', '.join(map(_number, value))})" if isinstance(value, Sequence) else f"{value:.3f}"
