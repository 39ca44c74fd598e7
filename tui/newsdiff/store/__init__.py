"""What the reader remembers from one time to the next: decisions, notes, the last library and theme."""
