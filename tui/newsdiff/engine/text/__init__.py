"""An article's text → documents: normalised, cut into sentences and tokens, weighed."""
