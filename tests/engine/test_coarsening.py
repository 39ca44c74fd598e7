"""What is said about paragraphs so long or uniform that they were compared more coarsely."""

from __future__ import annotations

from random import Random

from newsdiff import Article, coverage
from newsdiff.engine.coarseness import MOST_PLACES, MOST_WORDS, Coarse, Coarseness
from newsdiff.render.coarse import comparison_notes, coverage_notes
from tests.engine.pairs import compared, seeds

NEWS = "The old bridge opens on Monday, the mayor said."
LONG = " ".join(f"word{number}" for number in range(MOST_WORDS + 20))


def figures(seed: int) -> str:
    random = Random(seed)
    return " ".join(str(random.randrange(1, 10)) for _ in range(MOST_WORDS))


def test_nothing_is_said_of_ordinary_articles_and_of_copies() -> None:
    a, b = seeds()[:2]
    assert comparison_notes(compared(a.paragraphs, b.paragraphs)) == []
    # However long a text is, copies of it are found.
    assert comparison_notes(compared([LONG, NEWS], [NEWS, LONG])) == []
    assert comparison_notes(compared([NEWS] * (MOST_PLACES + 9), [NEWS] * (MOST_PLACES + 5))) == []


def test_a_sentence_in_pieces_is_named_and_the_mirror_image_says_the_same() -> None:
    a, b = [NEWS, LONG], [NEWS, "Nobody was hurt."]
    found = compared(a, b)
    assert found.a.coarse == (Coarse(Coarseness.PIECES, (1,)),)
    assert found.b.coarse == ()
    assert comparison_notes(found) == ["Sentences of more than 300 words were compared in pieces: A ¶2."]
    turned = compared(b, a)
    assert (turned.a.coarse, turned.b.coarse) == (found.b.coarse, found.a.coarse)


def test_equal_words_that_were_paired_by_their_places_alone() -> None:
    found = compared([figures(1)], [figures(2)])
    assert [each.how for each in found.a.coarse] == [Coarseness.PLACES]
    assert comparison_notes(found) == [
        "Of thousands of pairs of equal words, only those at like places were compared: A ¶1; B ¶1."
    ]


def test_sentences_whose_words_stand_everywhere() -> None:
    count = MOST_PLACES + 10
    found = compared([NEWS] * count, [NEWS.replace("Monday", "Tuesday")] * count)
    (note,) = comparison_notes(found)
    assert note.startswith(
        "Sentences whose words stand in more than 150 others were looked for word for word only: A ¶1"
    )
    assert "¶8 and 152 more; B ¶1" in note


def test_the_coverage_names_the_articles_by_their_numbers() -> None:
    articles = [Article((NEWS,)), Article((NEWS, LONG)), Article((LONG, NEWS))]
    assert coverage_notes(coverage(articles)) == [
        "Sentences of more than 300 words were compared in pieces: article 2 ¶2; article 3 ¶1."
    ]
    assert coverage_notes(coverage(articles[1:2])) == []
