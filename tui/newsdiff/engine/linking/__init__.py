"""Which sentences of two documents say the same, and how sure that is."""
