"""newsdiff beside other programs that compare texts."""
