"""Tests of kept conversions."""
