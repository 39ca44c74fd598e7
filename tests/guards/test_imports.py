"""What each way to start newsdiff loads, looked at in fresh processes."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import packages_distributions, requires
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = str(Path(sys.executable).with_name("newsdiff"))
SEEDS = [str(path) for path in sorted((ROOT / "seeds").glob("*.txt"))]

INTERFACE = {"textual", "rich.console", "asyncio", "newsdiff.ui"}
PARTS = {f"newsdiff.{part}" for part in ("articles", "engine", "render", "store", "reader", "ui")}
FILES = {
    "pathlib",
    *(f"newsdiff.articles.{part}" for part in ("file_text", "decoding", "paragraphs", "titles")),
}
DEAR = {
    "typing",
    "dataclasses",
    "pathlib",
    "inspect",
    "json",
    "logging",
    "sqlite3",
    "subprocess",
    "unicodedata",
}
"""Modules of the standard library that take a noticeable share of the time --version has."""


@pytest.fixture(autouse=True)
def no_coverage(monkeypatch: pytest.MonkeyPatch) -> None:
    """Measuring coverage would load modules of its own."""
    monkeypatch.delenv("COVERAGE_PROCESS_CONFIG", raising=False)


def libraries() -> set[str]:
    """The modules of the libraries that newsdiff depends on."""
    names = {re.split("[^a-z0-9-]", line.lower())[0] for line in requires("newsdiff") or ()}
    found = {
        module
        for module, packages in packages_distributions().items()
        if any(package.lower().replace("_", "-") in names for package in packages)
    }
    assert {"Stemmer", "charset_normalizer", "rapidfuzz", "rich", "textual"} <= found
    return found


def modules_after(*arguments: str) -> set[str]:
    """The modules that a fresh Python has loaded when it has done what the arguments say."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *arguments],
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=60,
    )
    assert done.returncode in (0, 1), done.stderr[-2000:]
    lines = (line for line in done.stderr.splitlines() if line.startswith("import time:"))
    modules = {line.rpartition("|")[2].strip() for line in lines}
    assert "encodings" in modules, "the list of imports has another form than expected"
    return modules


def loaded(modules: set[str], unwanted: set[str]) -> set[str]:
    """Those modules that are among the unwanted ones, or inside them."""
    return {name for name in modules for root in unwanted if name == root or name.startswith(f"{root}.")}


@pytest.mark.parametrize("option", ["--version", "--help"])
@pytest.mark.parametrize("command", ["", "compare", "matrix", "list", "text", "notes", "config"])
def test_version_and_help_load_nothing_but_the_command_line(command: str, option: str) -> None:
    # Of a bare Python's own imports nothing can be saved.
    modules = modules_after(PROGRAM, *command.split(), option) - modules_after("-c", "pass")
    assert loaded(modules, INTERFACE | libraries() | PARTS) == set()
    if option == "--version":
        assert loaded(modules, DEAR) == set()


@pytest.mark.parametrize("format", ["text", "json", "csv", "tei"])
def test_compare_loads_no_interface(format: str) -> None:
    modules = modules_after(PROGRAM, "compare", "--format", format, *SEEDS[2:4])
    assert "newsdiff.engine.compare" in modules
    unwanted = {"newsdiff.store", "sqlite3", "platformdirs"}
    # What only folders need, and texts that are no plain ones.
    unwanted |= {
        "pathlib",
        "tomllib",
        "charset_normalizer",
        "newsdiff.articles.folders",
        "newsdiff.articles.library",
    }
    assert loaded(modules, INTERFACE | unwanted) == set()


def test_list_loads_no_interface() -> None:
    modules = modules_after(PROGRAM, "list", *SEEDS)
    assert "newsdiff.articles.library" in modules
    assert loaded(modules, INTERFACE | {"newsdiff.store", "sqlite3"}) == set()


def test_the_engine_loads_no_screen_no_database_and_nothing_that_reads_files() -> None:
    modules = modules_after("-c", "import newsdiff.engine.compare")
    assert "newsdiff.engine.comparison" in modules
    others = PARTS - {"newsdiff.articles", "newsdiff.engine"} | {"newsdiff.cli"}
    assert loaded(modules, INTERFACE | {"rich", "sqlite3"} | FILES | others) == set()


def test_the_package_alone_loads_nothing() -> None:
    modules = modules_after("-c", "import newsdiff") - modules_after("-c", "pass")
    assert modules - {"__future__"} == {"newsdiff"}


def test_the_public_names_load_on_first_use() -> None:
    import newsdiff

    for name in newsdiff.__all__:
        assert getattr(newsdiff, name) is not None
        assert name in dir(newsdiff)
    with pytest.raises(AttributeError, match="nothing_like_it"):
        _ = newsdiff.nothing_like_it


def test_the_public_names_are_those_that_type_checkers_see() -> None:
    import newsdiff

    source = Path(newsdiff.__file__).read_text(encoding="utf-8")
    seen = re.findall(r"^    from newsdiff\.(\S+) import (\w+) as \2$", source, re.MULTILINE)
    assert {name: module for module, name in seen} == newsdiff._MODULE_OF


def counted_by(code: str) -> list[int]:
    """The numbers in the last line that code prints around ``newsdiff compare`` of two sample articles."""
    done = subprocess.run(
        [sys.executable, "-c", code, "compare", *SEEDS[2:4]],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
    )
    return list(map(int, done.stdout.splitlines()[-1].split()))


AT_ITS_END = """
import atexit, gc
atexit.register(lambda: print(gc.get_freeze_count(), len(gc.get_objects())))
from newsdiff.cli import main
main()
"""


def test_at_its_end_python_does_not_look_for_garbage_in_all_that_was_made() -> None:
    left_alone, looked_through = counted_by(AT_ITS_END)
    assert looked_through < left_alone / 20


COUNTING = """
import re, sys
compile_pattern, made = re._compiler.compile, []
re._compiler.compile = lambda pattern, flags: made.append(pattern) or compile_pattern(pattern, flags)
from newsdiff.cli import main
main()
modules = [module for name, module in sys.modules.items() if name.startswith("newsdiff.")]
values = {id(value): value for module in modules for value in vars(module).values()}.values()
print(len(made), sum(isinstance(value, type) and "__dataclass_fields__" in vars(value) for value in values))
"""
MOST_PATTERNS, MOST_DATACLASSES = 60, 20


def test_compare_makes_few_patterns_and_dataclasses() -> None:
    # A pattern takes a sixth of a millisecond to make. One that most articles do not need can stay text, which
    # re.search compiles when it is first used, or stand behind a question that is quick to answer. A frozen dataclass
    # takes four tenths, a named tuple a twentieth.
    patterns, dataclasses = counted_by(COUNTING)
    assert patterns <= MOST_PATTERNS
    assert 0 < dataclasses <= MOST_DATACLASSES
