"""The command line."""

from newsdiff.cli.program import main

__all__ = ["main"]
