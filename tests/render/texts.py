"""Random texts of every kind that has to be wrapped, and random comparisons of them."""

from __future__ import annotations

from hypothesis import strategies as st

from newsdiff.engine.comparison import (
    Comparison,
    Disagreement,
    DisagreementKind,
    Excerpt,
    Label,
    LabelledArticle,
    LabelledParagraph,
    Link,
    Options,
    Origin,
    Passage,
    Span,
)
from tests.render.built import labelled_article

WORDS = (
    "a",
    "of",
    "The",
    "river",
    "“warned",
    "time,”",
    "president-elect",
    "1,000",
    "won’t",
    "Mühle",
    "—",
    "…",
)
LONG = ("https://example.org/news/2024/03/06/river-floods-harlow?page=2", "x" * 50, "Donau" * 9)
WIDE = (
    "俄罗斯总统普京与特朗普通电话，",
    "ロシアの大統領は「会談した」と報じた。",
    "총리가",
    "말했다.",
    "ｱｲｳ",
    "１２３",
)
THAI = ("ประธานาธิบดีปูตินของรัสเซีย", "ได้พูดคุย")
MARKED = ("e\u0301te\u0301", "x\u0323\u0307y", "नमस्ते", "שָׁלוֹם", "한", "가\u0301")
EMOJI = ("😀", "👍🏽", "👩\u200d👩\u200d👧", "🇩🇪🇫🇷", "☁\ufe0f", "1\ufe0f\u20e3", "🏴\u200d☠\ufe0f")
HOSTILE = (
    "\x1b[31mred",
    "a\x00b",
    "\x7f",
    "\x9b2J",
    "\u202eevil\u202c",
    "\u2066x\u2069",
    "\ud800",
    "q\u2028r",
)
SPACES = (" ", " ", " ", "  ", "\u00a0", "\u202f", "\u3000", "\u2009", "\t", "\u200b", "", "", "-")

_atoms = st.sampled_from(WORDS + WORDS + LONG + WIDE + THAI + MARKED + EMOJI + HOSTILE)


@st.composite
def paragraph_texts(draw: st.DrawFn) -> str:
    """A paragraph of mixed scripts, stripped, not empty."""
    parts = draw(st.lists(st.tuples(_atoms, st.sampled_from(SPACES)), min_size=1, max_size=10))
    return "".join(atom + space for atom, space in parts).strip()


plain_texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join)
"""Paragraphs in which every word is separated by a single space."""


@st.composite
def comparisons(draw: st.DrawFn, texts: st.SearchStrategy[str] | None = None) -> Comparison:
    """Two articles with random spans and random links, as wild as the types allow."""
    texts = paragraph_texts() if texts is None else texts
    a, b = draw(_articles(texts)), draw(_articles(texts))
    links = []
    if a.paragraphs and b.paragraphs:
        pairs = st.tuples(st.integers(0, len(a.paragraphs) - 1), st.integers(0, len(b.paragraphs) - 1))
        for left, right in draw(st.lists(pairs, max_size=8)):
            links.append(draw(_links(a.paragraphs[left].text, b.paragraphs[right].text, left, right)))
    return Comparison(a, b, tuple(sorted(links, key=lambda link: (link.a, link.b))), Options())


@st.composite
def _articles(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> LabelledArticle:
    paragraphs = []
    for text in draw(st.lists(texts, max_size=5)):
        cuts = sorted(draw(st.sets(st.integers(1, len(text) - 1), max_size=5))) if len(text) > 1 else []
        ends = [*cuts, len(text)]
        labels = draw(st.lists(st.sampled_from(Label), min_size=len(ends), max_size=len(ends)))
        spans = tuple(map(Span, [0, *cuts], ends, labels))
        label = labels[0] if len(set(labels)) == 1 else Label.PARAPHRASED
        paragraphs.append(LabelledParagraph(text, label, spans))
    return labelled_article(paragraphs, title=draw(texts))


@st.composite
def _links(draw: st.DrawFn, a: str, b: str, left: int, right: int) -> Link:
    disagreements: tuple[Disagreement, ...] = ()
    if draw(st.booleans()):
        kind = draw(st.sampled_from(DisagreementKind))
        disagreements = (Disagreement(kind, draw(_excerpts(a)), draw(_excerpts(b))),)
    return Link(
        draw(_passages(a, left)),
        draw(_passages(b, right)),
        draw(st.sampled_from((Label.SHARED, Label.PARAPHRASED))),
        draw(st.sampled_from((0.3, 0.5, 1.0))),
        draw(st.booleans()),
        disagreements,
        origin=draw(st.sampled_from(Origin)),
    )


@st.composite
def _passages(draw: st.DrawFn, text: str, paragraph: int) -> Passage:
    start = draw(st.integers(0, len(text) - 1))
    return Passage(paragraph, start, draw(st.integers(start + 1, len(text))))


@st.composite
def _excerpts(draw: st.DrawFn, text: str) -> Excerpt:
    passage = draw(_passages(text, 0))
    return Excerpt(passage.start, passage.end, text[passage.start : passage.end])
