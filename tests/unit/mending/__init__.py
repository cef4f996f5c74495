"""Tests of `anliku.mending`."""
