"""Which paragraphs of an article are furniture: by what each says, and by what else the article and its outlet have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import zip_longest

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Furniture, FurnitureKind
from newsdiff.engine.furniture.phrases import beginnings, plain
from newsdiff.engine.furniture.rules import Rules
from newsdiff.engine.text.normalisation import normalised
from newsdiff.engine.text.parsed import normal_texts
from newsdiff.engine.text.tokens import unspaced

# Headline, standfirst and lead: what a page may print once more further down.
_LEADS = 3
# So many words are no coincidence; of characters, where a script has no spaces.
_LEAST_REPEATED, _LEAST_REPEATED_UNSPACED = 6, 12
# What recurs in an outlet's stories is at most this long, in words.
_LONGEST_RECURRING = 60
_LONGEST_HEADING = 8
# Two articles of which one has more than this share of the other's paragraphs are one story.
_SAME_STORY = 0.3
_ENDS = tuple(".?!。？！…:\"')»")

_KEPT_ARTICLES = 256


@lru_cache(maxsize=_KEPT_ARTICLES)
def recognise(paragraphs: tuple[str, ...]) -> Furniture:
    """What each paragraph of an article is, by the rules alone; None for text.

    An article that would be nothing but furniture has none: it is what somebody wants to read.
    """
    normals = [normal.text for normal in normal_texts(paragraphs)]
    rules = Rules(normals)
    kinds = [rules.kind(index) for index in range(len(normals))]
    for index in _repeated(normals, kinds):
        kinds[index] = kinds[index] or FurnitureKind.REPEATED
    return _with_text(paragraphs, tuple(kinds))


def _repeated(normals: Sequence[str], kinds: Sequence[FurnitureKind | None]) -> Iterable[int]:
    """The paragraphs that have the words of the headline, the standfirst or the lead once more."""
    leads, told = set(), 0
    for index, text in enumerate(normals):
        words = plain(text)
        if words in leads:
            yield index
        elif told < _LEADS and kinds[index] is None:
            # Credits and captions may stand between the headline and the lead.
            told += 1
            if _is_long(words):
                leads.add(words)


def _is_long(words: str) -> bool:
    return (
        len(words) >= _LEAST_REPEATED_UNSPACED if unspaced(words) else words.count(" ") >= _LEAST_REPEATED - 1
    )


def recurring(articles: Sequence[Article]) -> list[frozenset[int]]:
    """The paragraphs of each article that stand in another story of the same outlet too, and do not tell the story.

    What recurs may also be background that an outlet copies from story to story. So a paragraph is only taken for
    furniture if it is a heading without a full stop, or if it speaks to the reader or about the outlet.

    Args:
        articles: The articles; those without a source have nothing that recurs.
    """
    of_source: dict[str, list[int]] = defaultdict(list)
    for number, article in enumerate(articles):
        if article.source:
            of_source[plain(article.source)].append(number)
    found = [frozenset[int]()] * len(articles)
    for source, numbers in of_source.items():
        if len(numbers) > 1:
            found_here = _recurring([articles[number].paragraphs for number in numbers], source)
            for number, places in zip(numbers, found_here, strict=True):
                found[number] = places
    return found


def _recurring(texts: Sequence[tuple[str, ...]], source: str) -> list[frozenset[int]]:
    sets = [frozenset(text) for text in texts]
    having: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(sets):
        for paragraph in each:
            having[paragraph].append(number)

    def recurs(paragraph: str, number: int) -> bool:
        others = (other for other in having[paragraph] if other != number)
        return any(_two_stories(sets[number], sets[other]) for other in others)

    return [
        frozenset(
            index
            for index, paragraph in enumerate(text)
            if index
            and len(having[paragraph]) > 1
            and _may_be_furniture(paragraph, source)
            and recurs(paragraph, number)
        )
        for number, text in enumerate(texts)
    ]


def _two_stories(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) <= max(1, _SAME_STORY * min(len(one), len(other)))


def _may_be_furniture(written: str, source: str) -> bool:
    words = plain(normalised(written).text)
    if not words:
        return False
    count = len(words) // 2 if unspaced(words) else words.count(" ") + 1
    if count > _LONGEST_RECURRING or written[:1] in '"“„«':
        return False
    if count <= _LONGEST_HEADING and not written.rstrip().endswith(_ENDS):
        return True
    padded = f" {words} "
    return any(f" {each}" in padded for each in beginnings("recurring: speaks to the reader")) or (
        len(source) > 2 and f" {source} " in padded and count <= _LONGEST_RECURRING // 2
    )


def furnished(
    article: Article, recurs: Iterable[int] = (), by_hand: Mapping[int, bool] | None = None
) -> Furniture:
    """What each paragraph of an article is.

    Args:
        article: The article.
        recurs: The paragraphs that recur in its outlet's stories, as ``recurring`` finds them.
        by_hand: The paragraphs that a person decided about: furniture or, where False, text.
    """
    kinds = list(recognise(article.paragraphs))
    for index in recurs:
        kinds[index] = kinds[index] or FurnitureKind.RECURRING
    kinds = list(_with_text(article.paragraphs, tuple(kinds)))
    for index, is_furniture in (by_hand or {}).items():
        kinds[index] = (kinds[index] or FurnitureKind.BY_HAND) if is_furniture else None
    return tuple(kinds)


def furnished_all(
    articles: Sequence[Article], by_hand: Callable[[Article], Mapping[int, bool]] = lambda _: {}
) -> list[Furniture]:
    """What each paragraph of each of several articles is, also by what recurs in an outlet's stories.

    Args:
        articles: The articles.
        by_hand: Gives the paragraphs of an article that a person decided about.
    """
    return [
        furnished(article, recurs, by_hand(article))
        for article, recurs in zip(articles, recurring(articles), strict=True)
    ]


def _with_text(paragraphs: Sequence[str], kinds: Furniture) -> Furniture:
    """The kinds, or all None if they leave no text."""
    pairs = zip_longest(paragraphs, kinds)
    return (
        kinds
        if any(kind is None and any(map(str.isalnum, text)) for text, kind in pairs)
        else (None,) * len(kinds)
    )
