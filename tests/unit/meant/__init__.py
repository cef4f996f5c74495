"""Tests of `anliku.meant`."""
