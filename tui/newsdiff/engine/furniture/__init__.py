"""What stands in an article and is no statement of it: captions, credits, teasers, notes on changes."""
