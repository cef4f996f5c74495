"""Tests of the blocks that a text of the archive gives."""
