"""Front matter as people write it: what is read as meant, and what is said of it."""
