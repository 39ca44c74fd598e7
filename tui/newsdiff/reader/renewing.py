"""A session over a library that was read again: what is known of texts that are the same is known still."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from newsdiff.articles.article import Article
from newsdiff.articles.library import Library
from newsdiff.reader.history import HistoryEntry
from newsdiff.reader.same_places import Indices, SamePlaces
from newsdiff.reader.session import ArticlePair, Session


def renewed(session: Session, library: Library) -> tuple[Session, Indices]:
    """A session over the library as it is now, and where each article is in it.

    Decisions, notes, what was visited and the comparisons of texts that are the same are taken over.
    """
    new = Session(library, session.options, session.decisions)
    new.visited, new.counts_furniture = session.visited, session.counts_furniture
    articles = same_articles(session.articles, library.articles)
    new.look_again()
    new.marked = articles.get(session.marked) if session.marked is not None else None
    same_texts = {
        old: now
        for old, now in articles.items()
        if session.articles[old].paragraphs == library.articles[now].paragraphs
    }
    _take_over(session, new, same_texts)
    new.closeness.take_over(session.closeness, articles)
    return new, articles


def renewed_history(
    history: Sequence[HistoryEntry], old: Sequence[Article], new: Sequence[Article], articles: Indices
) -> list[HistoryEntry]:
    """The places to come back to, where they are by now; those in articles that are gone are left out."""
    found = []
    for entry in history:
        a, b = articles.get(entry.pair.a), articles.get(entry.pair.b)
        if a is not None and b is not None:
            same = SamePlaces((old[entry.pair.a], old[entry.pair.b]), (new[a], new[b]))
            anchor = replace(entry.anchor, place=same.place(entry.anchor.place))
            found.append(HistoryEntry(ArticlePair(a, b), same.place(entry.cursor), anchor))
    return found


def same_articles(old: Sequence[Article], new: Sequence[Article]) -> Indices:
    """Which article is which: those of one file with the same text, then the others of that file in their order."""
    left: dict[str, list[int]] = defaultdict(list)
    for index, article in enumerate(new):
        left[article.path].append(index)
    found: dict[int, int] = {}
    for same_text in (True, False):
        for index, article in enumerate(old):
            if index not in found:
                candidates = left[article.path]
                match = next(
                    (
                        each
                        for each in candidates
                        if not same_text or new[each].paragraphs == article.paragraphs
                    ),
                    None,
                )
                if match is not None:
                    found[index] = match
                    candidates.remove(match)
    return found


def _take_over(old: Session, new: Session, places: Indices) -> None:
    """Take over what is known of pairs of texts that are the same; what a thread still finds out comes too late."""
    for before, now in zip(old.known, new.known, strict=True):
        for (pair, options), known in tuple(before.items()):
            if pair.a in places and pair.b in places:
                now[ArticlePair(places[pair.a], places[pair.b]), options] = known
