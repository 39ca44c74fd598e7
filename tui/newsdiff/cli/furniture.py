"""What is furniture, for the commands with ``--furniture``."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping, Sequence

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Furniture
from newsdiff.engine.furniture.recognition import furnished_all


def furniture_of(
    articles: Sequence[Article],
    options: Namespace,
    by_hand: Mapping[Article, Mapping[int, bool]],
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
