"""What was decided by hand and what is furniture, for the commands with ``--decisions`` and ``--furniture``."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import DecisionsByPair, Furniture
from newsdiff.engine.furniture.recognition import furnished_all


class ByHand(NamedTuple):
    """What a person decided about articles.

    Attributes:
        decisions: The links made and rejected, by the indices of two articles.
        furniture: The paragraphs of each article that are furniture or, where False, text.
    """

    decisions: DecisionsByPair
    furniture: Mapping[Article, Mapping[int, bool]]


NOTHING = ByHand({}, {})


def furniture_of(
    articles: Sequence[Article],
    options: Namespace,
    by_hand: Mapping[Article, Mapping[int, bool]] = NOTHING.furniture,
) -> list[Furniture]:
    """What each paragraph of each article is; with ``--furniture`` all of them are text.

    Args:
        articles: The articles.
        options: The options of the command.
        by_hand: The paragraphs of each article that a person decided about.
    """
    if options.furniture:
        return [()] * len(articles)
    return furnished_all(articles, lambda article: by_hand.get(article, {}))
