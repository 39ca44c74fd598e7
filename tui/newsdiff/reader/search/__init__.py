"""Searching in one comparison and in the library."""
