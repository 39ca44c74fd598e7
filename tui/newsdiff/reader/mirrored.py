"""How two articles are compared, seen from the other side."""

from __future__ import annotations

from dataclasses import replace

from newsdiff.engine.comparison import Decision, Options


def mirrored_options(options: Options) -> Options:
    """The same options for the two articles on the other sides."""
    decisions = (Decision(each.b, each.a, each.linked) for each in options.decisions)
    ordered = tuple(sorted(decisions, key=lambda each: (each.a, each.b)))
    return replace(options, decisions=ordered, furniture=options.furniture[::-1])
