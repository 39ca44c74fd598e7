"""The one entry point: two articles → a comparison."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from rapidfuzz.fuzz import token_set_ratio

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import (
    Comparison,
    Counts,
    Label,
    LabelledArticle,
    LabelledParagraph,
    Link,
    Options,
    Passage,
    Span,
)


def compare(a: Article, b: Article, options: Options | None = None) -> Comparison:
    """Compare two articles."""
    options = options or Options()
    links: list[Link] = []
    marks: dict[tuple[str, int], list[tuple[Label, int]]] = {}
    for i, p in enumerate(a.paragraphs):
        for j, q in enumerate(b.paragraphs):
            score = token_set_ratio(p.lower(), q.lower())
            if score >= 62:
                n = len(links)
                same = p == q
                links.append(
                    Link(Passage(i, 0, len(p)), Passage(j, 0, len(q)),
                         Label.SHARED if same else Label.PARAPHRASED, score / 100)
                )
                for side, index, text, other in (("a", i, p, q), ("b", j, q, p)):
                    words = list(re.finditer(r"\S+", text))
                    matcher = SequenceMatcher(None, [w.group() for w in words], other.split(), autojunk=False)
                    got = marks.setdefault((side, index), [(Label.UNIQUE, -1)] * len(text))
                    for tag, i1, i2, *_ in matcher.get_opcodes():
                        for w in words[i1:i2]:
                            label = Label.SHARED if tag == "equal" else Label.PARAPHRASED if tag == "replace" else Label.UNIQUE
                            if got[w.start()][0] != Label.SHARED:
                                got[w.start():w.end()] = [(label, n if label != Label.UNIQUE else -1)] * (w.end() - w.start())

    def side(article: Article, name: str) -> LabelledArticle:
        paragraphs = []
        total = dict.fromkeys(Label, 0)
        for i, text in enumerate(article.paragraphs):
            chars = marks.get((name, i), [(Label.UNIQUE, -1)] * len(text))
            for w in re.finditer(r"\S+", text):
                total[chars[w.start()][0]] += 1
            spans: list[Span] = []
            start = 0
            for k in range(1, len(text) + 1):
                if k == len(text) or (chars[k] != chars[start] and not text[k].isspace()):
                    label, n = chars[start]
                    spans.append(Span(start, k, label, () if n < 0 else (n,)))
                    start = k
            labels = {s.label for s in spans}
            label = labels.pop() if len(labels) == 1 else Label.PARAPHRASED
            paragraphs.append(LabelledParagraph(text, label, tuple(spans)))
        return LabelledArticle(
            article, tuple(paragraphs),
            Counts(sum(total.values()), total[Label.SHARED], total[Label.PARAPHRASED], total[Label.UNIQUE]),
        )

    return Comparison(side(a, "a"), side(b, "b"), tuple(links), options)
