"""Try inputs that nobody would write: ``python -m tests.fuzz [TARGET ...]``, and also ``keys`` and ``kills``.

Each input depends on the seed, its target and its number alone. What breaks something is printed with the shortest
input that still does.
"""

from __future__ import annotations

import argparse
import sys

from tests.fuzz.keys import press_keys
from tests.fuzz.kills import kill_all
from tests.fuzz.running import run
from tests.fuzz.targets import TARGETS

INPUTS = 2000


def main() -> int:
    """Try them, print a table; 0 if nothing was found, otherwise 1."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.fuzz",
        description="Try made-up inputs on the readers of formats, the engine, and what newsdiff remembers; or press "
        "any keys in the reader, or kill newsdiff while it writes. Exit status 1 if anything is found.",
        epilog=f"targets: {', '.join(TARGETS)}, keys, kills",
    )
    parser.add_argument("targets", nargs="*", metavar="TARGET", help="only these")
    parser.add_argument(
        "--inputs", type=int, metavar="N", help=f"for each target; default: {INPUTS}, or 100 kills"
    )
    parser.add_argument("--minutes", type=float, default=1e6, metavar="M", help="at most, for each target")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="default: 1")
    parser.add_argument(
        "--first", type=int, default=0, metavar="N", help="number of the first input; default: 0"
    )
    options = parser.parse_args()
    unknown = set(options.targets) - {*TARGETS, "keys", "kills"}
    if unknown:
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    wrong = 0
    print(f"{'target':<12}{'inputs':>10}{'seconds':>9}{'finds':>7}", flush=True)
    for name in options.targets or TARGETS:
        if name == "kills":
            wrong += kill_all(options.inputs or 100, options.seed)
            continue
        if name == "keys":
            wrong += press_keys(options.inputs or INPUTS, options.seed)
            continue
        outcome = run(name, options.seed, options.first, options.inputs or INPUTS, options.minutes)
        wrong += len(outcome.finds)
        print(f"{name:<12}{outcome.inputs:>10,}{outcome.seconds:>9.0f}{len(outcome.finds):>7}", flush=True)
        if outcome.interrupted:
            break
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
