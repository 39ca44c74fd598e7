"""Screens: each arranges widgets and forwards commands."""
