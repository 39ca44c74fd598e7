"""What the status bar above the list of articles says."""

from __future__ import annotations

from newsdiff.reader.session import Session
from newsdiff.reader.text_runs import Run


def library_status(session: Session, *, doing: str, stop: str, key: str) -> tuple[list[Run], list[Run]]:
    """The left and the right part of the line above the list of articles.

    Args:
        session: The library.
        doing: What is being done in the background; empty if nothing is.
        stop: The key that stops this.
        key: The key that lists what was not read; empty if there is none.
    """
    library, count = session.library, len(session.articles)
    left = [
        (" newsdiff ", "name"),
        (f" {library.name} · {count:,} {'article' if count == 1 else 'articles'}", ""),
    ]
    shown = f": {key}" if key else ""
    problems, doubtful, skipped = map(len, (library.problems, library.warnings, library.skipped))
    if problems:
        left.append((f" · {problems} {'problem' if problems == 1 else 'problems'}{shown}", "alert"))
    elif doubtful:
        left.append((f" · {doubtful} doubtful{shown}", "alert"))
    if skipped:
        left.append((f" · {skipped} skipped{'' if problems or doubtful else shown}", "quiet"))
    if doing:
        return left, [(f"{stop} stops · " if stop else "", "quiet"), (f"{doing} ", "alert")]
    return left, (
        [(f"marked: {session.marked + 1} {session.names[session.marked]} ", "quiet")]
        if session.marked is not None
        else []
    )
