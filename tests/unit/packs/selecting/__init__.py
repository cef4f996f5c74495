"""Tests of selecting."""
