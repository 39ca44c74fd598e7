"""Two articles of many paragraphs, made from the sentences of the sample articles, always the same."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

from .places import SEEDS

PARAGRAPHS = 2000
CONTENT_WORD = re.compile(r"\b[^\W\d_]{5,}\b")
_ONSETS = "b br c ch d dr f fl g gr h k l m n p pl r s st t tr v w".split()
_VOWELS = "a e i o u ai ea ou".split()
_CODAS = "n r s t l m nd st ck rt".split()


def write_large_pair(folder: Path) -> list[str]:
    """Write both articles into a folder and return their paths."""
    paths = []
    for name, paragraphs in zip(("report.txt", "draft.txt"), large_pair(PARAGRAPHS), strict=True):
        path = folder / name
        path.write_text("\n".join(paragraphs) + "\n", encoding="utf-8")
        paths.append(str(path))
    return paths


def large_pair(count: int, seed: int = PARAGRAPHS) -> tuple[list[str], list[str]]:
    """The paragraphs of both articles, so many each."""
    random = Random(seed)
    sentences = _sentences()
    words = _vocabulary(random, 6000)
    first = [_paragraph(random, sentences, words) for _ in range(count)]
    second = []
    for paragraph in _in_other_order(random, first):
        fate = random.random()
        if fate < 0.4:
            second.append(paragraph)
        elif fate < 0.7:
            second.append(_reworded(random, paragraph, words))
        else:
            second.append(_paragraph(random, sentences, words))
    return first, second


def _sentences() -> list[str]:
    text = "\n".join(Path(path).read_text(encoding="utf-8") for path in SEEDS)
    found = (sentence.strip() for sentence in re.split(r"(?<=[.!?”])\s+|\n+", text))
    return [sentence for sentence in found if 40 < len(sentence) < 300]


def _vocabulary(random: Random, size: int) -> list[str]:
    """Words that sound like words: as long a text as this has thousands of different ones."""
    words: set[str] = set()
    while len(words) < size:
        syllables = (
            random.choice(_ONSETS) + random.choice(_VOWELS) + random.choice(_CODAS) for _ in range(2)
        )
        words.add("".join(syllables))
    return sorted(words)


def _paragraph(random: Random, sentences: list[str], words: list[str]) -> str:
    """One to three sentences of the samples, most of their content words exchanged."""
    chosen = random.sample(sentences, random.choice((1, 1, 2, 2, 3)))
    return " ".join(_exchanged(random, sentence, words, 0.85) for sentence in chosen)


def _reworded(random: Random, paragraph: str, words: list[str]) -> str:
    """The paragraph with some words exchanged and its sentences' halves swapped."""
    head, comma, tail = _exchanged(random, paragraph, words, 0.2).partition(", ")
    return f"{tail.rstrip('.')}, {head}." if comma and len(tail) > 20 else head + comma + tail


def _exchanged(random: Random, text: str, words: list[str], share: float) -> str:
    def exchange(match: re.Match[str]) -> str:
        if random.random() >= share:
            return match[0]
        # Some words are in every tenth sentence, most of them nearly nowhere.
        word = words[int(len(words) * random.random() ** 3)]
        return word.capitalize() if match[0][0].isupper() else word

    return CONTENT_WORD.sub(exchange, text)


def _in_other_order(random: Random, paragraphs: list[str]) -> list[str]:
    """The paragraphs with every tenth run of them moved to another place."""
    runs = [paragraphs[start : start + 20] for start in range(0, len(paragraphs), 20)]
    for index in range(0, len(runs), 10):
        runs.insert(random.randrange(len(runs)), runs.pop(index))
    return [paragraph for run in runs for paragraph in run]
