"""Installing and setting up, as on a fresh machine."""
