"""The interface: the only part of newsdiff that knows Textual."""
