"""Makes the files in ``made_elsewhere`` with other programs: ``python -m tests.articles.make_files``.

It needs pandoc, LibreOffice (Writer) and Chromium; the tests need none of them, because the files are kept.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

FOLDER = Path(__file__).parent / "made_elsewhere"

TITLE = "Ferry fares to rise by a tenth as island council votes 7–4"
LEAD = (
    "Passengers between Skerrow and the mainland will pay ten per cent more from 1 June, the island council decided on "
    "Tuesday night after a debate of four hours."
)
QUOTE = (
    "“Nobody here wants this,” said the council’s leader, Aoife Brännström, “but without it the evening crossing ends "
    "in autumn.” A single ticket will cost €8.80."
)
FIGURES = (
    "The company that runs the three boats lost 1.4 million last year, according to its accounts, which were published "
    "in March; fuel alone cost 38% more than in 2024."
)
LAST = (
    "Four councillors voted against the rise and asked for a review by the ministry of transport. A decision is "
    "expected before the summer."
)
TEXT = (LEAD, QUOTE, FIGURES, LAST)

PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{TITLE} - The Skerrow Gazette</title>
<meta name="author" content="Moira Tull"><meta property="og:site_name" content="The Skerrow Gazette">
<meta property="og:title" content="{TITLE}"><meta property="og:type" content="article">
<meta property="article:published_time" content="2026-05-12T21:40:00+01:00">
<link rel="canonical" href="https://gazette.example/2026/05/ferry-fares"></head>
<body><header><a href="/">The Skerrow Gazette</a><nav><ul><li><a href="/news">News</a></li>
<li><a href="/sport">Sport</a></li><li><a href="/tides">Tides</a></li></ul></nav></header>
<main><article><h1>{TITLE}</h1><p class="byline">By Moira Tull</p>
<p>{LEAD}</p><p>{QUOTE}</p><figure><img src="data:," alt=""><figcaption>The evening boat in March</figcaption></figure>
<p>{FIGURES}</p><p>{LAST}</p></article></main>
<aside><h2>Most read</h2><ul><li><a href="/a">Seal blocks harbour road</a></li>
<li><a href="/b">Choir seeks tenors</a></li></ul>
</aside><footer><p>© 2026 Skerrow Media. <a href="/cookies">Cookies</a></p></footer></body></html>"""
DOCUMENT = (
    "<!DOCTYPE html><html><head><meta charset='utf-8'><title></title></head><body>"
    f"<h1>{TITLE}</h1>{''.join(f'<p>{each}</p>' for each in TEXT)}</body></html>"
)
LONG = tuple(
    f"{subject} told the council that the {thing} had been late on {days} days this winter, and that nobody had said "
    f"why before the evening; {reason}, the company answered in a letter of {pages} pages."
    for subject, thing, days, reason, pages in (
        ("The school", "morning boat", 14, "fog had closed the northern channel", 3),
        ("A baker from Nether Skerrow", "flour", 9, "the lorries were waiting for their drivers", 2),
        ("The doctor", "post with the medicines", 21, "the crane at the quay was being repaired", 5),
        ("Two farmers", "cattle transport", 6, "a ramp had been damaged by the storm", 4),
        ("The postmistress", "newspaper", 33, "printing had been moved to the mainland", 6),
        ("A student", "last boat", 12, "the crew had reached their hours", 7),
        ("The vet", "laboratory's box", 8, "it had been sent to another island", 9),
        ("The choir", "piano", 2, "no ticket had been bought for it", 8),
    )
)
LONG_DOCUMENT = (
    f"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body><h1>{TITLE}</h1>"
    f"{''.join(f'<p>{each}</p>' for each in (*TEXT, *LONG))}</body></html>"
)
OUTLET = "The Skerrow Gazette"
SECOND = "Seal blocks harbour road for a second day"
SECOND_STORY = (
    "LA vets would call this a haul-out: a grey seal has been lying on the road to the harbour since Sunday, and "
    "nobody may go near it, the vet said.",
    "IN winter there is always one, said the harbour master.",
)
FACTIVA = (
    "Factiva RTF Display Format", f"{TITLE} 2", f"{SECOND} 3",
    "News", TITLE, "By Moira Tull", "117 words", "12 May 2026", "21:40", OUTLET, "SKERGZ", "3", "English",
    "Copyright 2026 Skerrow Media", *TEXT, "Document SKERGZ0020260512em5c0001",
    "News", SECOND, "42 words", "13 May 2026", OUTLET, "SKERGZ", "English", "(c) 2026 Skerrow Media",
    *SECOND_STORY, "Document SKERGZ0020260513em5d0002",
    "Search Summary", "Text", "ferry or seal", "Date", "In the last week", "Results Found", "2",
)  # fmt: skip
"""What Factiva gives as "Article Format", a paragraph each; as "Full Article plus Indexing" it is in tables."""
FACTIVA_INDEXED = (
    [("SE", ["News"]), ("HD", [TITLE]), ("BY", ["By Moira Tull"]), ("WC", ["117 words"]), ("PD", ["12 May 2026"]),
     ("ET", ["21:40"]), ("SN", [OUTLET]), ("SC", ["SKERGZ"]), ("PG", ["3"]), ("LA", ["English"]),
     ("CY", ["Copyright 2026 Skerrow Media"]), ("LP", [LEAD]), ("TD", list(TEXT[1:])),
     ("NS", ["gpir : Politics | gcat : News"]), ("RE", ["uk : United Kingdom"]), ("PUB", ["Skerrow Media"]),
     ("AN", ["Document SKERGZ0020260512em5c0001"])],
    [("HD", [SECOND]), ("WC", ["42 words"]), ("PD", ["13 May 2026"]), ("SN", [OUTLET]), ("SC", ["SKERGZ"]),
     ("LA", ["English"]), ("CY", ["(c) 2026 Skerrow Media"]), ("LP", [SECOND_STORY[0]]), ("TD", [SECOND_STORY[1]]),
     ("AN", ["Document SKERGZ0020260513em5d0002"])],
)  # fmt: skip
EUROPRESSE = (
    "Sommaire", "Documents sauvegardés • 2 documents",
    f"{OUTLET}, no. 4301 • 12 mai 2026 • 117 mots", f"« {TITLE} »", "4",
    f"{OUTLET}, no. 4301", "Politique, mardi 12 mai 2026 117 mots, p. 3", TITLE, *TEXT,
    "© 2026 Skerrow Media. Tous droits réservés. Le présent document est protégé par les lois et conventions.",
    "news·20260512·SKG·0012",
    "Certificat émis le 5 juin 2026 à Université à des fins de visualisation personnelle et temporaire.",
    f"{OUTLET} (site web)", "Actualités, mercredi 13 mai 2026 - 07:30 UTC +02:00 42 mots", SECOND, *SECOND_STORY,
    "© 2026 Skerrow Media. Tous droits réservés.", "web·20260513·SKG·0dd2e468-1709-11e3-b57e-a58153285fc0",
    "Certificat émis le 5 juin 2026 à Université à des fins de visualisation personnelle et temporaire.",
)  # fmt: skip
NEXIS = (
    TITLE, OUTLET, "May 12, 2026 Tuesday", "Copyright 2026 Skerrow Media All Rights Reserved", "Section: NEWS; Pg. 3",
    "Length: 117 words", "Byline: Moira Tull", "Body", *TEXT, "Load-Date: May 13, 2026", "End of Document",
    SECOND, OUTLET, "May 13, 2026 Wednesday", "Copyright 2026 Skerrow Media All Rights Reserved", "Length: 42 words",
    "Body", *SECOND_STORY, "Load-Date: May 14, 2026", "End of Document",
)  # fmt: skip
FRONT_MATTER = (
    f'---\ntitle: "{TITLE}"\nauthor: Moira Tull\nsource: The Skerrow Gazette\ndate: 2026-05-12\n---\n\n'
)


def main() -> None:
    """Make all of them anew."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        here = Path(name)
        (here / "page.html").write_text(PAGE, encoding="utf-8")
        (here / "long.html").write_text(LONG_DOCUMENT, encoding="utf-8")
        (here / "story.html").write_text(DOCUMENT, encoding="utf-8")
        _with_pandoc(here)
        _with_libreoffice(here)
        _collections(here)
        _with_chromium(here)


def _run(*command: str | Path) -> None:
    subprocess.run(list(map(str, command)), check=True, env={**os.environ, "SOURCE_DATE_EPOCH": "1778600000"})


def _with_pandoc(here: Path) -> None:
    for kind in ("docx", "odt", "epub", "rtf"):
        _run("pandoc", "-s", here / "story.html", "--metadata", "title= ", "-o", FOLDER / f"pandoc.{kind}")
    _run("pandoc", here / "story.html", "-t", "plain", "--columns=72", "-o", FOLDER / "pandoc.txt")
    _run("pandoc", here / "page.html", "-s", "-t", "html5", "-o", FOLDER / "pandoc.html")
    (here / "story.md").write_text(FRONT_MATTER + "\n\n".join(TEXT), encoding="utf-8")
    _run(
        "pandoc", "-s", here / "story.md", "-t", "markdown-smart", "--columns=72", "-o", FOLDER / "pandoc.md"
    )


def _with_libreoffice(here: Path) -> None:
    for kind in (
        "docx:MS Word 2007 XML",
        "rtf:Rich Text Format",
        "doc:MS Word 97",
        "odt:writer8",
        "pdf:writer_pdf_Export",
    ):
        _run("soffice", f"-env:UserInstallation=file://{here}/profile", "--headless",
             "--convert-to", kind, "--outdir", here / "out", FOLDER / "pandoc.odt")  # fmt: skip
        ending = kind.partition(":")[0]
        (here / "out" / f"pandoc.{ending}").replace(FOLDER / f"libreoffice.{ending}")
    _run("pandoc", "-s", here / "long.html", "--metadata", "title= ", "-o", here / "libreoffice-long.odt")
    _run("soffice", f"-env:UserInstallation=file://{here}/profile", "--headless",
         "--convert-to", "pdf", "--outdir", FOLDER, here / "libreoffice-long.odt")  # fmt: skip
    _run("soffice", f"-env:UserInstallation=file://{here}/profile", "--headless",
         "--convert-to", "html:HTML (StarWriter)", "--outdir", here / "out", FOLDER / "pandoc.odt")  # fmt: skip
    (here / "out" / "pandoc.html").replace(FOLDER / "libreoffice.html")
    _run("soffice", f"-env:UserInstallation=file://{here}/profile", "--headless",
         "--convert-to", "txt:Text (encoded):UTF8,CRLF", "--outdir", here / "out", FOLDER / "pandoc.odt")  # fmt: skip
    (here / "out" / "pandoc.txt").replace(FOLDER / "libreoffice.txt")


def _collections(here: Path) -> None:
    """What archives give, as rich text, for Word and as PDF: some by pandoc, the others by LibreOffice."""
    tables = "".join(
        f"<table>{''.join(f'<tr><td>{code}</td><td>{_paragraphs(texts)}</td></tr>' for code, texts in article)}</table>"
        for article in FACTIVA_INDEXED
    )
    rtf, word, pdf = "rtf:Rich Text Format", "docx:MS Word 2007 XML", "pdf:writer_pdf_Export"
    for name, body, by_pandoc, by_libreoffice in (
        ("factiva", _paragraphs(FACTIVA), "docx", (rtf, pdf)),
        ("factiva-indexed", tables, "rtf", (word,)),
        ("europresse", _paragraphs(EUROPRESSE), "docx", (rtf, pdf)),
        ("nexis", _paragraphs(NEXIS), "rtf", (word, pdf)),
    ):
        page, between = here / f"{name}.html", here / f"{name}.odt"
        page.write_text(f"<!DOCTYPE html><meta charset='utf-8'><body>{body}</body>", encoding="utf-8")
        for made in (FOLDER / f"{name}.{by_pandoc}", between):
            _run("pandoc", "-s", page, "--metadata", "title= ", "-o", made)
        for kind in by_libreoffice:
            _run("soffice", f"-env:UserInstallation=file://{here}/profile", "--headless",
                 "--convert-to", kind, "--outdir", FOLDER, between)  # fmt: skip


def _paragraphs(texts: Sequence[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def _with_chromium(here: Path) -> None:
    # The tests read this module for the story alone.
    from playwright.sync_api import sync_playwright

    with sync_playwright() as browsers:
        browser = browsers.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"file://{here}/page.html")
        page.pdf(path=FOLDER / "chromium-page.pdf", format="A5")
        (FOLDER / "chromium-dom.html").write_text(page.content(), encoding="utf-8")
        saved = page.context.new_cdp_session(page).send("Page.captureSnapshot", {"format": "mhtml"})["data"]
        (FOLDER / "chromium.mhtml").write_bytes(
            saved.replace(f"file://{here}", "https://gazette.example").encode()
        )
        for name in ("story", "long"):
            page.goto(f"file://{here}/{name}.html")
            page.pdf(
                path=FOLDER / f"chromium-{name}.pdf", format="A6", display_header_footer=True,
                header_template="<span style='font-size:8px'>The Skerrow Gazette</span>",
                footer_template="<span style='font-size:8px' class='pageNumber'></span>",
                margin={"top": "15mm", "bottom": "15mm", "left": "8mm", "right": "8mm"},
            )  # fmt: skip
        browser.close()


if __name__ == "__main__":
    main()
