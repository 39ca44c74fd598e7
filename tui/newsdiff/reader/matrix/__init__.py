"""The matrix of all articles: what is known of each pair, where the reader is in it, and its lines."""
