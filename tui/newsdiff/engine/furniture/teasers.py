"""What a page adds for its visitors: what else to read, watch or subscribe to, and the page's own lines."""

from __future__ import annotations

import re

from newsdiff.engine.furniture.phrases import Line

_LONGEST_PAGE_LINE = 120
# As text, patterns are compiled when they are first needed, which for most articles is never.
_ADDRESS = r"(?:https?://|www\.)\S+|@\w+|[\w.+-]+@[\w-]+\.[\w.]+"
_COUNT = (
    r"(?i)(?:\d+ (?:min(?:ute)?s?|sec|seconds|hours?|days?) (?:read|ago|watch|listen)"
    r"|\d[\d,.]* (?:comments?|shares?|views?|likes?)"
    r"|image \d+ of \d+|photos?:? \d+ (?:of|/) \d+|\d+ ?/ ?\d+|lesezeit:? \d+ min\w*|temps de lecture:? \d+ min\w*"
    r"|\d+ min de lectura|\(?完\)?)\.?"
)
_SHARING = frozenset(
    "facebook twitter x email e mail whatsapp linkedin reddit pinterest print telegram flipboard copy link share tweet"
    " messenger instagram tumblr sms line weibo wechat threads bluesky pocket youtube save gift article".split()
)
# "Follow Ana Cole on Twitter @anacole", "Email Ana at ana@example.org".
_ACCOUNT = (
    r"(?i)(?:follow|find|connect with|like) (?:[\w.'@&-]+ ){1,7}?on "
    r"(?:twitter|x|facebook|instagram|threads|bluesky|linkedin|telegram|whatsapp|mastodon|tiktok|youtube)\b"
    r"|(?:follow|email|e-mail|contact|reach|write to|tweet) (?:[\w.'&,-]+ ){1,7}?(?:at:? ?)?[\w.+-]*@\w"
)


_ACCOUNT_VERBS = (
    "follow ",
    "find ",
    "connect with ",
    "like ",
    "email ",
    "e mail ",
    "contact ",
    "reach ",
    "write to ",
    "tweet ",
)


def is_page_line(line: Line) -> bool:
    """Whether a line belongs to the page: "Advertisement", "Share this article", "3 min read"."""
    if len(line.text) >= _LONGEST_PAGE_LINE:
        return False
    if line.is_in("page: whole line") or _is_count(line.text) or _is_address(line.text):
        return True
    words = line.plain.split()
    return len(words) > 1 and _SHARING.issuperset(words)


def _is_count(text: str) -> bool:
    return ("完" in text or any(map(str.isdecimal, text))) and re.fullmatch(_COUNT, text) is not None


def _is_address(text: str) -> bool:
    return len(text.split()) == 1 and re.fullmatch(_ADDRESS, text) is not None


def is_teaser(line: Line) -> bool:
    """Whether a paragraph asks the reader to read, watch, follow or subscribe to something else."""
    if '"' in line.text[:2]:
        return False
    if line.begins("teaser: invitation") or (_may_name_an_account(line) and re.match(_ACCOUNT, line.text)):
        return True
    if not line.rest:
        return False
    if line.shouted and line.has_label("teaser: shouted", "teaser: label"):
        return True
    return line.mark in (":", "|", ">", "•") and line.has_label("teaser: label")


def _may_name_an_account(line: Line) -> bool:
    return line.plain.startswith(_ACCOUNT_VERBS)
