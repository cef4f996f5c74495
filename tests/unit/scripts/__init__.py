"""Tests of what the scripts of the site and Python have in common."""
