from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.engine.furniture.credits import credits_of, names_a_service

STORY = "The river burst its banks on Tuesday night and flooded the old town."


@pytest.mark.parametrize(
    ("line", "service"),
    [
        ("Thomson Reuters", "Reuters"),
        ("Additional sources • AP", "Associated Press"),
        ("Sources: AFP, Reuters", "Agence France-Presse"),
        ("By The Associated Press", "Associated Press"),
        ("By JILL COLVIN, Associated Press", "Associated Press"),
        ("By Jill Colvin and Zeke Miller | AP", "Associated Press"),
        ("— AFP", "Agence France-Presse"),
        ("(Reuters)", "Reuters"),
        ("With files from The Canadian Press", "Canadian Press"),
        ("— with files from Reuters", "Reuters"),
        ("© 2024 AFP", "Agence France-Presse"),
        ("Copyright 2024 The Associated Press. All rights reserved.", "Associated Press"),
        ("The Associated Press contributed to this report.", "Associated Press"),
        ("Fox News' Adam Shaw and The Associated Press contributed to this report.", "Associated Press"),
        ("Associated Press writers Ana Cole in Rome and Tom Day contributed to this report.", "Associated Press"),
        ("(Reporting by Ana Cole in Rome; Editing by Tom Day)", "Reuters"),
        ("Reporting by Ana Cole; additional reporting by Tom Day; Writing by Max May", "Reuters"),
        ("This article was originally published on Grist.", "Grist"),
        ("This story first appeared in The Texas Tribune and is republished here.", "The Texas Tribune"),
        ("Quelle: dpa", "dpa"),
        ("Mit Material von dpa und AFP", "dpa"),
        ("Le gouvernement a nié, avec les informations de l'AFP.", "Agence France-Presse"),
        ("Fuente: EFE", "EFE"),
        ("Fonte: ANSA", "ANSA"),
        ("Источник: ТАСС", "TASS"),
    ],
)  # fmt: skip
def test_credit_lines_are_read(line: str, service: str) -> None:
    assert service in credits_of((STORY, STORY, line))


@pytest.mark.parametrize(
    ("lead", "service"),
    [
        ("WASHINGTON (Reuters) - The river burst its banks.", "Reuters"),
        ("KYIV, Nov 11 (Reuters) – The river burst its banks.", "Reuters"),
        ("Washington (AFP) – The river burst its banks.", "Agence France-Presse"),
        ("(AP) — The river burst its banks.", "Associated Press"),
        ("MANCHESTER, N.H. (AP) _ The river burst its banks.", "Associated Press"),
        ("(CNN)The river burst its banks.", "CNN"),
        ("Köln (dpa/lnw) - Der Rhein ist über die Ufer getreten.", "dpa"),
        ("BEIJING, Nov. 11 (Xinhua) -- The river burst its banks.", "Xinhua"),
        ("ROMA, 11 NOV (ANSA) - Il fiume è esondato.", "ANSA"),
        ("Madrid, 11 nov (EFE).- El río se ha desbordado.", "EFE"),
        ("МОСКВА, 11 ноября. /ТАСС/. Река вышла из берегов.", "TASS"),
        ("МОСКВА, 11 ноя — РИА Новости. Река вышла из берегов.", "RIA Novosti"),
        ("（路透社）－河水泛滥。", "Reuters"),
        ("新华社北京11月11日电 河水泛滥。", "Xinhua"),
        ("【ワシントン共同】川が氾濫した。", "Kyodo"),
        ("［ワシントン　１１日　ロイター］ - 川が氾濫した。", "Reuters"),
        ("(서울=연합뉴스) 강이 범람했다.", "Yonhap"),
        ("واشنطن (رويترز) - فاض النهر.", "Reuters"),
        ("नयी दिल्ली, 11 नवंबर (पीटीआई) - नदी में बाढ़।", "PTI"),
    ],
)
def test_datelines_are_read(lead: str, service: str) -> None:
    assert credits_of(("Flood in the old town", lead, STORY)) == (service,)


@pytest.mark.parametrize(
    "paragraph",
    [
        "The source told Reuters on Sunday that the dam had held.",
        "The dam had held, according to The Associated Press.",
        "Reuters also reported on a call.",
        "The denial came after reporting from The Washington Post and Reuters that the two had spoken.",
        '"NO proof or evidence," he wrote in an email to Reuters.',
        "Photo: AP",
        "Photograph: Ana Cole/AFP/Getty Images",
        "A man in a boat. REUTERS/Ana Cole",
        "A man in a boat. (AP Photo/Ana Cole)",
        "Bild: dpa",
        "[Photo: AP] A man in a boat.",
        "The mayor of the town contributed to the campaign, AP records show.",
        'He added: "The Associated Press contributed to this report."',
        "The town took the AP course in physics from the school board.",
        "The apartment was for two.",
    ],
)
def test_a_mention_is_no_credit_for_the_text(paragraph: str) -> None:
    assert credits_of((paragraph,)) == ()
    assert credits_of((STORY, STORY, paragraph)) == ()


def test_the_end_of_the_last_sentence_may_name_the_service() -> None:
    assert credits_of((STORY, "Nobody was hurt, the mayor said. — AFP")) == ("Agence France-Presse",)
    assert credits_of((STORY, "Nobody was hurt, the mayor said. (AP/Reuters)")) == (
        "Associated Press",
        "Reuters",
    )


def test_an_agencys_own_story_credits_it() -> None:
    assert credits_of((STORY,), "Reuters") == ("Reuters",)
    assert credits_of((STORY,), "Fox News") == ()


@given(st.lists(st.text(min_size=1), max_size=4), st.sampled_from(["AP", "Reuters", "(dpa)", "— AFP"]))
def test_any_text_is_read(texts: list[str], service: str) -> None:
    found = credits_of((*texts, f"{''.join(texts)} {service}"))
    assert list(found) == sorted(set(found))


def test_an_article_without_words_credits_no_one() -> None:
    assert credits_of(()) == credits_of(("—",)) == credits_of(("AP" * 500,)) == ()


@pytest.mark.parametrize(
    "text", ["dpa-AFX", "A.P.", "/ritzau/", "the AP and Thomson Reuters", "新华社", "AP/AFP"]
)
def test_a_service_is_known_by_its_whole_name(text: str) -> None:
    assert names_a_service(text)


@pytest.mark.parametrize("text", ["APs", "CAP", "AP_1", "Reutersson", "dpa-AFXs", "", "ap"])
def test_a_word_that_holds_a_name_is_no_service(text: str) -> None:
    assert not names_a_service(text)
