"""How a folder is made anew."""
