"""Lists of words by language (ISO 639-1).

Nothing in the engine needs a list to work: a language that has none goes without.
"""

from __future__ import annotations

from newsdiff.engine.lexicon.tables import words_by_language

FUNCTION_WORDS = words_by_language("function_words")
"""Articles, pronouns, prepositions, conjunctions, auxiliaries and particles, but no negations."""

NEGATIONS = words_by_language("negations")
"""Words that turn a statement into its opposite."""

ADDING_WORDS = words_by_language("adding_words")
"""Words that join something new to a statement, or date it."""

STANDING_WORDS = words_by_language("standing_words")
"""Pronouns and auxiliaries, which stand for what is said elsewhere."""

JOINING_WORDS = words_by_language("joining_words")
"""Words that a clause can begin with, and with it a statement of its own."""

ATTRIBUTION_WORDS = words_by_language("attribution_words")
"""Words that tell who said something, when and to whom."""

DENIAL_WORDS = words_by_language("denial_words")
"""Verbs whose subject says that something is not so."""

REPORTING_VERBS = words_by_language("reporting_verbs")
"""Verbs whose subject says what follows or stands before."""
