"""Files and folders → articles."""
