"""How an article opens: its headlines, and the lead, which says the most important first."""

from __future__ import annotations

from newsdiff.engine.text.document import Document
from newsdiff.engine.text.parsed import Sentence

# A headline is a short paragraph without a full stop, among the first ones.
_HEADLINE_PARAGRAPHS = 3
_HEADLINE_WORDS = 16
# The lead is so many sentences, the first that are no headline.
_LEAD_SENTENCES = 2


def is_headline(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence looks like a headline."""
    return (
        sentence.paragraph < _HEADLINE_PARAGRAPHS
        and sentence.last - sentence.first < _HEADLINE_WORDS
        and document.normal_texts[sentence.paragraph].text[-1:] not in '.!?"'
    )


def lead_sentences(document: Document) -> frozenset[int]:
    """The indices of the sentences of an article's lead."""
    found: list[int] = []
    for number, sentence in enumerate(document.sentences):
        if len(found) == _LEAD_SENTENCES:
            break
        if not is_headline(document, sentence):
            found.append(number)
    return frozenset(found)
