"""What must hold for any comparison, as assertions."""

from __future__ import annotations

from dataclasses import replace

from newsdiff.engine.comparison import (
    Comparison,
    Disagreement,
    Label,
    LabelledArticle,
    Link,
    Span,
)
from newsdiff.engine.text.normalisation import normalised
from newsdiff.engine.text.tokens import count_words, words_of


def assert_all_shared(comparison: Comparison) -> None:
    for side in (comparison.a, comparison.b):
        others = [
            (number, paragraph.text[span.start : span.end], span.label.value)
            for number, paragraph in enumerate(side.paragraphs)
            for span in paragraph.spans
            if span.label is not Label.SHARED
        ]
        assert others == []
        assert all(paragraph.label is Label.SHARED for paragraph in side.paragraphs)
        assert (side.counts.shared, side.counts.unique) == (side.counts.words, 0)


def assert_nothing_disagrees(comparison: Comparison) -> None:
    assert [item for link in comparison.links for item in link.disagreements] == []


def assert_well_formed(comparison: Comparison) -> None:
    for side, name in ((comparison.a, "a"), (comparison.b, "b")):
        assert [paragraph.text for paragraph in side.paragraphs] == list(side.article.paragraphs)
        for paragraph in side.paragraphs:
            assert (
                "".join(paragraph.text[span.start : span.end] for span in paragraph.spans) == paragraph.text
            )
            ends = [0, *[span.end for span in paragraph.spans]]
            assert [span.start for span in paragraph.spans] == ends[:-1]
            assert all(span.start < span.end for span in paragraph.spans)
            for span in paragraph.spans:
                assert all(0 <= link < len(comparison.links) for link in span.links)
                # A paragraph of marks alone ("—") is in no link.
                if words_of(normalised(paragraph.text)):
                    assert (span.label is Label.UNIQUE) == (not span.links)
                else:
                    assert span.label is not Label.PARAPHRASED
                    assert not span.links
        counts = side.counts
        assert counts.words == sum(count_words(text) for text in side.article.paragraphs)
        assert counts.words == counts.shared + counts.paraphrased + counts.unique
        for link in comparison.links:
            passage = link.a if name == "a" else link.b
            text = side.article.paragraphs[passage.paragraph]
            assert 0 <= passage.start < passage.end <= len(text)
            for item in link.disagreements:
                excerpt = item.a if name == "a" else item.b
                assert passage.start <= excerpt.start < excerpt.end <= passage.end
                assert text[excerpt.start : excerpt.end] == excerpt.text
            places = sorted((item.a if name == "a" else item.b).start for item in link.disagreements)
            ends = sorted((item.a if name == "a" else item.b).end for item in link.disagreements)
            assert all(end <= start for end, start in zip(ends, places[1:], strict=False))
    assert sorted(comparison.links, key=lambda link: (link.a, link.b)) == list(comparison.links)
    assert len({(link.a, link.b) for link in comparison.links}) == len(comparison.links)
    assert all(0 <= link.score <= 1 for link in comparison.links)


def assert_mirrored(one: Comparison, other: Comparison) -> None:
    """Each link of one is a link of the other with its sides swapped, and all else rests on the same."""
    assert len(one.links) == len(other.links)
    by_place = {(link.b, link.a): number for number, link in enumerate(other.links)}
    place = [by_place[link.a, link.b] for link in one.links]
    for link, number in zip(one.links, place, strict=True):
        assert replace(mirror(link), evidence=()) == replace(other.links[number], evidence=())
    for side, counterpart in ((one.a, other.b), (one.b, other.a)):
        assert renumbered(side, place) == counterpart
    assert {(x.b, x.a, x.linked) for x in one.options.decisions} == {
        (x.a, x.b, x.linked) for x in other.options.decisions
    }


def mirror(link: Link) -> Link:
    swapped = [Disagreement(item.kind, item.b, item.a) for item in link.disagreements]
    return replace(
        link,
        a=link.b,
        b=link.a,
        disagreements=tuple(sorted(swapped, key=lambda item: (item.a.start, item.b.start, item.kind))),
        variants=tuple((other, one) for one, other in link.variants),
    )


def renumbered(side: LabelledArticle, place: list[int]) -> LabelledArticle:
    def span(old: Span) -> Span:
        return replace(old, links=tuple(sorted(place[link] for link in old.links)))

    paragraphs = [replace(each, spans=tuple(map(span, each.spans))) for each in side.paragraphs]
    return replace(side, paragraphs=tuple(paragraphs))
