"""Articles to decide about, and passages of them."""

from __future__ import annotations

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Decision, Passage

RIVER = Article(
    (
        "The river rose two metres overnight and covered the market square of the old town.",
        "“We have never seen anything like it,” the mayor said on Tuesday.",
        "Schools stay closed.",
        "Officials said 340 people had been brought to safety by boat since midnight.",
        "Schools stay closed.",
    ),
    title="River rises",
    path="river.txt",
)
FLOOD = Article(
    (
        "Some 340 people were rescued by boat, officials said.",
        "The mayor called the flood without precedent: “We have never seen anything like it.”",
        "The market square is under water after the river rose by two metres.",
        "Trains to the coast run as usual.",
    ),
    title="Hundreds rescued",
    path="flood.txt",
)
TRAINS = Article(("Trains to the coast run as usual.", "The strike was called off."), title="Trains")


def whole(article: Article, number: int) -> Passage:
    """A whole paragraph, counted from 0."""
    return Passage(number, 0, len(article.paragraphs[number]))


def words(article: Article, number: int, text: str) -> Passage:
    """The first place of a text in a paragraph, counted from 0."""
    start = article.paragraphs[number].index(text)
    return Passage(number, start, start + len(text))


def text_of(article: Article, passage: Passage) -> str:
    """What a passage says."""
    return article.paragraphs[passage.paragraph][passage.start : passage.end]


PIN = Decision(whole(RIVER, 0), whole(FLOOD, 2), linked=True)
REJECT = Decision(whole(RIVER, 3), words(FLOOD, 0, "340 people"), linked=False)
