"""Inputs that reach new code, which atheris keeps and changes further: ``python -m tests.fuzz.guided TARGET``."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.fuzz.target import LARGEST


def main() -> int:
    """Fuzz one target until the first find, so many inputs, or for so long.

    Returns:
        0 if nothing was found, 2 if atheris is not there. A find ends the process with another status.
    """
    parser = argparse.ArgumentParser(
        prog="python -m tests.fuzz.guided", description="Let atheris find inputs."
    )
    parser.add_argument("target", metavar="TARGET", help="as for python -m tests.fuzz")
    parser.add_argument("--inputs", type=int, default=100_000, metavar="N", help="at most; default: 100,000")
    parser.add_argument("--minutes", type=float, default=60, metavar="M", help="at most; default: 60")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="default: 1")
    options = parser.parse_args()
    try:
        import atheris
    except ImportError:
        print(
            "atheris is not installed (dependency group fuzz); python -m tests.fuzz does without",
            file=sys.stderr,
        )
        return 2
    with atheris.instrument_imports(include=["newsdiff"]):
        # What is imported before is not followed.
        from tests.fuzz.running import be_quiet, failure, found, show
        from tests.fuzz.targets import TARGETS
    if options.target not in TARGETS:
        parser.error(f"no such target; there are {', '.join(TARGETS)}")
    target = TARGETS[options.target]
    be_quiet()
    tried = 0

    def check(data: bytes) -> None:
        nonlocal tried
        tried += 1
        error = failure(target, data)
        if error is not None:
            show(found(target, data, error, tried))
            raise error

    # It is left, with what was found: the process ends before it could be removed.
    folder = Path(tempfile.mkdtemp(prefix="newsdiff-fuzz-"))
    for number, sample in enumerate(target.samples()):
        (folder / str(number)).write_bytes(sample)
    dictionary = folder.with_suffix(".words")
    dictionary.write_text("".join(f'"{_escaped(word)}"\n' for word in dict.fromkeys(target.words) if word))
    atheris.Setup(
        [
            sys.argv[0],
            str(folder),
            f"-runs={options.inputs}",
            f"-max_total_time={60 * options.minutes:.0f}",
            f"-seed={options.seed}",
            f"-max_len={LARGEST}",
            f"-dict={dictionary}",
            f"-artifact_prefix={folder}/",
            "-print_final_stats=1",
        ],
        check,
    )
    # It ends the process itself.
    atheris.Fuzz()
    return 0


def _escaped(word: bytes) -> str:
    """A word as a dictionary of libFuzzer has it."""
    return "".join(
        chr(byte) if 32 <= byte < 127 and byte not in b'"\\' else f"\\x{byte:02x}" for byte in word
    )


if __name__ == "__main__":
    sys.exit(main())
