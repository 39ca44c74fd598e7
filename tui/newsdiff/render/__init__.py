"""A comparison and a width → rows; rows → text. A comparison → JSON."""
