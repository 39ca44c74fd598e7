"""Two articles → a comparison. Pure functions over frozen dataclasses: no files, no screen."""
