"""One file for each format: how it is recognised, and its bytes → records."""
