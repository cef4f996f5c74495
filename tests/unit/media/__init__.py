"""Tests of the room that decides which files are published."""
