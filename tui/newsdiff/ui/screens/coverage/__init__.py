"""The statements of the event, and which articles carry them."""
