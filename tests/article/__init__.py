"""The cases beside the article that they are from, where it is at hand; it is not ours to publish."""
