"""What contradicts its counterpart inside a link."""
