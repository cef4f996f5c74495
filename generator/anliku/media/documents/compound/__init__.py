"""Compound files of old Office in, refusals out of what is on no list, or runs and fetches."""
