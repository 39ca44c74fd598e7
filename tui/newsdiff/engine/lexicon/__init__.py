"""Tables of words, as data."""
