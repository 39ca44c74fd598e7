"""Passages that another program found to be the same text: a person's articles hold some of them."""

from __future__ import annotations

from typing import NamedTuple


class ClusterPassage(NamedTuple):
    """A passage of an article that is one text with the other passages of its cluster.

    Attributes:
        article: The index of its article.
        cluster: The number of its cluster.
        begin, end: Where it stands, half open: code points into the article's paragraphs with a blank line between
            each two, as ``newsdiff list --format jsonl`` writes them.
    """

    article: int
    cluster: int
    begin: int
    end: int
