"""The installed reader in a real pseudo-terminal."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from wcwidth import wcwidth

from .emulator import PROGRAM, reader, terminal

ENTER, ESCAPE, CLEAR, KEEP = "\r", "\x1b", "\x15", "\x13"
PAIR = re.compile(r"(\d+) ⇄ (\d+)")
CHANGE = re.compile(r"(?:change )?(\d+|–)(?: of |/)(\d+)\s*$")
SIZES = [(30, 8), (60, 20), (80, 24), (120, 40), (200, 60)]


def pair_on(text: str) -> tuple[str, str] | None:
    """The numbers of the two articles that the first line names."""
    found = PAIR.search(text.splitlines()[0])
    return (found[1], found[2]) if found else None


def change_on(text: str) -> str | None:
    """The number of the change that the first line says the cursor is on."""
    found = CHANGE.search(text.splitlines()[0])
    return found[1] if found else None


@pytest.mark.parametrize(
    ("size", "environment"),
    [*((size, {}) for size in SIZES), ((80, 24), {"NO_COLOR": "1"})],
    ids=[*(f"{width}x{height}" for width, height in SIZES), "80x24-without-colour"],
)
def test_from_the_list_to_an_export(
    size: tuple[int, int], environment: dict[str, str], tmp_path: Path
) -> None:
    with reader("seeds/", home=tmp_path, size=size, environment=environment) as opened:
        opened.wait_for("5 Presid")
        listed = opened.settle()
        assert "seeds" in listed.splitlines()[0]
        assert "quit" in listed.splitlines()[-1]

        opened.press(ENTER)
        opened.wait_for(lambda text: pair_on(text) is not None)
        compared = opened.settle()
        first = pair_on(compared)
        assert first is not None
        assert first[0] == "1"
        assert re.search(r"^.{1,4}\d+ [=≈+]", "\n".join(compared.splitlines()[2:]), re.MULTILINE)

        before = change_on(compared)
        opened.press("n")
        opened.wait_for(lambda text: change_on(text) not in (None, before))
        assert pair_on(opened.settle()) == first

        opened.press("]")
        opened.wait_for(lambda text: pair_on(text) not in (None, first))
        second = pair_on(opened.settle())
        assert second is not None
        # The other side keeps its article.
        assert second[1] == first[1]

        opened.press("e")
        opened.wait_for(f"newsdiff-{second[0]}-{second[1]}.txt")
        export = tmp_path / "export.txt"
        opened.press(CLEAR)
        opened.wait_for(lambda text: "newsdiff-" not in text)
        opened.press(str(export))
        # Where the field is narrower than the path it shows the path's end.
        opened.wait_for("export.txt")
        opened.press(ENTER)
        opened.wait_for(lambda text: export.exists())
        exported = export.read_text(encoding="utf-8")
        assert "shared" in exported.splitlines()[4]
        assert "Kremlin" in exported

        opened.wait_for(lambda text: pair_on(text) == second)
        opened.press("q")
        assert opened.wait_for_end() == 0
        assert opened.modes_left_on() == {"7", "25"}, "wrapping and the cursor are on, all else is off"
        if "NO_COLOR" in environment:
            assert opened.colours_sent() == set()
        else:
            assert opened.colours_sent()


@pytest.mark.parametrize(
    "keys", [["q"], [ENTER, "q"], [ENTER, "e", ESCAPE, "q"]], ids=["list", "pair", "dialog"]
)
def test_the_terminal_is_afterwards_as_it_was(keys: list[str], tmp_path: Path) -> None:
    script = f"stty -g; echo before; '{PROGRAM}' seeds/; stty -g; echo after"
    with terminal("/bin/sh", ["-c", script], home=tmp_path) as opened:
        opened.wait_for("5 Presid")
        for key in keys:
            opened.settle()
            opened.press(key)
        assert opened.wait_for_end() == 0
        written = opened.written.decode()
    begin, end = written.index("\x1b[?1049h"), written.rindex("\x1b[?1049l")
    settings, _, said = written[:begin].partition("\r\n")
    assert "before" in said
    last = [re.sub(r"\x1b\[[<>?=]?[\d;]*[a-zA-Z]", "", line).strip() for line in written[end:].splitlines()]
    assert [line for line in last if line] == [settings.strip(), "after"]
    assert opened.modes_left_on() == {"7", "25"}, "wrapping and the cursor are on, all else is off"
    assert opened.keyboard_protocols_left_on() == 0


def test_two_files_open_side_by_side_and_follow_the_terminals_size(tmp_path: Path) -> None:
    paths = ["seeds/002_68b706e1a0edbeda.txt", "seeds/003_12d4f1d43d16a2bb.txt"]
    with reader(*paths, home=tmp_path, size=(120, 40)) as opened:
        opened.wait_for(lambda text: pair_on(text) == ("1", "2"))
        wide = opened.settle()
        assert sum("│" in line for line in wide.splitlines()) > 10
        opened.resize(60, 20)
        narrow = opened.wait_for(lambda text: "quit" in text.splitlines()[-1] and "│" not in text)
        assert len(narrow.splitlines()) == 20
        opened.resize(120, 40)
        opened.wait_for(lambda text: sum("│" in line for line in text.splitlines()) > 10)
        opened.press("q")
        assert opened.wait_for_end() == 0


def test_markup_and_escape_sequences_are_text(tmp_path: Path) -> None:
    stories = tmp_path / "stories"
    stories.mkdir()
    hostile = (
        "[@click=app.quit]press[/] [bold]loud[/] \x1b]52;c;aGFoYQ==\x07 \x1b[2J\x1b]0;title\x07 \x9b31m red"
    )
    said = "The minister said on Monday that nothing had been decided yet."
    for name in ("one.txt", "two.txt"):
        (stories / name).write_text(f"{hostile} {name}\n{said}\n", encoding="utf-8")
    with reader(str(stories), home=tmp_path, size=(120, 24)) as opened:
        opened.wait_for("[@click=app.quit]press[/]")
        opened.settle()
        opened.press(ENTER)
        opened.wait_for(lambda text: pair_on(text) is not None)
        compared = opened.settle()
        assert "[@click=app.quit]press[/]" in compared
        assert "[bold]loud[/]" in compared
        opened.press("q")
        assert opened.wait_for_end() == 0
    assert b"\x1b]52;c;aGFoYQ==" not in opened.written
    assert b"\x1b]0;title" not in opened.written
    assert b"\x1b[2J" not in opened.written
    assert "\x9b31m".encode() not in opened.written


def test_without_a_terminal_it_says_what_to_do_instead(tmp_path: Path) -> None:
    with terminal("/bin/sh", ["-c", f"'{PROGRAM}' seeds/ < /dev/null"], home=tmp_path) as opened:
        assert opened.wait_for_end() == 2
        assert "needs a terminal" in opened.text
        assert opened.modes_left_on() == set()


def test_what_is_typed_in_one_go_gets_to_the_prompts_it_opens(tmp_path: Path) -> None:
    export = tmp_path / "export.txt"
    with reader("seeds/", home=tmp_path, size=(120, 30)) as opened:
        opened.wait_for("5 Presid")
        opened.press("/ukraine\r")
        opened.wait_for(lambda text: "/ukraine" in text and "all articles" in text)
        opened.press(f"{ENTER}nn")
        opened.wait_for(lambda text: change_on(text) == "3")
        opened.press("/president\rn")
        opened.wait_for(lambda text: "/president  " in text and "match " in text)
        opened.press(ESCAPE)
        opened.wait_for(lambda text: "/president" not in text)
        opened.press(f"adubious, twice{KEEP}")
        opened.wait_for("✎ dubious, twice")
        opened.press(f"e{CLEAR}{export}{ENTER}")
        opened.wait_for(lambda text: export.exists())
        opened.press("?/contradicts")
        opened.wait_for("/contradicts")
        opened.wait_for("‼ disagrees              A figure")


SCRIPTS = {
    "devanagari": "प्रधानमंत्री ने कहा कि यूक्रेन में युद्ध तुरंत समाप्त होना चाहिए और सभी पक्षों को बातचीत करनी चाहिए।",
    "thai": "นายกรัฐมนตรีกล่าวว่าสงครามต้องยุติลงโดยเร็ว และทุกฝ่ายควรเจรจากัน",
    "arabic": "قَالَ الرَّئِيسُ إِنَّ الحَرْبَ يَجِبُ أَنْ تَنْتَهِيَ فَوْرًا وَعَلَى جَمِيعِ الأَطْرَافِ التَّفَاوُضُ",
    "hebrew": "הנשיא אמר כי המלחמה חייבת להסתיים מיד וכי על כל הצדדים לנהל משא ומתן",
    "emoji": "The minister posted ❤️ 👨‍👩‍👧 1️⃣ 🇺🇦 and said that the war in the east must end at once.",
}


@pytest.mark.parametrize("marks_take_a_cell", [True, False], ids=["tmux", "shaping"])
def test_both_columns_stand_upright_in_any_script(
    marks_take_a_cell: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Terminals give vowel signs a cell of their own or none; the rule between the columns stays where it is."""

    def width(character: str) -> int:
        if unicodedata.category(character) == "Mc":
            return int(marks_take_a_cell)
        return wcwidth(character)

    monkeypatch.setattr("pyte.screens.wcwidth", width)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("\n\n".join(SCRIPTS.values()), encoding="utf-8")
    with reader(str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), home=tmp_path, size=(80, 40)) as opened:
        opened.wait_for("posted")
        opened.settle()
        lines = range(1, next(line for line, text in enumerate(opened.lines) if "posted" in text) + 1)
        assert {opened.cell(line, 38) for line in lines} <= {"│", "┼"}
        # Below the heads, the numbers of the paragraphs stand beside each other.
        numbers = [[opened.cell(line, column) for column in (2, 41)] for line in lines[3:]]
        assert all(left == right for left, right in numbers)
        assert [left for left, _ in numbers if left.isdigit()] == list("12345")
