"""What is furniture, for the commands with ``--furniture``."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Furniture
from newsdiff.engine.furniture.recognition import furnished_all


def furniture_of(
    articles: Sequence[Article],
    options: Namespace,
    by_hand: Callable[[Article], Mapping[int, bool]] = lambda _: {},
) -> list[Furniture]:
    """What each paragraph of each article is; with ``--furniture`` all of them are text.

    Args:
        articles: The articles.
        options: The options of the command.
        by_hand: Gives the paragraphs of an article that a person decided about.
    """
    if options.furniture:
        return [()] * len(articles)
    return furnished_all(articles, by_hand)
