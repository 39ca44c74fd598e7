"""Inputs that nobody would write, in great numbers: ``python -m tests.fuzz``."""
