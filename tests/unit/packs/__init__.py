"""Tests of case packs."""
