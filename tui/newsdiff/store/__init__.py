"""What the reader remembers from one time to the next."""
