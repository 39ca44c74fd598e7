from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import FurnitureKind
from newsdiff.engine.furniture.recognition import furnished, recognise, recurring

CAPTION, CREDIT, TEASER = FurnitureKind.CAPTION, FurnitureKind.CREDIT, FurnitureKind.TEASER
CHANGE, PAGE = FurnitureKind.CHANGE, FurnitureKind.PAGE

BEFORE = (
    "River floods the old town",
    "The river burst its banks on Tuesday night and flooded the old town.",
    "Nobody was hurt, the mayor said, and most people went home by bus.",
    "Helpers filled sand into bags until the morning, as they had done in May.",
    "The bridge is closed until Friday.",
)
AFTER = (
    "Schools stay closed on Wednesday.",
    "The insurers expect a damage of two million euros.",
    "More rain is forecast for the end of the week.",
    "Two villages upstream are still cut off.",
    "The army will send boats.",
)


def found(line: str, where: str = "middle") -> FurnitureKind | None:
    """What a line is in the middle of an article, as the second paragraph, or as the last one."""
    before, after = {"start": (BEFORE[:1], (*BEFORE[1:], *AFTER)), "end": ((*BEFORE, *AFTER), ())}.get(
        where, (BEFORE + AFTER, AFTER + BEFORE)
    )
    kinds = recognise((*before, line, *after))
    assert not any(
        kind for k, kind in enumerate(kinds) if k != len(before) and kind is not FurnitureKind.REPEATED
    )
    return kinds[len(before)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        # captions and whose picture it is
        ("FILE - The mayor speaks in the town hall on May 3, 2024.", CAPTION),
        ("FILE — In this May 3, 2024, file photo, the mayor speaks.", CAPTION),
        ("FILE PHOTO: The mayor speaks in the town hall. REUTERS/Ana Cole", CAPTION),
        ("The mayor speaks to reporters on Tuesday. (AP Photo/Ana Cole)", CAPTION),
        ("Helpers carry sand. (Photo by Ana Cole/Getty Images)", CAPTION),
        ("Helpers carry sand. [Ana Cole/AFP via Getty Images]", CAPTION),
        ("Helpers carry sand in the old town. Photograph: Ana Cole/AFP/Getty Images", CAPTION),
        ("The bridge at night. Credit...Ana Cole/The New York Times", CAPTION),
        ("The bridge at night. Photo: Ana Cole", CAPTION),
        ("In this photo released by the army, soldiers fill bags with sand.", CAPTION),
        ("A photograph released by the town shows the mayor, center, with soldiers.", CAPTION),
        ("Ana Cole/AFP via Getty Images", CAPTION),
        ("AP Photo/Ana Cole", CAPTION),
        ("Getty Images", PAGE),
        ("* * *", PAGE),
        ("·", PAGE),
        ("————", PAGE),
        ("=====", PAGE),
        ("🙂", None),
        ("3", None),
        ("Die Brücke am Dienstag. Foto: dpa", CAPTION),
        ("Das Rathaus der Stadt (Archivbild)", CAPTION),
        ("Le pont, mardi soir. © Ana Cole / AFP", CAPTION),
        ("Le maire devant la mairie. Crédit photo : Ana Cole", CAPTION),
        ("El alcalde en la plaza. Foto: EFE", CAPTION),
        ("El alcalde habla con la prensa (Archivo)", CAPTION),
        ("صورة أرشيفية: رئيس البلدية يتحدث إلى الصحفيين", CAPTION),
        ("市长在市政厅讲话。（资料图）", CAPTION),
        ("图为市长在市政厅讲话。", CAPTION),
        ("11月11日，工作人员在桥边装沙袋。新华社记者 张三 摄", CAPTION),
        # credits
        ("Thomson Reuters", CREDIT),
        ("Additional sources • AP", CREDIT),
        ("(Reuters) –", CREDIT),
        ("KYIV, Ukraine (AP) —", CREDIT),
        ("with files from The Canadian Press", CREDIT),
        ("The Associated Press contributed to this report.", CREDIT),
        ("Associated Press writers Ana Cole in Rome and Tom Day in Paris contributed to this report.", CREDIT),
        ("Ana Cole reported from Rome, and Tom Day from Paris. Max May contributed reporting.", CREDIT),
        ("Reporting by Ana Cole in Rome; Editing by Tom Day", CREDIT),
        ("(Additional reporting by Ana Cole; Writing by Max May; Editing by Tom Day)", CREDIT),
        ("Mit Material von dpa und AFP", CREDIT),
        ("Avec AFP", CREDIT),
        ("Con información de EFE", CREDIT),
        ("来源：新华社", CREDIT),
        ("（责任编辑：张三）", CREDIT),
        # teasers
        ("WATCH | The mayor on the flood:", TEASER),
        ("WATCH: How the bridge was closed", TEASER),
        ("Read more: What to do when the river rises", TEASER),
        ("Related: Ten years since the last flood", TEASER),
        ("RELATED | Ten years since the last flood", TEASER),
        ("Sign up for our daily newsletter to get the news first.", TEASER),
        ("Subscribe to the Old Town Post for less than a coffee a week.", TEASER),
        ("CLICK HERE TO GET THE OLD TOWN APP", TEASER),
        ("Follow Ana Cole on Twitter: @anacole", TEASER),
        ("Follow us on Facebook and Instagram.", TEASER),
        ("Lesen Sie auch: Was tun bei Hochwasser?", TEASER),
        ("Lire aussi : Que faire quand l’eau monte ?", TEASER),
        ("Abonnez-vous à notre newsletter.", TEASER),
        ("Lea también: Qué hacer cuando sube el río", TEASER),
        ("Síguenos en Twitter y Facebook.", TEASER),
        ("اقرأ أيضاً: ماذا تفعل عند الفيضان", TEASER),
        ("اشترك في نشرتنا البريدية", TEASER),
        ("相关阅读：洪水来了怎么办", TEASER),
        ("扫描二维码关注我们", TEASER),
        # what was changed
        ("This story has been updated with comments from the mayor.", CHANGE),
        ("This article was amended on 12 November 2024 because an earlier version misnamed the river.", CHANGE),
        ("An earlier version of this article misstated the mayor’s age.", CHANGE),
        ("Correction: Nov. 12, 2024", CHANGE),
        ("CORRECTION: This article originally said that the bridge was open.", CHANGE),
        ("Editor’s note: This story was first published in May.", CHANGE),
        ("Updated 5:30 p.m. ET, Nov. 12, 2024", CHANGE),
        ("Published: 12 November 2024", CHANGE),
        ("A version of this article appears in print on Nov. 12, 2024, Section A, Page 1.", CHANGE),
        ("Dieser Artikel wurde um 17 Uhr aktualisiert.", CHANGE),
        ("In einer früheren Version stand, die Brücke sei offen.", CHANGE),
        ("Stand: 12.11.2024, 17:30 Uhr", CHANGE),
        ("Cet article a été mis à jour à 17 heures.", CHANGE),
        ("Publié le 12 novembre 2024 à 17h30", CHANGE),
        ("Esta noticia ha sido actualizada.", CHANGE),
        ("Nota del editor: el río se llama Duero.", CHANGE),
        ("تصحيح: اسم النهر هو دجلة", CHANGE),
        ("更正：河名应为长江。", CHANGE),
        ("更新时间：2024年11月12日 17:30", CHANGE),
        # the page
        ("Advertisement", PAGE),
        ("ADVERTISEMENT", PAGE),
        ("Story continues below advertisement", PAGE),
        ("Share this article", PAGE),
        ("Facebook Twitter Email", PAGE),
        ("12 Comments", PAGE),
        ("3 min read", PAGE),
        ("UPDATE:", PAGE),
        ("https://example.org/flood", PAGE),
        ("Anzeige", PAGE),
        ("Publicité", PAGE),
        ("Publicidad", PAGE),
        ("إعلان", PAGE),
        ("广告", PAGE),
    ],
)  # fmt: skip
def test_furniture_is_recognised_by_what_it_says(line: str, kind: FurnitureKind) -> None:
    assert found(line) is kind


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("By Ana Cole", "start"),
        ("By ANA COLE and TOM DAY", "start"),
        ("By Ana Cole, Associated Press", "start"),
        ("Ana Cole and Tom Day, The Associated Press", "start"),
        ("Ana Cole, Political Correspondent", "start"),
        ("Von Anna Kohl, Berlin", "start"),
        ("Par Anne Choux", "start"),
        ("Por Ana Col y Tomás Díaz", "start"),
        ("بقلم: أحمد علي", "start"),
        ("作者：张三", "start"),
        ("Quelle: Statistisches Bundesamt", "end"),
        ("Ana Cole is a staff writer for the Old Town Post.", "end"),
        ("Ana Cole covers rivers and lakes for the Old Town Post.", "end"),
    ],
)
def test_who_wrote_it_is_recognised_where_it_stands(line: str, where: str) -> None:
    assert found(line, where) is CREDIT
    assert where == "end" or found(line) in (None, CREDIT)


@pytest.mark.parametrize(
    "line",
    [
        # who says so, or what pictures show, is part of the story
        "The flood is the worst in ten years, the mayor told Reuters.",
        "The Associated Press reported the flood first.",
        "According to AP, two villages are cut off.",
        "“This story has been going on for years,” the mayor said.",
        "The story was updated after the mayor complained.",
        "This report was published by the ministry in May.",
        "A photo of the bridge shows how high the water rose.",
        "The police released one image: John Smith.",
        "The images were published by AFP.",
        "Images of the flood, taken from a helicopter, were shown on television (in black and white).",
        "The Environmental Protection Agency (EPA)",
        "He raised two million, with contributions from 262,000 people, the chairman said.",
        "Rain contributed to the flood, the report said.",
        # what begins as furniture does
        "Watch out for more rain, the mayor said.",
        "Read the full rant via Gawker:",
        "Here’s an excerpt from the report:",
        "Related costs will reach two million euros.",
        "More than 200 people were brought to safety.",
        "Follow the river and you come to the bridge, she said.",
        "By Monday, the water had gone.",
        "By Friday morning the water had reached the bridge",
        "By Closing The Bridge, Mayor Took A Risk",
        "Updated: The mayor on Sunday tried to explain why the bridge was closed.",
        "UPDATE: The mayor defended himself on Tuesday against charges of doing too little.",
        "UPDATE: 9 p.m. -- The mayor said he hoped that the bridge would open soon.",
        "Correction officers helped to fill the bags.",
        "File-sharing is not to blame, he said.",
        "Sources: Mayor To Resign In July",
        "Contact lenses sold on Facebook were recalled.",
        "Photo ID is needed to enter the old town.",
        "Advertisement spending fell by half.",
        "Written by hand in 1850, the plan shows the old bridge.",
        "Reporting by the Old Town Post showed that the dam was weak.",
        "Support for the mayor has fallen.",
        "Join the army, and you will fill bags with sand.",
        "For the latest quarter, the company reported a loss.",
        "2024",
        "What happens next?",
        "The mayor",
        "Getty Images sues the town",
        "Folgen Sie dem Fluss, so kommen Sie zur Brücke.",
        "Sie zeigte ein Foto: Angela Merkel.",
        "Von Mai an gilt die neue Regel.",
        "Par ailleurs, le pont reste fermé.",
        "Por eso el puente sigue cerrado.",
        "شاهد عيان قال إن النهر فاض ليلا",
        "记者：您怎么看这次洪水？",
        "图书馆周三关闭。",
        "本文件将于明天公布。",
    ],
)
@pytest.mark.parametrize("where", ["start", "middle", "end"])
def test_a_statement_is_text(line: str, where: str) -> None:
    assert found(line, where) is None


def test_who_is_named_in_the_story_is_not_its_author() -> None:
    line = "Ana Cole is a reporter for the Old Town Post."
    assert recognise((*BEFORE, "Police arrested Ana Cole on the bridge.", *AFTER, line))[-1] is None


@pytest.mark.parametrize(
    "title",
    ["Watch: River floods the old town", "Correction: Bridge is open", "By Popular Demand, Bridge Opens"],
)
def test_a_headline_is_text(title: str) -> None:
    assert recognise((title, *BEFORE[1:]))[0] is None


def test_a_lead_that_is_repeated_word_for_word_is_furniture_the_second_time() -> None:
    lead = "The river burst its banks on Tuesday night, and the old town is under water."
    kinds = recognise((BEFORE[0], lead, *BEFORE[2:], lead.replace(",", " —")))
    assert kinds[1] is None
    assert kinds[-1] is FurnitureKind.REPEATED


def test_credits_and_captions_may_stand_before_a_lead_that_is_repeated() -> None:
    lead = "The flood destroyed forty houses in Arden on Tuesday night."
    text = (
        "A flood in Arden",
        "By Jane Hill",
        "Photograph: Jim Roe/Reuters",
        "Advertisement",
        lead,
        "Nobody was hurt.",
    )
    assert recognise((*text, lead))[-1] is FurnitureKind.REPEATED


def test_what_is_repeated_further_down_is_text() -> None:
    """Only headline, standfirst and lead are printed twice; a sentence that comes back is the writer's."""
    line = "Slightly more has been requested for the year that follows."
    assert recognise((*BEFORE, line, *AFTER, line))[-1] is None


def test_a_short_heading_that_comes_back_is_text() -> None:
    assert recognise(("The flood", *BEFORE[1:], "The flood"))[-1] is None


def test_an_article_that_would_be_nothing_but_furniture_has_none() -> None:
    assert recognise(("Advertisement", "Share this article", "* * *")) == (None,) * 3


def stories(*lines: str, source: str | None = "Old Town Post") -> list[Article]:
    """Three stories of one outlet that have some lines in common."""
    topics = ("flood", "strike", "election", "concert", "market")
    return [
        Article(
            (f"News of the {topic}", *(f"The {topic} was news number {k}." for k in range(9)), *lines),
            source=source,
        )
        for topic in topics[:3]
    ]


@pytest.mark.parametrize(
    "line",
    [
        "What you need to know",
        "Our journalists answer your questions about the town.",
        "The Old Town Post is free.",
    ],
)
def test_what_recurs_in_an_outlets_stories_is_furniture(line: str) -> None:
    assert recurring(stories(line)) == [frozenset({10})] * 3
    articles = stories(line)
    kinds = furnished(articles[0], recurring(articles)[0])
    assert kinds[10] is FurnitureKind.RECURRING
    assert not any(kinds[:10])


@pytest.mark.parametrize(
    "line",
    [
        "The war began in February 2022, when troops crossed the border.",
        "“Our newsletter is late,” she said.",
    ],
)
def test_background_that_recurs_is_text(line: str) -> None:
    assert recurring(stories(line)) == [frozenset()] * 3


def test_what_recurs_needs_one_source_and_several_stories() -> None:
    line = "What you need to know"
    assert recurring(stories(line, source=None)) == [frozenset()] * 3
    several = [Article(each.paragraphs, source=f"Outlet {k}") for k, each in enumerate(stories(line))]
    assert recurring(several) == [frozenset()] * 3
    versions = [
        stories(line)[0],
        Article((*stories(line)[0].paragraphs, "One more."), source="Old Town Post"),
    ]
    assert recurring(versions) == [frozenset()] * 2


def test_a_person_has_the_last_word() -> None:
    article = Article((*BEFORE, "Advertisement", *AFTER))
    kinds = furnished(article, by_hand={5: False, 7: True})
    assert kinds[5] is None
    assert kinds[7] is FurnitureKind.BY_HAND
    assert furnished(article, by_hand={5: True})[5] is PAGE


@given(st.lists(st.text(min_size=1).filter(str.strip), min_size=1, max_size=6))
def test_any_text_is_looked_at_without_trouble(paragraphs: list[str]) -> None:
    assert len(recognise(tuple(paragraphs))) == len(paragraphs)
