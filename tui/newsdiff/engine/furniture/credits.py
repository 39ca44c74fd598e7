"""Reads whose story an article is, where it says so itself: in its dateline, its byline, in credit lines.

A credit is not every mention: "told Reuters" and "the Associated Press reported" quote an agency, and "Photo: AP"
credits a picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

from newsdiff.engine.lexicon.tables import rows, words_by_language

# A dateline stands before the first sentence, after no more than a headline, a summary, captions and a byline.
_FIRST_PARAGRAPHS = 8
# What an article says about how it was made stands at its end, before no more than a few lines of the page.
_LAST_PARAGRAPHS = 6
# In characters. What is longer is a sentence of the story.
_LONGEST_LINE = 120
_LONGEST_DATELINE = 60
_LONGEST_SENTENCE = 400
# "REUTERS/Ana Cole", "Ana Cole/AP via …"; but "AP/Reuters" are two agencies.
_PICTURE = (
    r"\b(?:REUTERS|Reuters|AP)/(?!AP\b|AFP\b|Reuters\b|REUTERS\b|dpa\b)|\bvia (?:AP|AFP|Reuters|REUTERS)\b"
)
_WORD = re.compile(r"[^\W_]+")
_IN_A_WORD = re.compile(r"\w")
_BEGINNING = re.compile(r"(?<!\w)\S")
_SENTENCE_END = r"(?<=[.!?])\s+(?=\S)"
_QUOTATION_MARKS = '"“„«'
# Sentences about the article itself: "Associated Press writer Jill Colvin contributed to this report."
_ABOUT_THE_ARTICLE = (
    r"(?i)\bcontribut\w+ (?:\w+ )?to (?:this|the) (?:report|story|article|coverage|piece)"
    r"|\bwith (?:additional |some )?(?:files|reporting|material|information|contributions) (?:from|by)\b"
    r"|\badditional reporting (?:from|by)\b|\bincludes (?:reporting|material|information) (?:from|by)\b"
    r"|\bmit material (?:von|der)\b|\bavec (?:des |les )?informations? (?:de|d['’])|\bavec les agences\b"
    r"|\bcon información de\b|\bcom informações d[aeo]\b|\bcon informazioni d[ai]\b|\bпо материалам\b"
)
# Outlets hand on their stories too: "This article was originally published on Grist."
_PUBLISHED_BY = (
    r"\b(?:[Oo]riginally|[Ff]irst) (?:published|appeared) (?:on|in|by|at) "
    r"(?P<outlet>(?:[Tt]he )?[A-Z][\w&’'-]*(?: (?:(?:of|and|the|for) )?[A-Z][\w&’'-]*)*)"
)
_THIS_ARTICLE = r"(?i)\bthis (?:story|article|piece|report|post)\b"
# How Reuters signs: "(Reporting by … in London; Editing by …)".
_REUTERS_SIGNS = r"^\(?(?:Additional )?[Rr]eporting by .{3,200}?[;.] ?(?:[Ww]riting|[Ee]diting) by "

# In a paragraph that says nothing else, such sentences stand beside it, or alone: "Ana Cole contributed reporting."
_FIRST_WORDS = frozenset(["with", "mit", "avec", "con", "com", "additional", "reporting"])
_WHO_WORKED = (
    r"(?i)\bcontributed (?:to this\b|(?:additional )?(?:reporting|research)(?: from\b| for this\b|\W*$))"
    r"|^\W*(?:with|mit|avec|con|com|additional reporting|additional research)\b"
)
_CONTRIBUTED = r"\bcontributed (?:additional )?(?:reporting|research)\b"
_REPORTED_FROM = r"\breported from\b"
_ENDS_AS_DATELINE = r"[)\]/）】］][\s.:_–—―-]*$"
_LITTLE = frozenset(["the", "and"])


class _Services:
    """What the tables say; each pattern is made when it is first needed, because that takes a while.

    Attributes:
        names: The name of the service for each way in which it is written.
    """

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        for row in rows("wire_services"):
            name, _, forms = row.partition("|")
            self.names.update({form.strip(): name.strip() for form in forms.split(";")})
        longest_first = sorted(self.names, key=lambda form: (-len(form), form))
        self._forms: dict[str, list[str]] = {}
        for form in longest_first:
            self._forms.setdefault(form[0], []).append(form)
        self._every = "|".join(map(re.escape, longest_first))
        joined = r"(?:\s?[/,&|]\s?|\s(?:and|und|et|y|e|en|og|och|i|и)\s)"
        self._several = rf"(?:{self._every})(?:{joined}(?:[Tt]he )?(?:{self._every}))*"
        words = words_by_language("credit_words")
        self.credit_words = frozenset[str]().union(
            *[words[language] for language in words if language != "picture"]
        )
        self.picture_words = words["picture"]

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where services are named in a text, in order; of names that begin together the longest counts.

        Looked up by how they begin: to make a pattern of all names takes longer than most texts take to read.
        """
        end = 0
        while match := _BEGINNING.search(text, end):
            start, end = match.span()
            for form in self._forms.get(match.group(), ()):
                if text.startswith(form, start) and not _IN_A_WORD.match(text, start + len(form)):
                    end = start + len(form)
                    yield start, end
                    break

    def without(self, text: str) -> str:
        """A text with a space for each service's name."""
        parts, begin = list[str](), 0
        for start, end in self.spans(text):
            parts.append(text[begin:start])
            begin = end
        return " ".join([*parts, text[begin:]])

    @cached_property
    def dateline(self) -> re.Pattern[str]:
        """A dateline with a service."""
        every, several = self._every, self._several
        return re.compile(
            # "KYIV, Nov 11 (Reuters) -", "(AP) —", "KÖLN (dpa/lnw) -", "МОСКВА, 11 ноября. /ТАСС/."
            rf"[^\n(/（【]{{0,{_LONGEST_DATELINE}}}[(（/【](?P<services>{several})(?:/\w+)?[)）/】]\s*(?:[-‐‑–—―−_:.]|$)"
            # "МОСКВА, 11 ноя — РИА Новости."
            rf"|[^\W\d_a-z][^\n.]{{0,{_LONGEST_DATELINE}}}\s[–—-]\s(?P<after>{every})\.\s"
            # "【ワシントン共同】", "［ワシントン　１１日　ロイター］", "(서울=연합뉴스)", "新华社北京11月11日电"
            rf"|[［【\[][^\n\]］】]{{0,40}}?(?P<inside>{every})[\]］】]|[(（][^\n)）]{{1,20}}=(?P<equal>{every})[)）]"
            rf"|[(（]?(?P<wired>{every})[^\n。，]{{0,24}}[电電](?![\w])"
            # "(CNN)The president", where the page had a space of its own
            rf"|[(（](?P<bare>{every})[)）]"
        )

    @cached_property
    def ending(self) -> re.Pattern[str]:
        """A service at the end of a paragraph."""
        return re.compile(
            rf"(?:(?:^|\s)[-–—―•|]\s*|[(（\[/])(?:(?:with|avec|con|com|mit|met|source|quelle)[:\s]\s*)?"
            rf"(?P<services>{self._several})[)）\]/]?\.?\s*$"
        )

    @cached_property
    def byline(self) -> re.Pattern[str]:
        """A byline with a service."""
        return re.compile(
            rf"^(?i:by|von|par|por)\s(?:.*?[\s,|/–—-])??(?:[Tt]he )?(?P<services>{self._several})$"
        )


@lru_cache(maxsize=1)
def _services() -> _Services:
    return _Services()


def credits_of(paragraphs: Sequence[str], source: str | None = None) -> tuple[str, ...]:
    """The agencies and outlets that an article credits with its text.

    Args:
        paragraphs: The article's paragraphs.
        source: The outlet, if known; an agency's own story credits the agency.

    Returns:
        Their names, agencies as the table of services has them, in alphabetical order; empty if it credits none.
    """
    first, last = paragraphs[:_FIRST_PARAGRAPHS], paragraphs[-_LAST_PARAGRAPHS:]
    found = set(_services_of_a_credit(source or ""))
    for paragraph in first:
        found.update(_dateline(paragraph), _byline(paragraph))
    for paragraph in last:
        found.update(_ending(paragraph), _about_the_article(paragraph))
    for paragraph in (*first, *last):
        found.update(_services_of_a_credit(paragraph))
    return tuple(sorted(found))


def _named(text: str) -> Iterator[str]:
    services = _services()
    return (services.names[text[start:end]] for start, end in services.spans(text))


def _dateline(paragraph: str) -> Iterable[str]:
    match = _services().dateline.match(paragraph)
    return _named(next(filter(None, match.groups()))) if match and not _of_a_picture(match.group()) else ()


def _byline(paragraph: str) -> Iterable[str]:
    """The services in a byline: "By Jill Colvin, Associated Press"."""
    match = _services().byline.match(paragraph) if len(paragraph) <= _LONGEST_LINE else None
    return _named(match["services"]) if match and not _of_a_picture(paragraph) else ()


def _ending(paragraph: str) -> Iterable[str]:
    """The services that a paragraph ends with: "… he said. — AFP", "… he said. (Reuters)"."""
    paragraph = paragraph.rstrip()[-_LONGEST_LINE:]
    match = _services().ending.search(paragraph)
    if not match or _of_a_picture(paragraph[max(0, match.start() - _LONGEST_DATELINE) :]):
        return ()
    return _named(match["services"])


def _about_the_article(paragraph: str) -> Iterator[str]:
    for sentence in re.split(_SENTENCE_END, paragraph):
        if len(sentence) > _LONGEST_SENTENCE or _quotes(sentence):
            continue
        if re.search(_ABOUT_THE_ARTICLE, sentence):
            yield from _named(sentence)
        published = re.search(_PUBLISHED_BY, sentence)
        if published and (re.search(_THIS_ARTICLE, sentence) or published.start() < 2):
            outlet = published["outlet"]
            yield _services().names.get(outlet, outlet)
    if re.match(_REUTERS_SIGNS, paragraph):
        yield "Reuters"


def _services_of_a_credit(line: str) -> Iterable[str]:
    """The services in a line that is nothing but a credit: "Thomson Reuters", "Additional sources • AP"."""
    if len(line) > _LONGEST_LINE or _of_a_picture(line):
        return ()
    services = _services()
    left = services.without(line)
    words = (word.casefold() for word in _WORD.findall(left) if not word.isdecimal())
    return _named(line) if left != line and services.credit_words.issuperset(words) else ()


def _of_a_picture(text: str) -> bool:
    words = {word.casefold() for word in _WORD.findall(text)}
    if not words.isdisjoint(_services().picture_words):
        return True
    return ("/" in text or "via " in text) and re.search(_PICTURE, text) is not None


def _quotes(text: str) -> bool:
    return any(mark in text for mark in _QUOTATION_MARKS)


def is_credit_line(line: str) -> bool:
    """Whether a line credits agencies with the text and says nothing else: "Thomson Reuters", "KYIV (AP) —"."""
    if len(line) > _LONGEST_LINE:
        return False
    # Most lines are none, and need no look at every name of a service.
    if _credit_vocabulary().issuperset(_WORD.findall(line.casefold())) and _services_of_a_credit(line):
        return True
    if not any(mark in line for mark in ")]/）】］") or not re.search(_ENDS_AS_DATELINE, line):
        return False
    dateline = _services().dateline.match(line)
    return dateline is not None and not _WORD.search(line, dateline.end()) and not _of_a_picture(line)


@lru_cache(maxsize=1)
def _credit_vocabulary() -> frozenset[str]:
    """Every word that a credit line may have, but for numbers."""
    named = _WORD.findall("\n".join(rows("wire_services")).casefold())
    return frozenset(named).union(*words_by_language("credit_words").values(), map(str, range(1900, 2100)))


def tells_who_worked(paragraph: str) -> bool:
    """Whether a paragraph says who worked on the article and nothing else: "AP contributed to this report."."""
    if len(paragraph) > _LONGEST_SENTENCE or _quotes(paragraph):
        return False
    if "eporting by " in paragraph and re.match(_REUTERS_SIGNS, paragraph):
        return True
    small = paragraph.casefold()
    first = _WORD.search(small)
    if "contribut" not in small and (first is None or first.group() not in _FIRST_WORDS):
        return False
    sentences = re.split(_SENTENCE_END, paragraph)
    about = [
        re.search(_WHO_WORKED, each)
        and (re.search(_ABOUT_THE_ARTICLE, each) or re.search(_CONTRIBUTED, each))
        for each in sentences
    ]
    return any(about) and all(
        one or re.search(_REPORTED_FROM, each) for one, each in zip(about, sentences, strict=True)
    )


def names_a_service(text: str) -> bool:
    """Whether a text is the name of a news agency, or of several: "Associated Press", "the AP and Reuters"."""
    left = _services().without(text)
    return left != text and _LITTLE.issuperset(word.casefold() for word in _WORD.findall(left))
