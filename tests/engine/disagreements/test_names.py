"""Other names disagree; abbreviations, nicknames, titles and transliterations do not."""

from __future__ import annotations

import pytest

from tests.engine.pairs import FILLER, compared
from tests.engine.pairs import reported_among_others as reported

MEANT = ["He seemed to mean Debbie Dean, who chaired the party in that year of the election."]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            "The award went to Anna Miller, a nurse from the valley.",
            "The award went to Anna Keller, a nurse from the valley.",
            [("name", "Miller", "Keller")],
        ),
        (
            "He moved to Norfolk with his family in spring.",
            "He moved to Norwalk with his family in spring.",
            [("name", "Norfolk", "Norwalk")],
        ),
        (
            "The suspect fled to Austria in a stolen van.",
            "The suspect fled to Australia in a stolen van.",
            [("name", "Austria", "Australia")],
        ),
        (
            "President John Carter opened the museum.",
            "President John Barker opened the museum.",
            [("name", "Carter", "Barker")],
        ),
        (
            "Police in Burton said the van had been found.",
            "Police in Barton said the van had been found.",
            [("name", "Burton", "Barton")],
        ),
    ],
)
def test_what_is_reported(a: str, b: str, expected: list[tuple[str, str, str]]) -> None:
    assert reported(a, b) == expected
    assert reported(b, a) == [(kind, other, one) for kind, one, other in expected]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Acme Ltd. sold its mill in Leeds.", "Acme Limited sold its mill in Leeds."),
        ("Acme Inc. sold its mill in Leeds.", "Acme Incorporated sold its mill in Leeds."),
        ("Acme Corp. sold its mill.", "Acme Corporation sold its mill."),
        ("Mike Dean chairs the board.", "Michael Dean chairs the board."),
        ("Bill Dean chairs the board.", "William Dean chairs the board."),
        ("Sen. John Dean, D-Ill., spoke first.", "Senator John Dean, Democrat of Illinois, spoke first."),
        ("Sen. John Dean, R-N.Y., spoke first.", "Senator John Dean, Republican of New York, spoke first."),
        (
            "Rep. Ann Hall (R-Fla.) spoke first.",
            "Representative Ann Hall, Republican of Florida, spoke first.",
        ),
        ("Ms. Hall was on the phone to her friends.", "Fatima was on the phone to her friends."),
        ("Mr. Hall told his officers of the plan.", "Sir John told his officers of the plan."),
        ("Chief Insp Hall led the search.", "Chief Inspector Hall led the search."),
        ("Mr. Hall told the court that he was ill.", "Robert Hall told the court that he was ill."),
        ("President Hall told the court that he was ill.", "Mr. Hall told the court that he was ill."),
        ("Robert Hall told the court that he was ill.", "Hall told the court that he was ill."),
        ("Gov. Hall vetoed the bill.", "Governor Hall vetoed the bill."),
        ("The U.S.'s navy sent ships.", "The US's navy sent ships."),
        ("The US's navy sent ships.", "America's navy sent ships."),
        ("He lives in St. Louis.", "He lives in Saint Louis."),
        ("The GOP blocked the bill.", "The Republicans blocked the bill."),
        ("Dr. Jane Hall led the study.", "Doctor Jane Hall led the study."),
        ("He was born in Austin, Texas, in 1950.", "He was born in Austin, TX, in 1950."),
        ("Liz Cheney said no to the plan.", "Elizabeth Cheney said no to the plan."),
        ("The Federal Reserve raised rates.", "The Fed raised rates."),
        ("Volodymyr Zelensky spoke on Monday.", "Volodymyr Zelenskyy spoke on Monday."),
        ("The UK left the union.", "Britain left the union."),
    ],
)
def test_what_is_none(a: str, b: str) -> None:
    assert reported(a, b) == []
    assert reported(b, a) == []


def test_a_name_replaced_in_a_copied_sentence_though_both_articles_have_it() -> None:
    """Who wrote "Wendy" explains elsewhere who is meant: the quotations still differ."""
    said = '"We will now ask for the server that they refused to give us, the {} Dean servers and all of her e-mails."'
    corrected = compared([said.format("Debbie"), FILLER[0]], [f"{said.format('Wendy')} he wrote.", *MEANT])
    found = [item for link in corrected.links for item in link.disagreements]
    assert [(item.kind.value, item.a.text, item.b.text) for item in found] == [("name", "Debbie", "Wendy")]


@pytest.mark.parametrize(("one", "other"), [("Anna Gray", "Anna Grayson"), ("Sir Keir", "Sir John")])
def test_a_name_that_another_one_begins_with_is_another_name(one: str, other: str) -> None:
    found = reported(f"{one} left the hall on Friday.", f"{other} left the hall on Friday.")
    assert [kind for kind, _, _ in found] == ["name"]
