"""A comparison and a width → rows; rows → text, JSON and whatever else a person takes away."""
