"""Texts of every shape that could make the work grow faster than the text does, at any size.

Each shape is two articles, as lists of paragraphs. Most are no news: a log, a table, one word without end. Whatever is
handed to the program, twice the text may take about twice the time and memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from string import ascii_letters, digits

Pair = tuple[list[str], list[str]]
_NEWS = "A bridge opens on Monday, the mayor said."
_BRIDGE = "The old bridge opens on {}, the mayor said."
_FUNCTION_WORDS = "the of and to in".split()
_MONTHS = "January March May July September November".split()
_BASE64 = ascii_letters + digits + "+/"
_LANGUAGES = (
    "The government said on Monday that it would not raise taxes.",
    "Die Regierung erklärte am Montag, sie werde die Steuern nicht erhöhen.",
    "Le gouvernement a déclaré lundi qu'il n'augmenterait pas les impôts.",
    "Правительство заявило в понедельник, что не повысит налоги.",
    "政府は月曜日、増税しないと発表した。",
)


@dataclass(frozen=True, slots=True)
class Shape:
    """Two articles of one shape.

    Attributes:
        name: What they look like.
        size: How much of it there is at full size.
        make: Makes the articles: from random numbers and a size.
    """

    name: str
    size: int
    make: Callable[[_Words, int], Pair]

    def pair(self, size: int) -> Pair:
        """The two articles at a size, always the same."""
        return self.make(_Words(), size)


class _Words:
    """Made-up words, and random choices."""

    def __init__(self) -> None:
        self.random = Random(7)
        self.vocabulary = [self.letters(self.random.randrange(4, 9)) for _ in range(20_000)]

    def letters(self, count: int, alphabet: str = "abcdefghijklmnopqrstuvwxyz") -> str:
        """So many random letters."""
        return "".join(self.random.choices(alphabet, k=count))

    def word(self) -> str:
        """A random word."""
        return self.random.choice(self.vocabulary)

    def some(self, count: int, vocabulary: list[str] | None = None) -> str:
        """So many random words with spaces between them."""
        return " ".join(self.random.choices(vocabulary or self.vocabulary, k=count))

    def shuffled(self, items: list[str]) -> list[str]:
        """The same in another order."""
        return self.random.sample(items, len(items))

    def twice(self, make: Callable[[], str], count: int) -> Pair:
        """Two articles of so many random paragraphs."""
        return [make() for _ in range(count)], [make() for _ in range(count)]


def _edited_letters(words: _Words, n: int) -> Pair:
    text = words.letters(n, "abcdefgh")
    return [text], [f"{text[: n // 2]}q{text[n // 2 :]}"]


def _stock_phrase(words: _Words, n: int) -> Pair:
    known = words.vocabulary
    begins = [f"{known[i % 100]} president spoke to reporters about {known[i % 149]}" for i in range(n)]
    return (
        [f"{begin} {known[i % 20_000]}." for i, begin in enumerate(begins)],
        [f"{begin} {known[-i % 20_000 - 1]}." for i, begin in enumerate(begins)],
    )


def _rows(words: _Words, n: int) -> Pair:
    table = [[words.random.randrange(1000) for _ in range(10)] for _ in range(n)]
    changed = [[value + words.random.randrange(2) for value in row] for row in table]
    a, b = (
        [f"Row {i}: {' '.join(map(str, row))}" for i, row in enumerate(each)] for each in (table, changed)
    )
    return a, b


def _shuffled_words(words: _Words, n: int, vocabulary: int = 20_000) -> Pair:
    chosen = words.some(n, words.vocabulary[:vocabulary]).split()
    return [" ".join(chosen)], [" ".join(words.shuffled(chosen))]


def _paragraphs(words: _Words, n: int) -> list[str]:
    return [f"{words.some(12).capitalize()}." for _ in range(n)]


def _reversed(words: _Words, n: int) -> Pair:
    paragraphs = _paragraphs(words, n)
    return paragraphs, paragraphs[::-1]


def _shuffled(words: _Words, n: int) -> Pair:
    paragraphs = _paragraphs(words, n)
    return paragraphs, words.shuffled(paragraphs)


def _names(words: _Words, n: int) -> Pair:
    # More than the vocabulary has, so that each stays another name at any size.
    names = [
        words.vocabulary[k % 20_000].title() + "abcdefgh"[k // 20_000 % 8] * (k >= 20_000) for k in range(n)
    ]
    return [f"Today {name} met him." for name in names], [f"Today {name}a met him." for name in names]


def _characters(words: _Words, n: int, first: int, count: int) -> str:
    return "".join(chr(first + words.random.randrange(count)) for _ in range(n))


def _date(words: _Words) -> str:
    random = words.random
    return f"{random.randrange(1, 29)} {random.choice(_MONTHS)} {random.randrange(1990, 2030)}"


def _voweled(words: _Words) -> str:
    pairs = (f"{_characters(words, 1, 0x628, 20)}{_characters(words, 1, 0x64B, 8)}" for _ in range(5))
    return "".join(pairs)


def _short(words: _Words) -> str:
    return f"{words.word().title()} {words.word()}."


SHAPES = (
    Shape("one word repeated, both sides", 8_000, lambda w, n: (["word " * n], ["word " * (n + 1)])),
    Shape("one word repeated, beside news", 50_000, lambda w, n: (["word " * n], [_NEWS])),
    Shape("two words alternate", 4_000, lambda w, n: (["tick tock " * n + "a"], ["tock tick " * n + "b"])),
    Shape(
        "n equal paragraphs, half as many",
        12_000,
        lambda w, n: ([_BRIDGE.format("Monday")] * n, [_BRIDGE.format("Monday")] * (n // 2)),
    ),
    Shape(
        "n equal paragraphs, n nearly equal",
        3_000,
        lambda w, n: ([_BRIDGE.format("Monday")] * n, [_BRIDGE.format("Tuesday")] * n),
    ),
    Shape(
        "five words of each paragraph in common",
        2_000,
        lambda w, n: w.twice(lambda: f"Police said on Monday that {w.some(8)}.", n),
    ),
    Shape("a stock phrase", 2_000, _stock_phrase),
    Shape("one letter without end", 1_000_000, lambda w, n: (["x" * n], ["x" * (n + 1)])),
    Shape("letters without spaces, edited", 1_000_000, _edited_letters),
    Shape("very short sentences", 100_000, lambda w, n: w.twice(lambda: " ".join(_short(w) for _ in range(n)), 1)),
    Shape("paragraphs of a word", 100_000, lambda w, n: w.twice(lambda: f"{w.word()}.", n)),
    Shape(
        "quotations in quotations",
        40_000,
        lambda w, n: (["“‘" * n + "yes" + "’”" * n], ["\"'" * n + "no" + "'\"" * n]),
    ),
    Shape(
        "short quotations",
        20_000,
        lambda w, n: w.twice(lambda: " ".join(f'He said "{w.some(2)}".' for _ in range(n)), 1),
    ),
    Shape(
        "digits of one figure",
        500_000,
        lambda w, n: ([f"It cost {'7' * n} euros."], [f"It cost {'7' * (n - 1)}8 euros."]),
    ),
    Shape(
        "groups of one figure",
        200_000,
        lambda w, n: ([f"It cost 1{',1' * n} euros."], [f"It cost 1{'.1' * n} euros."]),
    ),
    Shape("marks over one letter", 100_000, lambda w, n: (["e" + "\u0301" * n], ["e" + "\u0300" * n])),
    Shape(
        "marks above and below one letter",
        40_000,
        lambda w, n: (["e" + "\u0301\u0323" * (n // 2)], ["e" + "\u0323\u0301" * (n // 2)]),
    ),
    Shape("marks over spaces", 100_000, lambda w, n: (["e \u0301" * n], ["e \u0300" * n])),
    Shape(
        "figures in one paragraph",
        4_000,
        lambda w, n: w.twice(lambda: " ".join(str(w.random.randrange(10**6)) for _ in range(n)), 1),
    ),
    Shape("a table, half of it changed", 2_000, _rows),
    Shape(
        "small figures in one sentence",
        4_000,
        lambda w, n: w.twice(lambda: " ".join(str(w.random.randrange(1, 10)) for _ in range(n)), 1),
    ),
    Shape("initials", 50_000, lambda w, n: (["a.b." * n + " x"], ["a.c." * n + " x"])),
    Shape("stops only", 50_000, lambda w, n: (["Yes " + "? ! " * n], ["No " + "! ? " * n])),
    Shape("abbreviations only", 50_000, lambda w, n: (["Mr. " * n + "x"], ["Dr. " * n + "y"])),
    Shape("one sentence, shuffled", 10_000, _shuffled_words),
    Shape("one sentence of 50 words, shuffled", 4_000, lambda w, n: _shuffled_words(w, n, 50)),
    Shape("function words only", 4_000, lambda w, n: w.twice(lambda: w.some(n, _FUNCTION_WORDS), 1)),
    Shape("paragraphs reversed", 4_000, _reversed),
    Shape("paragraphs shuffled", 4_000, _shuffled),
    Shape("names nearly alike", 4_000, _names),
    Shape(
        "compounds",
        10_000,
        lambda w, n: (
            [" ".join(f"{w.word()}-{w.word()}" for _ in range(n))],
            [" ".join(f"{w.word()}{w.word()}" for _ in range(n))],
        ),
    ),
    Shape("Chinese characters", 50_000, lambda w, n: w.twice(lambda: _characters(w, n, 0x4E00, 500), 1)),
    Shape("Thai characters", 20_000, lambda w, n: w.twice(lambda: _characters(w, n, 0xE01, 46), 1)),
    Shape("hyphens", 200_000, lambda w, n: ([f"a {'-' * n} b"], [f"a {'- ' * n} b"])),
    Shape("joined emoji", 50_000, lambda w, n: (["👩\u200d" * n + "x"], ["👨\u200d" * n + "x"])),
    Shape("halves of flags", 25_000, lambda w, n: (["🇺" * n + " x"], ["🇦" * n + " x"])),
    Shape(
        "quotation marks never closed",
        20_000,
        lambda w, n: w.twice(lambda: " ".join(f"{'“' if k % 2 else chr(34)}{w.word()}" for k in range(n)), 1),
    ),
    Shape(
        "dates in one paragraph",
        2_000,
        lambda w, n: w.twice(lambda: ", ".join(_date(w) for _ in range(n)), 1),
    ),
    Shape(
        "figures of one thing",
        4_000,
        lambda w, n: w.twice(lambda: f"The port of {w.word()} has {w.random.randrange(10**6)} boats.", n),
    ),
    Shape(
        "languages alternate",
        5_000,
        lambda w, n: w.twice(lambda: f"{w.random.choice(_LANGUAGES)} {w.some(4)}.", n),
    ),
    Shape(
        "numbers in words",
        20_000,
        lambda w, n: (["It was " + "one hundred and " * n + "x"], ["It was " + "one hundred and " * (n + 1) + "x"]),
    ),
    Shape("negations", 20_000, lambda w, n: (["It did " + "not " * n], ["It did " + "not " * (n + 1)])),
    Shape("chains of hyphens", 20_000, lambda w, n: w.twice(lambda: "-".join(w.word() for _ in range(n)), 1)),
    Shape(
        "Arabic with all vowels",
        20_000,
        lambda w, n: w.twice(lambda: " ".join(_voweled(w) for _ in range(n)), 1),
    ),
    Shape(
        "addresses",
        5_000,
        lambda w, n: w.twice(lambda: " ".join(f"https://{w.word()}.example/{w.word()}" for _ in range(n)), 1),
    ),
    Shape("lines of base64", 10_000, lambda w, n: w.twice(lambda: w.letters(76, _BASE64), n)),
    Shape(
        "two books", 100_000, lambda w, n: w.twice(lambda: f"{w.some(20).capitalize()}.", n // 20)
    ),
)  # fmt: skip


def shape_named(name: str) -> Shape:
    """The shape with a name."""
    return next(shape for shape in SHAPES if shape.name == name)


def pair_of_bytes(shape: Shape, least: int) -> Iterator[str]:
    """The first article of a shape, its paragraphs, at the size where it first has so many bytes."""
    size = shape.size
    while True:
        paragraphs = shape.pair(size)[0]
        found = sum(len(text.encode()) + 1 for text in paragraphs)
        if found >= least:
            yield from paragraphs
            return
        size = int(size * max(1.1, 1.02 * least / found))
