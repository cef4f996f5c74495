"""What people write (ids, collections, list files, what a query found) → the cases of a pack."""
