"""All the articles about an event at once."""
