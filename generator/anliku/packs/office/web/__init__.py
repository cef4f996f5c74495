"""EPUB and HTML: what is read on a screen, from one translation."""
