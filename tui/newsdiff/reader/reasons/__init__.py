"""The panel of reasons: why a paragraph is linked, and which other articles carry it."""
