"""What is put into inputs: the signs of each format, which random bytes would hardly ever hit upon."""

from __future__ import annotations


def _words(text: str) -> tuple[bytes, ...]:
    """The words of a text; in them ``·`` stands for a space and ``¶`` for the end of a line."""
    return tuple(word.replace("·", " ").replace("¶", "\n").encode() for word in text.split())


ANYWHERE = (
    *_words("""¶ ¶¶ · ! " # $ % & ' ( ) * + , - . / : ; < = > ? @ [ \\ ] ^ _ ` { | } ~ -1 0 1e999 null 2026-02-30 é ß İ
    ﬁ ５ 日本 قال 👍🏽 ]]> &#0; \\u0000 999999999999999999999999999999"""),
    *(
        each.encode("utf-8", "surrogatepass")
        for each in ("\r\n", "\t", "\0", "\x1b[31m", "\x85", "\u00a0", "\ufeff")
    ),
    *(
        each.encode("utf-8", "surrogatepass")
        for each in ("\u200d", "\u202e", "\u2028", "e\u0301", "\ud800", "\U000e0001")
    ),
)

MARKUP = _words("""< > </ <!-- --> <p> </p> <div> <table><tr><td> <h1> <title> <meta· charset= utf-16 utf-7 &amp; &nbsp;
    &#x110000; " = <![CDATA[ <?xml·version='1.0'·encoding='x'?> <script·type="application/ld+json"> { } <br>
    <a·href='//'> <base·href=x> <svg> <b><i>""")
MIME = _words("=3D =¶ boundary= Content-Type:· Content-Location:· --")
FEEDS = _words("<item> <entry> <link> <pubDate> <content <summary> <source> <description>")
OBJECTS = _words("""{ } [ ] : , " \\u \\ud800 null true 1e400 NaN - ¶ "title": "text": "url": "date": "source":
    "articles": "author": [[[[[[[[ "": "letters" -1""")
TABLES = (*_words(""", ; " "" ¶ title text source date '"""), b"\t", b"\r", b"\r\n", b"\0")
LINES = _words("""---¶ #· ##· *· -· >· ```¶ [a](b) ![ ** _ title:· date:· | End·of·Document¶ Length:· Body¶ Copyright·
    Load-Date:· Document· HD¶ LP¶ TD¶ PD· https://a.example/¶ 5·words¶""")
RICH_TEXT = _words("""{ } \\ \\par· \\u8220? \\'93 \\bin9· \\ansicpg {\\*\\ \\uc0 \\fonttbl \\u-1?""")
PORTABLE = _words("""obj endobj stream¶ endstream << >> [ ] / ( ) ·0·R /Length· Tj· TJ· Td· Tf· BT· ET· /Kids /Count
    /Filter·/FlateDecode /ASCIIHexDecode /Encrypt /ToUnicode xref¶ trailer startxref¶ %%EOF -1 999999999""")
WORD = _words("""<w:p> </w:p> <w:r> <w:t> </w:t> <w:br/> <w:tab/> <w:tbl> </w:tbl> <w:del> <w:pStyle·w:val= <w:vMerge/>
    <w:sdt> <w:hyperlink> <w:tr> <w:tc> <w:tc><w:tcPr><w:gridSpan·w:val="999999999"/></w:tcPr>""")
PATTERNS = _words(
    """/ " ( ) [ ] {9} {1,} * + ? | \\ \\p{L} (?i) (?= \\1 ^ $ . [^ (?P<a> (?R) \\N{DIGIT·ONE} {e<3}"""
)
SETTINGS = _words("""= " ' [ ] { } # ¶ . \"\"\" keys theme sensitivity 1_0 0x 1979-05-27 nan true \\u0000 list.mark
    ctrl+ [[keys]] ["a.txt"] title date source order""")
