"""Two headlines, or two leads, are likelier to say the same than a lead and a sentence further down."""

from __future__ import annotations

from newsdiff.engine.linking.openings import is_headline, lead_sentences
from newsdiff.engine.text.document import documents
from tests.engine.pairs import compared

HEADLINE = "Bridge over the river opens"
LEAD = "The new bridge over the river opened on Monday. It took nine years to build."
REST = ("Ships sailed as usual.", "The mayor, who had promised it, spoke.", "It rained.", "Nobody was hurt.")


def test_the_lead_is_what_follows_the_headlines() -> None:
    document, _ = documents((HEADLINE, "By our reporter", LEAD, *REST), ())
    sentences = document.sentences
    assert [k for k, sentence in enumerate(sentences) if is_headline(document, sentence)] == [0, 1]
    assert lead_sentences(document) == {2, 3}


def test_an_article_may_be_all_headline_or_empty() -> None:
    assert lead_sentences(documents((HEADLINE,), ())[0]) == frozenset()
    assert lead_sentences(documents((), ())[0]) == frozenset()


def test_two_leads_are_likelier_linked() -> None:
    other = "On Monday people walked across the river on the new bridge for the first time."
    scores = [
        next(link.score for link in compared((LEAD, *REST), article).links if link.a.paragraph == 0)
        for article in (
            (other, "Trains were late.", "It snowed."),
            ("Trains were late.", "It snowed.", other),
        )
    ]
    assert scores[0] > scores[1]
