"""The reader's state and rules, without a terminal."""
