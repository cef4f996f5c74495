"""How well the search ranks: documents, queries with judgments, and the usual measures."""
