"""The panel of changes: all changes and disagreements of a comparison, one line each, and which were visited."""
