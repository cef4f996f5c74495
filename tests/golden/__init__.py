"""Pages of a small synthetic archive, kept as files and compared."""
