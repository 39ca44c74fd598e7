"""Files that other programs made, and the shapes in which archives and services give articles: what comes out of each.

The files are made by ``make_files.py``. The shapes have the fields, the order and the layout that those services
document or that packages for them are tested with; the story in them is made up.
"""

# ruff: noqa: E501 - the lines are as long as those services make them

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from newsdiff.articles.files import read_file
from newsdiff.articles.formats import format
from newsdiff.errors import NewsdiffError
from tests.articles.make_files import (
    EUROPRESSE,
    FACTIVA,
    FIGURES,
    FOLDER,
    LAST,
    LEAD,
    LONG,
    OUTLET,
    QUOTE,
    SECOND,
    SECOND_STORY,
    TEXT,
    TITLE,
)  # fmt: skip

HOST, DAY = "gazette.example", "2026-05-12"
URL = "https://gazette.example/2026/05/ferry-fares"
WHOLE = (TITLE, *TEXT)
PLAIN = "\n\n".join(TEXT)
HTML = "".join(f"<p>{each}</p>" for each in TEXT)
SECOND_TEXT = "A grey seal has been lying on the road to the harbour since Sunday, and nobody may go near it, the vet said."

MADE: list[tuple[str, str | None, str | None, tuple[str, ...]]] = [
    # file, source, day, paragraphs
    ("pandoc.docx", None, None, WHOLE),
    ("pandoc.rtf", None, None, WHOLE),
    ("pandoc.txt", None, None, WHOLE),
    ("pandoc.md", OUTLET, DAY, WHOLE),
    ("pandoc.html", None, None, (TITLE, "By Moira Tull", *TEXT)),
    ("libreoffice.docx", None, None, WHOLE),
    ("libreoffice.rtf", None, None, WHOLE),
    ("libreoffice.txt", None, None, WHOLE),
    ("libreoffice.html", None, DAY, WHOLE),
    ("libreoffice.pdf", None, None, WHOLE),
    ("libreoffice-long.pdf", None, None, (*WHOLE, *LONG)),
    ("chromium-dom.html", OUTLET, DAY, WHOLE),
    ("chromium.mhtml", OUTLET, DAY, WHOLE),
    ("chromium-story.pdf", None, None, WHOLE),
    ("chromium-long.pdf", None, None, (*WHOLE, *LONG)),
]
COLLECTIONS = [
    "factiva.docx",
    "factiva.pdf",
    "factiva.rtf",
    "factiva-indexed.docx",
    "factiva-indexed.rtf",
    "europresse.docx",
    "europresse.pdf",
    "europresse.rtf",
    "nexis.docx",
    "nexis.pdf",
    "nexis.rtf",
]
REFUSED = [
    ("pandoc.odt", "is an OpenDocument file"),
    ("pandoc.epub", "is an e-book"),
    ("libreoffice.odt", "is an OpenDocument file"),
    ("libreoffice.doc", "is an old Office document"),
]


@pytest.mark.parametrize(("name", "source", "day", "paragraphs"), MADE, ids=[name for name, *_ in MADE])
def test_a_file_that_another_program_made(
    name: str, source: str | None, day: str | None, paragraphs: tuple[str, ...]
) -> None:
    contents = read_file(str(FOLDER / name))
    assert (contents.problems, contents.warning) == ((), "")
    (article,) = contents.articles
    assert (article.title, article.source, article.date) == (TITLE, source, day)
    assert article.paragraphs == paragraphs


@pytest.mark.parametrize(("name", "said"), REFUSED)
def test_a_document_that_is_not_read_is_refused_in_one_line(name: str, said: str) -> None:
    with pytest.raises(NewsdiffError, match=said) as error:
        read_file(str(FOLDER / name))
    assert "\n" not in error.value.message


@pytest.mark.parametrize("name", COLLECTIONS)
def test_a_document_of_an_archive_has_two_articles(name: str) -> None:
    contents = read_file(str(FOLDER / name))
    assert (contents.problems, contents.warning) == ((), "")
    assert [(each.title, each.source, each.date, each.paragraphs) for each in contents.articles] == [
        (TITLE, OUTLET, DAY, WHOLE),
        (SECOND, OUTLET, "2026-05-13", (SECOND, *SECOND_STORY)),
    ]


@pytest.mark.parametrize("name", ["pandoc.docx", "libreoffice.pdf"])
def test_a_file_that_takes_too_long_is_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(format, "LONGEST_TIME", -1.0)
    with pytest.raises(NewsdiffError, match="takes more than"):
        read_file(str(FOLDER / name))


def test_every_file_is_in_a_table() -> None:
    listed = {name for name, *_ in (*MADE, *REFUSED)} | {*COLLECTIONS, "chromium-page.pdf"}
    assert {path.name for path in FOLDER.iterdir()} == listed


def test_a_page_that_was_printed_has_its_article_in_one_piece() -> None:
    # What is printed around it stays: paper does not say what belongs to the article.
    (article,) = read_file(str(FOLDER / "chromium-page.pdf")).articles
    text = "\n".join(article.paragraphs)
    assert f"{TITLE}\nBy Moira Tull\n{LEAD}\n{QUOTE}\n" in text
    assert f"{FIGURES}\n{LAST}\n" in text


def table(rows: Sequence[Mapping[str, str]], **more: Any) -> str:
    written = io.StringIO()
    writer = csv.DictWriter(written, list(rows[0]), **more)
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()


def lines(*objects: Any) -> str:
    return "".join(f"{json.dumps(each)}\n" for each in objects)


NEWSAPI = {
    "status": "ok", "totalResults": 1,
    "articles": [{
        "source": {"id": None, "name": OUTLET}, "author": "Moira Tull", "title": TITLE, "description": LEAD, "url": URL,
        "urlToImage": None, "publishedAt": "2026-05-12T20:40:00Z", "content": PLAIN + "\r\n… [+1234 chars]",
    }],
}  # fmt: skip
GNEWS = {"totalArticles": 1, "articles": [{
    "title": TITLE, "description": LEAD, "content": PLAIN, "url": URL, "image": "", "publishedAt": "2026-05-12T20:40:00Z",
    "source": {"name": OUTLET, "url": "https://gazette.example"},
}]}  # fmt: skip
NEWSCATCHER = {"status": "ok", "total_hits": 1, "articles": [{
    "title": TITLE, "author": "Moira Tull", "published_date": "2026-05-12 20:40:00", "published_date_precision": "full",
    "link": URL, "clean_url": HOST, "excerpt": LEAD, "summary": PLAIN, "rights": HOST, "rank": 4042, "topic": "news",
    "country": "GB", "language": "en", "authors": ["Moira Tull"], "_score": 7.1, "_id": "1",
}]}  # fmt: skip
EVENT_REGISTRY = {"articles": {"page": 1, "results": [{
    "uri": "7123", "lang": "eng", "date": DAY, "time": "20:40:00", "dateTime": "2026-05-12T20:40:00Z", "url": URL,
    "title": TITLE, "body": PLAIN, "source": {"uri": HOST, "dataType": "news", "title": OUTLET},
    "authors": [{"uri": "moira_tull", "name": "Moira Tull"}], "sentiment": 0.1,
}]}}  # fmt: skip
GUARDIAN = {"response": {"status": "ok", "results": [{
    "id": "a", "type": "article", "webPublicationDate": "2026-05-12T20:40:00Z", "webTitle": TITLE, "webUrl": URL,
    "fields": {"headline": TITLE, "byline": "Moira Tull", "body": HTML, "publication": OUTLET},
}]}}  # fmt: skip
NYTIMES = {"response": {"docs": [{
    "abstract": LEAD, "web_url": URL, "snippet": LEAD, "lead_paragraph": PLAIN, "source": OUTLET,
    "headline": {"main": TITLE, "kicker": None, "print_headline": TITLE}, "pub_date": "2026-05-12T20:40:00+0000",
    "byline": {"original": "By Moira Tull", "person": []},
}]}}  # fmt: skip
NEWS_PLEASE = {
    "authors": ["Moira Tull"], "date_download": "2026-06-01 00:00:00", "date_modify": None,
    "date_publish": "2026-05-12 20:40:00", "description": LEAD, "filename": "a.json", "image_url": None,
    "language": "en", "localpath": None, "maintext": "\n".join(TEXT), "source_domain": HOST, "title": TITLE,
    "title_page": None, "title_rss": None, "url": URL,
}  # fmt: skip
TRAFILATURA = {
    "title": TITLE, "author": "Moira Tull", "hostname": HOST, "date": DAY, "fingerprint": "0", "id": None,
    "license": None, "comments": "", "text": "\n".join(TEXT), "language": None, "image": None, "pagetype": "article",
    "source": URL, "source-hostname": OUTLET, "excerpt": LEAD, "categories": "", "tags": "",
}  # fmt: skip
JSON_LD = {
    "@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, "datePublished": "2026-05-12T21:40+01:00",
    "author": [{"@type": "Person", "name": "Moira Tull"}], "publisher": {"@type": "Organization", "name": OUTLET},
    "articleBody": PLAIN, "mainEntityOfPage": URL, "url": URL,
}  # fmt: skip
PROQUEST = table([{
    "Title": TITLE, "Abstract": LEAD, "Full text": PLAIN, "Authors": "Tull, Moira", "Publication title": OUTLET,
    "Publication date": "May 12, 2026", "Document URL": URL, "Language of publication": "English",
}])  # fmt: skip
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>{OUTLET}</title><link>https://gazette.example</link><description>News</description>
<item><title>{TITLE}</title><link>{URL}</link><dc:creator><![CDATA[Moira Tull]]></dc:creator>
<pubDate>Tue, 12 May 2026 20:40:00 +0000</pubDate><guid isPermaLink="false">https://gazette.example/?p=1</guid>
<description><![CDATA[<p>{LEAD}</p>]]></description><content:encoded><![CDATA[{HTML}]]></content:encoded></item>
</channel></rss>"""
ATOM = f"""<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title type="text">{OUTLET}</title><id>tag:gazette.example,2026:1</id><updated>2026-05-13T00:00:00Z</updated>
<entry><title type="html">{TITLE}</title><link rel="alternate" type="text/html" href="{URL}"/><id>{URL}</id>
<published>2026-05-12T20:40:00Z</published><updated>2026-05-13T00:00:00Z</updated><author><name>Moira Tull</name></author>
<summary>{LEAD}</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{HTML}</div></content></entry>
</feed>"""
RDF = f"""<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://gazette.example">
<title>{OUTLET}</title><link>https://gazette.example</link></channel><item rdf:about="{URL}"><title>{TITLE}</title>
<link>{URL}</link><dc:date>2026-05-12T20:40:00Z</dc:date><description>{HTML.replace("<", "&lt;")}</description></item></rdf:RDF>"""
LEXISNEXIS_BODY = "".join(f'<P CLASS="c9"><SPAN CLASS="c2">{each}</SPAN></P>' for each in TEXT)
LEXISNEXIS_PAGE = f"""<HTML><HEAD><STYLE TYPE="text/css"><!-- .c0 {{ text-align: center; }} --></STYLE>
<!-- LXNComment 2827:501651797 --><TITLE>&nbsp;</TITLE></HEAD><BODY>
<A NAME="DOC_ID_0_0"></A><!-- Hide XML section from browser
<DOC NUMBER=1>
<DOCFULL> -->
<BR><DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">1 of 2 DOCUMENTS</SPAN></P></DIV>
<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c2">{OUTLET}</SPAN></P></DIV>
<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c4">May</SPAN><SPAN CLASS="c2"> 12, 2026 Tuesday<BR>Final Edition</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c7">{TITLE}</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">BYLINE: </SPAN><SPAN CLASS="c2">By Moira Tull</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">LENGTH: </SPAN><SPAN CLASS="c2">117 words</SPAN></P></DIV>
<BR><DIV CLASS="c5">{LEXISNEXIS_BODY}</DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">LOAD-DATE: </SPAN><SPAN CLASS="c2">May 13, 2026</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">SUBJECT: </SPAN><SPAN CLASS="c2">FERRIES (90%); PRICES (78%)</SPAN></P></DIV>
<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c2">Copyright 2026 Skerrow Media</SPAN></P></DIV>
<A NAME="DOC_ID_0_1"></A>
<BR><DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">2 of 2 DOCUMENTS</SPAN></P></DIV>
<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c2">{OUTLET}</SPAN></P></DIV>
<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c4">May</SPAN><SPAN CLASS="c2"> 12, 2026 Tuesday</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c7">{SECOND}</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">LENGTH: </SPAN><SPAN CLASS="c2">22 words</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c9"><SPAN CLASS="c2">{SECOND_TEXT}</SPAN></P></DIV>
</BODY></HTML>"""


def wrapped(text: str, width: int = 76) -> str:
    from textwrap import fill

    return fill(text, width, break_on_hyphens=False)


LEXISNEXIS_TEXT = f"""


                               1 of 2 DOCUMENTS


                            {OUTLET}

                            May 12, 2026 Tuesday
                                   Edition 1;
                                National Edition

{wrapped(TITLE, 50)}

BYLINE: Moira Tull

SECTION: NEWS; Pg. 3

LENGTH: 117 words

{(chr(10) * 2).join(map(wrapped, TEXT))}

LOAD-DATE: May 13, 2026

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper

                        Copyright 2026 Skerrow Media

                               2 of 2 DOCUMENTS


                            {OUTLET}

                            May 12, 2026 Tuesday

{SECOND}

LENGTH: 22 words

{wrapped(SECOND_TEXT)}

LOAD-DATE: May 13, 2026
"""
NEXIS_UNI_TEXT = f"""{TITLE}
{OUTLET}
May 12, 2026 Tuesday



Copyright 2026 Skerrow Media All Rights Reserved
Section: NEWS; Pg. 3
Length: 117 words
Byline: Moira Tull
Highlight: A rise that nobody wants
Body


{PLAIN}


Load-Date: May 13, 2026


End of Document


{SECOND}
{OUTLET}
May 12, 2026 Tuesday

Copyright 2026 Skerrow Media All Rights Reserved
Length: 22 words

Body

{SECOND_TEXT}

Load-Date: May 13, 2026

End of Document
"""
FACTIVA_ROWS = "".join(
    f'<tr><td align="right" valign="top" class="index"><b>{code}</b>&nbsp;</td><td>{text}</td></tr>'
    for code, text in (
        ("HD", f"<b class='enHeadline'>{TITLE}</b>"), ("BY", "By Moira Tull"), ("WC", "117 words"), ("PD", "12 May 2026"),
        ("SN", OUTLET), ("SC", "SKERGZ"), ("LA", "English"), ("CY", "Copyright 2026 Skerrow Media"),
        ("LP", f'<p class="articleParagraph enarticleParagraph">{LEAD}</p>'),
        ("TD", "".join(f'<p class="articleParagraph enarticleParagraph">{each}</p>' for each in TEXT[1:])),
        ("RE", "uk : United Kingdom"), ("AN", "Document SKERGZ0020260512em5c0001"),
    )
)  # fmt: skip
FACTIVA_CODED = f"""<!DOCTYPE html><html><head><title>Factiva</title></head><body class=''><div id="navcontainer"><h1>Factiva</h1>
</div><div id="contentWrapper"><div class="article enArticle"><table cellpadding="1" cellspacing="1" border="0">{FACTIVA_ROWS}
</table><br/></div></div><span class="copyright">&copy; 2026 Factiva, Inc. All rights reserved.</span></body></html>"""
FACTIVA_PAGE = f"""<html><head><title>Factiva</title></head><body><div class="article enArticle">
<div id="hd"><span class='enHeadline'>{TITLE}</span></div><div>By Moira Tull</div><div>117 words</div><div>12 May 2026</div>
<div>{OUTLET}</div><div>SKERGZ</div><div>English</div><div>Copyright 2026 Skerrow Media</div>
{"".join(f'<p class="articleParagraph enarticleParagraph">{each}</p>' for each in TEXT)}
<p>Document SKERGZ0020260512em5c0001</p></div></body></html>"""
FACTIVA_XML = f"""<?xml version="1.0" encoding="utf-8"?><PPSResponse><ppsArticleResponse xmlns="http://global.factiva.com/pps/2.0">
<ppsarticleResultSet count="1"><ppsarticle><article><accessionNo>SKERGZ0020260512em5c0001</accessionNo>
<headline><paragraph display="Proportional" lang="EN"><hlt>Ferry</hlt>{TITLE.removeprefix("Ferry")}</paragraph></headline>
<leadParagraph><paragraph>{LEAD}</paragraph></leadParagraph>
<publicationDate><dateTime>2026-05-12T00:00:00Z</dateTime></publicationDate><sourceName>{OUTLET}</sourceName>
<tailParagraphs>{"".join(f"<paragraph>{each}</paragraph>" for each in TEXT[1:])}</tailParagraphs><wordCount>117</wordCount>
</article></ppsarticle></ppsarticleResultSet></ppsArticleResponse></PPSResponse>"""
EUROPRESSE_PAGE = f"""<!DOCTYPE html><html><head><title>Europresse</title></head><body><article><header>
<div class="rdp__DocPublicationName"><span class="DocPublicationName">{OUTLET}, no. 4301</span></div>
<div><span class="DocHeader">Politique, mardi 12 mai 2026 117 mots, p. 3</span></div>
<div class="titreArticle"><p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">{TITLE}</p></div>
<p class="sm-margin-bottomNews">Moira Tull</p></header>
<section><div class="DocText clearfix"><div class="docOcurrContainer">{HTML}</div></div></section>
<aside><div class="apd-wrapper"><small>Le présent document est protégé par les lois et conventions internationales.</small></div>
</aside><footer><div class="publiC-lblNodoc">news·20260512·SKG·0012</div></footer></article></body></html>"""
EUROPRESSE_OLD = f"""<html><head><META http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"></head><body>
<table><tr><td><span class="DocPublicationName">{OUTLET}</span><br><span class="DocHeader">Politique, </span>
<span class="DocHeader">mardi </span><span class="DocHeader">12 mai 2026</span><br><br>
<span class="TitreArticleVisu">{TITLE}</span><br><br>{"<p></p>".join(TEXT)}<p></p>
<b><i>© 2026 Skerrow Media. Tous droits réservés.</i></b><p></p>Numéro de document : news·20260512·SK·20260512001<br><br>
<table><tr><td align="center">news·20260512·SK·20260512001</td></tr><tr><td>Ce certificat est émis à <b>University</b> à des
fins de visualisation personnelle et temporaire.</td></tr><tr><td>Date d'émission : <b>2026-06-05</b></td></tr></table>
</td></tr></table></body></html>"""

SHAPES: list[tuple[str, str, str | None, str | None, tuple[str, ...]]] = [
    # shape, what is in the file, source, day, paragraphs of the first article
    ("NewsAPI", json.dumps(NEWSAPI), OUTLET, DAY, WHOLE),
    ("GNews", json.dumps(GNEWS), OUTLET, DAY, WHOLE),
    ("NewsCatcher", json.dumps(NEWSCATCHER), HOST, DAY, WHOLE),
    ("Event Registry", json.dumps(EVENT_REGISTRY), OUTLET, DAY, WHOLE),
    ("The Guardian's interface", json.dumps(GUARDIAN), OUTLET, DAY, WHOLE),
    ("The New York Times' interface", json.dumps(NYTIMES), OUTLET, DAY, WHOLE),
    ("news-please", json.dumps(NEWS_PLEASE, indent=2), HOST, DAY, WHOLE),
    ("news-please, JSON Lines", lines(NEWS_PLEASE, {**NEWS_PLEASE, "title": SECOND}), HOST, DAY, WHOLE),
    ("trafilatura", json.dumps(TRAFILATURA), OUTLET, DAY, WHOLE),
    ("JSON-LD", json.dumps(JSON_LD), OUTLET, DAY, WHOLE),
    ("ProQuest as CSV", PROQUEST, OUTLET, DAY, WHOLE),
    ("trafilatura as CSV", table([{k: str(TRAFILATURA[k]) for k in ("title", "author", "date", "text", "source-hostname")}]),
     OUTLET, DAY, WHOLE),
    ("CSV of a spreadsheet", "\ufeff" + table([{"title": TITLE, "outlet": OUTLET, "date": "12.05.2026", "text": PLAIN}],
                                              delimiter=";", quoting=csv.QUOTE_ALL), OUTLET, DAY, WHOLE),
    ("RSS with content:encoded", RSS, OUTLET, DAY, WHOLE),
    ("Atom with XHTML", ATOM, OUTLET, DAY, WHOLE),
    ("RSS 1.0", RDF, OUTLET, DAY, WHOLE),
    ("LexisNexis page", LEXISNEXIS_PAGE, OUTLET, DAY, WHOLE),
    ("LexisNexis text", LEXISNEXIS_TEXT, OUTLET, DAY, WHOLE),
    ("Nexis Uni text", NEXIS_UNI_TEXT, OUTLET, DAY, WHOLE),
    ("Factiva page with codes", FACTIVA_CODED, OUTLET, DAY, WHOLE),
    ("Factiva page", FACTIVA_PAGE, OUTLET, DAY, WHOLE),
    ("Factiva text, exported in German", "\n\n".join(FACTIVA).replace("Document ", "Dokument "), OUTLET, DAY, WHOLE),
    ("Factiva XML", FACTIVA_XML, OUTLET, DAY, WHOLE),
    ("Europresse text", "\n".join(EUROPRESSE), OUTLET, DAY, WHOLE),
    ("Europresse text with bullets", "\n".join(EUROPRESSE[5:]).replace("·", "•"), OUTLET, DAY, WHOLE),
    ("Europresse page", EUROPRESSE_PAGE, OUTLET, DAY, WHOLE),
    ("Europresse page of 2012", EUROPRESSE_OLD, OUTLET, DAY, WHOLE),
]  # fmt: skip
NAME_NO_AUTHOR = (
    "GNews", "CSV of a spreadsheet", "RSS 1.0", "Factiva XML", "Europresse text", "Europresse text with bullets",
    "Europresse page of 2012",
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "source", "day", "paragraphs"), SHAPES, ids=[name for name, *_ in SHAPES]
)
def test_a_shape_in_which_articles_are_given(
    tmp_path: Path, name: str, content: str, source: str | None, day: str | None, paragraphs: tuple[str, ...]
) -> None:
    file = tmp_path / "file"
    file.write_text(content, encoding="utf-8", newline="")
    contents = read_file(str(file))
    assert (contents.problems, contents.warning) == ((), "")
    first, *more = contents.articles
    assert (first.title, first.source, first.date) == (TITLE, source, day)
    assert first.paragraphs == paragraphs
    assert first.url in (URL, None)
    assert first.author == {"ProQuest as CSV": "Tull, Moira"}.get(
        name, None if name in NAME_NO_AUTHOR else "Moira Tull"
    )
    # Where there are two, neither runs into the other.
    assert [each.title for each in more] in ([], [SECOND])
    assert all(each.paragraphs[1:] in ((SECOND_TEXT,), SECOND_STORY, tuple(TEXT)) for each in more)


ADDRESSES = [
    ("Media Cloud", table([
        {"id": "a1", "indexed_date": "2026-05-13", "language": "en", "media_name": HOST, "media_url": HOST,
         "publish_date": DAY, "title": TITLE, "url": URL},
    ])),
    ("GDELT as CSV", "\ufeff" + table([
        {"URL": URL, "MobileURL": "", "Date": "2026-05-12 20:45:00", "Title": TITLE},
    ])),
    ("GDELT as JSON", json.dumps({"articles": [
        {"url": URL, "url_mobile": "", "title": TITLE, "seendate": "20260512T204500Z", "socialimage": "", "domain": HOST,
         "language": "English", "sourcecountry": "United Kingdom"},
    ]})),
    ("a list", f"# ferries\n\n{URL}\n"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content"), ADDRESSES, ids=[name for name, _ in ADDRESSES])
def test_a_shape_that_has_addresses_alone(tmp_path: Path, name: str, content: str) -> None:
    file = tmp_path / "file"
    file.write_text(content, encoding="utf-8", newline="")
    assert read_file(str(file)).addresses == (URL,)


def test_xml_of_another_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(
        '\ufeff<?xml version="1.0"?><catalogue><item/></catalogue>', encoding="utf-8"
    )
    with pytest.raises(NewsdiffError, match="is XML of a kind that is not read"):
        read_file(str(tmp_path / "a.xml"))
