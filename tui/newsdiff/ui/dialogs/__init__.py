"""Dialogs over a screen: export, filter, help, note, problems."""
