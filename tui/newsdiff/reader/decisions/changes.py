"""What a key press decides about the passages at hand, and the sentence that says so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.articles.article import Article
from newsdiff.engine.compare import likeliest_passages
from newsdiff.engine.comparison import Comparison, Decision, Link, Origin, Passage
from newsdiff.reader.layout.places import Place

if TYPE_CHECKING:
    from newsdiff.store.memory import Edit


MOST_NAMED = 2
"""How many links a message names; more are counted."""


@dataclass(frozen=True, slots=True)
class DecisionChanges:
    """Decisions about two articles: some to make, some to forget."""

    make: tuple[Decision, ...] = ()
    forget: tuple[Decision, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.make or self.forget)


def to_link(comparison: Comparison, one: Place, other: Place) -> DecisionChanges:
    """The decisions that link a paragraph with one of the other side.

    Links that were found between the two are confirmed as they are. Without any, the two sentences are linked that
    most likely say the same, or the whole paragraphs where no two sentences have anything in common.

    Returns:
        The decisions; none if the two are linked by a decision already.
    """
    links = _between(comparison, one, other)
    if links:
        return DecisionChanges(
            make=tuple(_decision(link, True) for link in links if link.origin is Origin.FOUND)
        )
    left, right = (one, other) if one.side == "a" else (other, one)
    return DecisionChanges(make=(Decision(*_agreeing(comparison, left, right), linked=True),))


def to_reject(comparison: Comparison, one: Place, other: Place | None) -> DecisionChanges:
    """The decisions that remove the links of a paragraph.

    Args:
        comparison: The comparison.
        one: The paragraph.
        other: A paragraph of the other side; if the two are linked, only the links between them are meant.

    Returns:
        Rejections of the links that were found, with the decisions behind other links to forget. For a paragraph
        without links, its rejections to forget; nothing if it has none.
    """
    between = _between(comparison, one, other) if other is not None else ()
    links = between or tuple(link for link in comparison.links if _touches(link, one))
    if links:
        found = [link for link in links if link.origin is Origin.FOUND]
        decisions = [link for link in links if link.origin is Origin.BY_HAND]
        return DecisionChanges(
            tuple(_decision(link, False) for link in found),
            tuple(_decision(link, True) for link in decisions),
        )
    return DecisionChanges(forget=tuple(each for each in rejections(comparison) if _touches(each, one)))


def rejections(comparison: Comparison) -> tuple[Decision, ...]:
    """The links that a person rejected."""
    return tuple(each for each in comparison.options.decisions if not each.linked)


def has_words(comparison: Comparison, place: Place) -> bool:
    """Whether a paragraph has anything that can be linked."""
    return any(map(str.isalnum, comparison.side(place.side).paragraphs[place.paragraph].text))


def whole(article: Article, paragraph: int) -> Passage:
    """A whole paragraph as a passage."""
    return Passage(paragraph, 0, len(article.paragraphs[paragraph]))


def name(article: str, paragraph: int) -> str:
    """The name of a paragraph in a message, "Guardian ¶3"; the paragraph is counted from 0."""
    return f"{article} ¶{paragraph + 1}"


def said(verdicts: DecisionChanges, left: str, right: str) -> str:
    """The sentence for decisions about two articles, which are given by their names."""
    sentences = []
    for decisions, linked, words in (
        (verdicts.make, True, "Linked {} by hand."),
        (verdicts.make, False, "Rejected the link of {}."),
        (verdicts.forget, True, "No longer linked by hand: {}."),
        (verdicts.forget, False, "No longer rejected: {}."),
    ):
        places = _places((each for each in decisions if each.linked is linked), left, right)
        if places:
            sentences.append(words.format(places))
    return " ".join(sentences) + " u takes it back."


def no_longer_fit(count: int) -> str:
    """The sentence for decisions whose passages have changed; empty if there are none."""
    if not count:
        return ""
    what = "1 decision by hand no longer fits" if count == 1 else f"{count} decisions by hand no longer fit"
    return f"{what}: the text has changed since."


def undone(changes: Sequence[Edit], articles: Sequence[Article], names: Sequence[str]) -> str:
    """What some edits did, in a few words, to follow "Undone" or "Done again"; ``names`` are those of the articles."""
    return _listed("; ", [_change(change, articles, names) for change in changes])


def _change(change: Edit, articles: Sequence[Article], names: Sequence[str]) -> str:
    places = [
        name(names[articles.index(article)], passage.paragraph) if article in articles else article.title
        for article, passage in zip(change.articles, change.passages, strict=True)
    ]
    if change.kind == "furniture":
        return f"what {places[0]} is taken for"
    if change.kind == "note":
        return f"{'note on' if change.after else 'removal of the note on'} {places[0]}"
    what = {
        True: "link by hand",
        False: "rejection of the link",
        None: "end of the link by hand" if change.before else "end of the rejection",
    }
    return f"{what[None if change.after is None else bool(change.after)]} between {places[0]} and {places[1]}"


def _places(decisions: Iterable[Decision], left: str, right: str) -> str:
    pairs = dict.fromkeys((each.a.paragraph, each.b.paragraph) for each in decisions)
    return _listed(", ", [f"{name(left, a)} with {name(right, b)}" for a, b in pairs])


def _listed(between: str, parts: Sequence[str]) -> str:
    """Parts of a sentence, each once; of many, the first ones and how many more."""
    parts = list(dict.fromkeys(parts))
    more = len(parts) - MOST_NAMED
    return between.join(parts[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _between(comparison: Comparison, one: Place, other: Place) -> tuple[Link, ...]:
    return tuple(link for link in comparison.links if _touches(link, one) and _touches(link, other))


def _touches(link: Link | Decision, place: Place) -> bool:
    passage = link.a if place.side == "a" else link.b
    return passage.paragraph == place.paragraph


def _decision(link: Link, linked: bool) -> Decision:
    return Decision(link.a, link.b, linked)


def _agreeing(comparison: Comparison, left: Place, right: Place) -> tuple[Passage, Passage]:
    """The passages of two paragraphs that agree most."""
    articles = comparison.a.article, comparison.b.article
    found = likeliest_passages(
        articles[0].paragraphs[left.paragraph], articles[1].paragraphs[right.paragraph]
    )
    if found is None:
        return whole(articles[0], left.paragraph), whole(articles[1], right.paragraph)
    return Passage(left.paragraph, *found[0]), Passage(right.paragraph, *found[1])
