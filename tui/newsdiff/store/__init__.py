"""What newsdiff remembers from one run to the next: decisions, notes, last library and theme."""
