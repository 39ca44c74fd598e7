"""Verbatim passages, however they are cut."""
