"""Comparisons of sentences that mean something: contradictions, many languages, furniture; and of whole sentences."""

from __future__ import annotations

from itertools import chain
from random import Random
from unittest.mock import patch

from newsdiff.engine import coarseness
from newsdiff.engine.compare import compare
from newsdiff.engine.lexicon.tables import rows
from tests.engine.disagreements.planted_changes import CONTRADICTIONS, VARIANTS
from tests.engine.furniture.test_comparing import FLOOD
from tests.engine.invariants import assert_all_shared, assert_mirrored, assert_well_formed
from tests.engine.test_languages import SAMPLES
from tests.fuzz import engine
from tests.fuzz.target import Target

_TABLES = ("dates", "numbers", "negations", "opposites", "denial_words", "contradiction_words")
_FURNITURE_TABLES = ("furniture_phrases", "credit_words", "wire_services")


def check_whole_sentences(data: bytes) -> None:
    """What holds of any comparison, also of articles that are compared by their whole sentences alone."""
    a, b = engine.articles_in(data)[:2]
    with patch.object(coarseness, "MOST_SENTENCES", 0):
        forth = compare(a, b)
        assert_well_formed(forth)
        assert_mirrored(forth, compare(b, a))
        assert_all_shared(compare(a, a))
        engine.check_decisions(data)


def _contradictions() -> list[bytes]:
    """Two sentences that contradict each other, or mean the same; of each language some that do neither."""
    found = []
    for line in filter(None, (CONTRADICTIONS + VARIANTS).splitlines()):
        *_, one, other, sentence = line.split("|")
        found.append((sentence.replace("{}", one), sentence.replace("{}", other)))
    found += [(" ".join(each[:2]), " ".join(each[3:1:-1])) for each in SAMPLES.values()]
    return [engine.ARTICLE_ENDS.join(pair).encode() for pair in found]


def _furniture() -> list[bytes]:
    chance = Random(0)
    pairs = [(chance.sample(FLOOD, 6), chance.sample(FLOOD, 6)) for _ in range(20)]
    return [engine.ARTICLE_ENDS.join("\n".join(each) for each in pair).encode() for pair in pairs]


def _words(*tables: str) -> tuple[bytes, ...]:
    words = set(chain.from_iterable(row.replace(",", " ").split() for name in tables for row in rows(name)))
    return tuple(f" {word} ".encode() for word in sorted(words))


TARGETS = (
    Target("meanings", _contradictions, engine.check_comparison, _words(*_TABLES)),
    Target("furniture", _furniture, engine.check_coverage, (*_words(*_FURNITURE_TABLES), b"\n")),
    Target("wholes", engine.samples, check_whole_sentences, engine.PIECES),
)
