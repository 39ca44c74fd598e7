"""Who wrote an article and worked on it, and whose story it is."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsdiff.engine.furniture.credits import is_credit_line, names_a_service, tells_who_worked
from newsdiff.engine.furniture.names import are_names
from newsdiff.engine.furniture.phrases import Line, beginnings, line_of, unbracketed
from newsdiff.engine.text.tokens import unspaced

_LONGEST_LINE = 14
# In characters, where a script has no spaces between words.
_LONGEST_UNSPACED = 24
_LONGEST_BIOGRAPHY = 60

_SENTENCE_MARKS = (".", "?", "!", "。")
# How each line begins that is signed, which is quicker to see than the pattern is to make.
_SIGNING = (
    "additional ", "reporting", "writing", "editing", "compiled", "edited", "translated", "written", "production",
)  # fmt: skip
_SIGNED = (
    r"(?i)(?:additional )?(?:reporting|writing|editing|compiled|edited|translated|written|production)(?: and \w+)? by "
    r"(?P<names>.+)"
)
_AND_SERVICE = r"(?P<names>.{3,80}?)(?:, | \| | / ?|/| - )(?P<service>[^,|/]{2,60})"
_ROLE = (
    r"(?i)(?:[\w&'-]+ ){0,4}(?:correspondent|reporter|writer|editor|columnist|contributor|journalist|"
    r"korrespondent(?:in)?|redakteur(?:in)?|journaliste|correspondant[es]?|periodista|corresponsal)"
)
_BIOGRAPHY = (
    r"(?P<names>[^\W\d_a-z][\w.'-]+(?: [^\W\d_a-z][\w.'-]*){1,3}?),? "
    r"(?:(?:is|are|was) (?:an? |the )?(?:[\w'&/,-]+ ){0,6}"
    r"(?:reporter|correspondent|writer|columnist|editor|journalist|contributor|fellow|producer|intern)\b"
    r"|(?:covers|reports on|writes about)\b)"
)
# One of these is in each of them.
_IN_A_BIOGRAPHY = (
    "reporter", "correspondent", "writer", "columnist", "editor", "journalist", "contributor", "fellow", "producer",
    "intern", "covers", "reports on", "writes about",
)  # fmt: skip


def is_byline(text: str, small: Callable[[], frozenset[str]]) -> bool:
    """Whether a line is "By Ana Cole and Tom Day", "Ana Cole, Associated Press" or "Ana Cole, staff writer".

    Args:
        text: The line, normalised.
        small: Gives the words that the rest of the article writes in small letters. "By Firing Comey, Trump Took a
            Risk" is a headline.
    """
    if len(text.split()) > _LONGEST_LINE or _ends_a_sentence(text.removesuffix("Jr.")):
        return False
    begins = f"{text[:20].casefold()} "
    prefix = next((each for each in beginnings("credit: byline") if begins.startswith(each)), "")
    names = text[len(prefix) :]
    if prefix:
        if not are_names(names):
            return False
        return names_a_service(names) or (len(names.split()) > 1 and _are_people(names, small))
    found = re.fullmatch(_AND_SERVICE, text)
    return (
        found is not None
        and len(found["names"].split()) > 1
        and are_names(found["names"])
        and bool(names_a_service(found["service"]) or re.fullmatch(_ROLE, found["service"]))
        and _are_people(found["names"], small)
    )


def _ends_a_sentence(text: str) -> bool:
    return text.rstrip("\"')]").endswith(_SENTENCE_MARKS)


def _are_people(names: str, small: Callable[[], frozenset[str]]) -> bool:
    words = {word.casefold() for word in re.findall(r"[^\W\d_A-Z]?[A-Z][\w'-]{3,}", names)}
    return words.isdisjoint(small())


def is_credit(line: Line) -> bool:
    """Whether a paragraph says nothing but whose story it is or who worked on it, wherever it stands."""
    if is_credit_line(line.text) or tells_who_worked(line.text):
        return True
    inside = unbracketed(line.text)
    if inside.casefold().startswith(_SIGNING):
        signed = [re.fullmatch(_SIGNED, each) for each in re.split("; ?", inside.rstrip("."))]
        if all(each is not None and are_names(each["names"]) for each in signed):
            return True
    return _labels_names(_inside(line), "credit: label")


def is_credit_at_end(line: Line) -> bool:
    """Whether a paragraph that is one of the last says where the article comes from: "Source: Bureau of Statistics"."""
    return _labels_names(_inside(line), "credit: label at the end")


def _inside(line: Line) -> Line:
    """A line without the brackets that it stands in, if it does."""
    inside = unbracketed(line.text)
    return line if inside == line.text else line_of(inside)


def _labels_names(line: Line, section: str) -> bool:
    if line.mark != ":" or not line.has_label(section):
        return False
    if unspaced(line.rest):
        return len(line.rest) <= _LONGEST_UNSPACED and not any(mark in line.rest for mark in _SENTENCE_MARKS)
    return len(line.rest.split()) <= _LONGEST_LINE and (
        are_names(line.rest.rstrip(".")) or is_credit_line(line.rest)
    )


def is_biography(text: str, others: Callable[[], str]) -> bool:
    """Whether a paragraph says who the author is.

    Args:
        text: The paragraph, normalised.
        others: Gives the rest of the article. Who is named there is somebody whom the article is about.
    """
    if '"' in text or len(text.split()) > _LONGEST_BIOGRAPHY:
        return False
    if not any(word in text for word in _IN_A_BIOGRAPHY):
        return False
    found = re.match(_BIOGRAPHY, text)
    return found is not None and found["names"].split()[-1] not in others()
