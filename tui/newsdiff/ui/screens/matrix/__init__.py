"""Every article against every other."""
