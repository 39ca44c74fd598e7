"""The reader: the only part of newsdiff that knows Textual."""
