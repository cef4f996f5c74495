"""The site as a whole: real builds of the real archive, read back from disk."""
