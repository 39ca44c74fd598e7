"""Words that news uses for one thing: "soldiers" and "troops", "Moscow" and "Russian".

A hint, not a proof: two related words raise a link's score a little. Inside a link one can be the counterpart
of the other, and is then paraphrased, never shared. English only.
"""

from __future__ import annotations

from functools import lru_cache

from newsdiff.engine.lexicon.tables import rows
from newsdiff.engine.text.spelling import spelling_key


def related(stem: str) -> frozenset[str]:
    """The stems of the words related to a word, given by its English stem; empty for most."""
    return related_words().get(stem, frozenset())


@lru_cache(maxsize=1)
def related_words() -> dict[str, frozenset[str]]:
    """The stems of the related words, for every English stem that has some."""
    import Stemmer

    stemmer = Stemmer.Stemmer("english")
    groups = [row.split() for row in rows("related_words")]
    words = list({word for group in groups for word in group})
    stem_of = dict(zip(words, stemmer.stemWords([spelling_key(word) for word in words]), strict=True))
    table: dict[str, set[str]] = {}
    for group in groups:
        stems = {stem_of[word] for word in group}
        for stem in stems:
            table.setdefault(stem, set()).update(stems)
    return {stem: frozenset(group - {stem}) for stem, group in table.items()}
