"""Addresses → what servers answer, within limits."""
