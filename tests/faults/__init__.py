"""The real command line while the system refuses something, or while it is killed."""
