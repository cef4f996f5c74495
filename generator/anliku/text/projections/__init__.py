"""A tree in; what pages, search, packs and checks need of it out. Nothing here reads Markdown."""
