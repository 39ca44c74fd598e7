"""The statements of the library as a table: what is shown of them, in which order, and their wordings."""
