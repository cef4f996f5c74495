"""The controlled vocabulary: concepts, their labels, and how they hang together."""

from anliku.vocabulary.reading import read_vocabulary, vocabulary_files
from anliku.vocabulary.vocabulary import Vocabulary

__all__ = ["Vocabulary", "read_vocabulary", "vocabulary_files"]
