"""Each label's share of an article, in per cent."""

from __future__ import annotations

from newsdiff.engine.comparison import Counts, Label, LabelledArticle


def percentages(counts: Counts) -> dict[Label, int]:
    """Whole percentages of the words for each label.

    Returns:
        They add up to 100, by largest remainder; all 0 where there are no words.
    """
    shares = {label: counts.share(label) * 100 for label in Label}
    whole = {label: int(share) for label, share in shares.items()}
    missing = 100 - sum(whole.values()) if counts.words else 0
    for label in sorted(Label, key=lambda label: whole[label] - shares[label])[:missing]:
        whole[label] += 1
    return whole


def words_counted(article: LabelledArticle) -> str:
    """How many words are counted, and how many stand in furniture: "425 words, and 12 of furniture"."""
    count, left = article.stated.words, article.furniture.words
    words = f"{count} {'word' if count == 1 else 'words'}"
    return f"{words}, and {left} of furniture" if left else words
