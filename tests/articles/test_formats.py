"""Files of every kind that is read: what comes out of each, and what is said of those that hold no article."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest

from newsdiff.articles.article import Article
from newsdiff.articles.fetching.access import Page
from newsdiff.articles.files import read_article, read_file, read_page
from newsdiff.articles.library import load_library
from newsdiff.errors import NewsdiffError

TITLE = "Bridge closed after cracks were found"
LEAD = "The council closed the old bridge on Friday after engineers had found cracks in two of its pillars."
MORE = "Buses will take another way for at least six weeks, the mayor said, and a ferry will run in the mornings."
TEXT = f"{LEAD}\n\n{MORE}"
SECOND = (
    "The home side scored twice in the last minutes and went to the top of the table on Saturday evening."
)

PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{TITLE} | The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post"><meta property="og:title" content="{TITLE}">
<meta property="article:published_time" content="2026-05-04T10:00:00Z">
<link rel="canonical" href="https://harbour.example/bridge"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article>
<h1>{TITLE}</h1><p>{LEAD}</p><p>{MORE}</p></article>
<footer>Subscribe to our newsletter</footer><script>alert(1)</script></body></html>"""
FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Harbour Post</title>
<item><title>{TITLE}</title><link>https://harbour.example/bridge</link><pubDate>Mon, 04 May 2026 10:00:00 GMT</pubDate>
<description>&lt;p&gt;{LEAD}&lt;/p&gt;&lt;p&gt;{MORE}&lt;/p&gt;</description></item>
<item><title>Home win</title><link>https://harbour.example/win</link><description>{SECOND}</description></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>The Harbour Post</title><entry><title>{TITLE}</title>
<link href="https://harbour.example/bridge"/><updated>2026-05-04T10:00:00Z</updated>
<content type="html">&lt;p&gt;{LEAD}&lt;/p&gt;&lt;p&gt;{MORE}&lt;/p&gt;</content></entry></feed>"""
NEXIS = f"""{TITLE}
The Harbour Post
May 4, 2026 Monday

Copyright 2026 Harbour Media
Section: NEWS
Length: 40 words
Byline: Jane Hill

Body

{LEAD}

{MORE}

Load-Date: May 4, 2026

End of Document

Home win
The Harbour Post
May 5, 2026 Tuesday

Copyright 2026 Harbour Media
Length: 20 words

Body

{SECOND}

End of Document
"""
MARKDOWN = f"""---
title: {TITLE}
source: The Harbour Post
date: 2026-05-04
---

{LEAD}

**Buses** will take [another way](https://a.example) for at least six weeks, the mayor said, and a ferry will run
in the mornings.
"""
RTF = r"{\rtf1\ansi\ansicpg1252 {\fonttbl\f0 Times;}\f0 " + rf"{TITLE}\par {LEAD}\par {MORE}\par" + "}"
RECORD = {
    "title": TITLE,
    "maintext": TEXT,
    "source_domain": "harbour.example",
    "date_publish": "2026-05-04 10:00:00",
}
OTHER = {
    "headline": "Home win",
    "body": SECOND,
    "source": {"name": "The Herald"},
    "publishedAt": "2026-05-05T08:00:00Z",
}


def word(paragraphs: list[str]) -> bytes:
    document = docx.Document()
    document.add_heading(paragraphs[0], level=0)
    for paragraph in paragraphs[1:]:
        document.add_paragraph(paragraph)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def pdf(lines: list[str]) -> bytes:
    """A PDF of one page, a paragraph a line, made by hand."""
    rest = " ".join(f"({line}) Tj T*" for line in lines[1:])
    drawn = f"BT /F1 14 Tf 40 760 Td 30 TL ({lines[0]}) Tj T* /F1 9 Tf {rest} ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 842] /Contents 4 0 R"
        " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
    ]
    body = "%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(body)
    body += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}"
    body += f"trailer << /Size {len(places) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return body.encode()


def saved_whole() -> bytes:
    """A page as browsers save it in one file."""
    message = EmailMessage()
    message["Snapshot-Content-Location"] = "https://harbour.example/bridge"
    message.set_type("multipart/related")
    message.add_related(PAGE.encode(), "text", "html")
    return message.as_bytes()


ADDRESS = "https://harbour.example/feed"
POST, DAY = "The Harbour Post", "2026-05-04"
Named = tuple[str, str | None, str | None]
BOTH: list[Named] = [
    (TITLE, "harbour.example", DAY),
    ("Home win", "The Herald", "2026-05-05"),
]
SEMICOLONS = f'\ufeffheadline;media_name;publish_date;body\n"{TITLE}";{POST};04.05.2026;"{TEXT}"\n'
FILES: list[tuple[str, str | bytes, list[Named]]] = [
    # name, what is in it, then title, source and date of each article
    ("plain.txt", f"{TITLE}\n{LEAD}\n{MORE}\n", [(TITLE, None, None)]),
    ("page.html", PAGE, [(TITLE, POST, DAY)]),
    ("page.txt", PAGE, [(TITLE, POST, DAY)]),
    ("page.xhtml", '<?xml version="1.0"?>\n' + PAGE, [(TITLE, POST, DAY)]),
    ("latin.html", PAGE.replace("utf-8", "iso-8859-1").replace("cracks", "crácks").encode("latin-1"),
     [(TITLE.replace("cracks", "crácks"), POST, DAY)]),
    ("page.mhtml", saved_whole(), [(TITLE, POST, DAY)]),
    ("feed.xml", FEED, [(TITLE, POST, DAY), ("Home win", POST, None)]),
    ("feed.atom", ATOM, [(TITLE, POST, DAY)]),
    ("one.json", json.dumps(RECORD), [(TITLE, "harbour.example", DAY)]),
    ("list.json", json.dumps([RECORD, OTHER]), BOTH),
    ("answer.json", json.dumps({"status": "ok", "articles": [RECORD, OTHER]}), BOTH),
    ("lines.jsonl", f"{json.dumps(RECORD)}\n{json.dumps(OTHER)}\n", BOTH),
    ("html.json", json.dumps({"title": TITLE, "content": f"<p>{LEAD}</p><p>{MORE}</p>"}), [(TITLE, None, None)]),
    ("table.csv", f'title,source,date,text\n"{TITLE}",{POST},{DAY},"{LEAD}\n\n{MORE}"\n', [(TITLE, POST, DAY)]),
    ("semicolons.csv", SEMICOLONS, [(TITLE, POST, DAY)]),
    ("tabs.tsv", f"title\ttext\n{TITLE}\t{LEAD}\n", [(TITLE, None, None)]),
    ("nexis.txt", NEXIS, [(TITLE, POST, DAY), ("Home win", POST, "2026-05-05")]),
    ("nexis.docx", word(NEXIS.split("\n")), [(TITLE, POST, DAY), ("Home win", POST, "2026-05-05")]),
    ("story.md", MARKDOWN, [(TITLE, POST, DAY)]),
    ("story.docx", word([TITLE, LEAD, MORE]), [(TITLE, None, None)]),
    ("story.DOCX.txt", word([TITLE, LEAD, MORE]), [(TITLE, None, None)]),
    ("story.rtf", RTF, [(TITLE, None, None)]),
    ("story.pdf", pdf([TITLE, LEAD, MORE]), [(TITLE, None, None)]),
]  # fmt: skip


def written(path: Path, content: str | bytes) -> str:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def plain(text: str) -> str:
    return "".join(filter(str.isalnum, text)).replace("crácks", "cracks")


@pytest.mark.parametrize(("name", "content", "expected"), FILES, ids=[name for name, *_ in FILES])
def test_a_file_is_read_by_what_is_in_it(
    tmp_path: Path, name: str, content: str | bytes, expected: list[tuple[str, str | None, str | None]]
) -> None:
    contents = read_file(written(tmp_path / name, content))
    assert contents.problems == ()
    assert [(each.title, each.source, each.date) for each in contents.articles] == expected
    first = contents.articles[0]
    # The headline is compared too.
    assert plain(first.paragraphs[0]) == plain(expected[0][0].replace("crácks", "cracks"))
    assert plain(LEAD) in plain("".join(first.paragraphs))
    assert not any("Subscribe" in each or "alert" in each for each in first.paragraphs)


def test_the_address_of_a_saved_page(tmp_path: Path) -> None:
    (article,) = read_file(written(tmp_path / "page.html", PAGE)).articles
    assert article.url == "https://harbour.example/bridge"


def refusal(path: str) -> str:
    with pytest.raises(NewsdiffError) as error:
        read_file(path)
    assert "\n" not in error.value.message
    return error.value.message


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "is a picture"),
        (b"PK\x03\x04" + bytes(60), "is a damaged archive"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "old Office document"),
        (b"%PDF-1.4\nnothing", "PDF"),
        (b'{"name": "package", "version": 1}', "has no articles"),
        (b'{"title": "cut', "is not JSON"),
        (b"title,text\n", "has no articles"),
        (b"<html><body><script>x()</script></body></html>", "has no article"),
        (b"<</html><a class=enHeadline>", "has no articles"),
        (b"<rss><channel></channel></rss>", "feed without articles"),
        (b"  \n", "is empty"),
    ],
)
def test_what_holds_no_article_is_refused_in_one_line(tmp_path: Path, content: bytes, said: str) -> None:
    assert said in refusal(written(tmp_path / "file", content))


def test_what_is_cut_off_is_refused(tmp_path: Path) -> None:
    for name, content in (("a.docx", word([TITLE, LEAD])), ("a.pdf", pdf([TITLE, LEAD]))):
        assert refusal(written(tmp_path / name, content[: len(content) // 2]))


def test_an_archive_that_grows_beyond_all_measure_is_refused(tmp_path: Path) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * (80 * 1024 * 1024))
    assert "when it is unpacked" in refusal(written(tmp_path / "bomb.docx", bomb.getvalue()))


def test_a_damaged_archive_is_a_damaged_document(tmp_path: Path) -> None:
    content = bytearray(word([TITLE, LEAD]))
    content[content.rindex(b"PK\1\2") + 6] = 148  # made by a later version of the format than there is
    assert "Word document" in refusal(written(tmp_path / "a.docx", bytes(content)))


def test_a_cell_that_says_it_is_a_thousand_million_columns_wide_is_one(tmp_path: Path) -> None:
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = LEAD
    cell._tc.grid_span = 10**9
    document.save(str(tmp_path / "a.docx"))
    assert read_file(str(tmp_path / "a.docx")).articles[0].paragraphs == (LEAD,)


def test_an_entry_whose_text_is_cut_off_is_named() -> None:
    with pytest.raises(NewsdiffError, match="record 1 has no text"):
        read_page(ADDRESS, Page(b"<feed><entry<title</content<", ADDRESS))


def test_a_bad_record_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    path = written(
        tmp_path / "lines.jsonl", f'{json.dumps(RECORD)}\n{{"title": "only"}}\n{{cut\n{json.dumps(OTHER)}\n'
    )
    contents = read_file(path)
    assert [each.title for each in contents.articles] == [TITLE, "Home win"]
    assert [problem.split()[1] for problem in contents.problems] == ["2", "3"]
    library = load_library([path])
    assert len(library.articles) == 2
    assert len(library.problems) == 2


def test_several_articles_in_one_file_cannot_be_one_side_of_a_comparison(tmp_path: Path) -> None:
    with pytest.raises(NewsdiffError, match="holds 2 articles"):
        read_article(written(tmp_path / "feed.xml", FEED))


def test_what_is_not_installed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "trafilatura" else name)
    assert refusal(written(tmp_path / "page.html", PAGE)).endswith('pip install "newsdiff[web]"')


@pytest.mark.parametrize(
    "text",
    [
        "[Monday] The mayor spoke.",
        "{tbd} The mayor spoke.",
        "<3 is how it began.",
        "title, he said, is all.",
        "--- so it began",
    ],
)
def test_text_that_begins_like_another_kind_is_text(tmp_path: Path, text: str) -> None:
    assert read_file(written(tmp_path / "a.txt", text)).articles == (
        Article((text,), text, str(tmp_path / "a.txt")),
    )


def test_plain_text_loads_nothing_heavy() -> None:
    import subprocess

    seed = min((Path(__file__).parents[2] / "seeds").iterdir())
    code = (
        f"import sys; from newsdiff.articles.files import read_file; read_file({str(seed)!r});"
        "heavy = 'trafilatura docx pypdf feedparser striprtf lxml markdown_it newsdiff.articles.formats.table'.split();"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
