"""Widgets: what stands on the screens."""
