"""Bytes → text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.decoding import decode

# A text full of characters that stand for damage is refused; see below.
PROSE = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffd\ufffe\uffff"), min_size=1
).filter(lambda text: not text.startswith("\ufeff"))


@given(PROSE)
def test_utf8_is_taken_as_it_is_without_a_warning(text: str) -> None:
    for data in (text.encode(), codecs.BOM_UTF8 + text.encode()):
        decoded = decode(data)
        assert decoded is not None
        assert (decoded.text, decoded.warning) == (text, "")


@given(PROSE, st.sampled_from(["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]))
def test_a_byte_order_mark_is_believed(text: str, encoding: str) -> None:
    decoded = decode(("\ufeff" + text).encode(encoding))
    assert decoded is not None
    assert (decoded.text, decoded.warning) == (text, "")


@pytest.mark.parametrize("damage", "\ufffd\ufffe\uffff")
def test_a_text_is_refused_where_more_than_a_tenth_of_it_is_damage(damage: str) -> None:
    text = "nineletts"
    assert decode(f"{text}{damage}".encode()) is not None
    assert decode(f"{text}{damage}{damage}".encode()) is None


@given(st.binary())
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    decoded = decode(data)
    assert decoded is None or "\0" not in decoded.text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "Un homme a été arrêté à Paris\nLe café était fermé, a déclaré le maire.\n"),
        ("cp1252", "The Kremlin said “there was no call” – it’s fiction.\nMoscow denied it on Monday.\n"),
        ("latin-1", "The café owner said it was closed on Monday.\n"),
        ("latin-1", "El señor Núñez negó el lunes que mantuviera una conversación telefónica.\n"),
        ("cp1251", "Кремль опроверг сообщения о разговоре.\nЭто чистая выдумка, сказал он.\n"),
        ("koi8-r", "Кремль опроверг сообщения о разговоре.\nЭто чистая выдумка, сказал он.\n"),
        ("shift-jis", "クレムリンは電話会談を否定した。\n大統領報道官は述べた。\n"),
        ("gb18030", "克里姆林宫周一否认特朗普与普京通话。这完全是虚构的。\n"),
    ],
)
def test_another_encoding_is_guessed_and_said(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded is not None
    assert decoded.text == text
    assert "which is a guess" in decoded.warning


def test_utf8_cut_inside_a_character_is_still_utf8() -> None:
    data = "Le café était fermé, a déclaré".encode()[:-1]
    decoded = decode(data)
    assert decoded is not None
    assert decoded.text == "Le café était fermé, a déclar\ufffd"
    assert "damaged" in decoded.warning


def test_damaged_utf16_says_so() -> None:
    decoded = decode("\ufeffA headline and more".encode("utf-16-le") + b"x")
    assert decoded is not None
    assert decoded.text.startswith("A headline and more")
    assert "UTF-16" in decoded.warning


@pytest.mark.parametrize(
    "data",
    [
        b"text with \0 in it",
        bytes(range(256)) * 4,
        b"\x7fELF\x02\x01\x01",
        b"%PDF-1.4 looks like text",
        b"{\\rtf1 looks like text}",
        b"\x01\x02\x03\x04 abc",
        "\ufeffa\0b".encode("utf-16-le"),
    ],
)
def test_what_is_not_text_is_refused(data: bytes) -> None:
    assert decode(data) is None


def test_escape_sequences_are_text() -> None:
    decoded = decode(b"A headline with \x1b[31mred\x1b[0m in it")
    assert decoded is not None
    assert "\x1b[31m" in decoded.text
