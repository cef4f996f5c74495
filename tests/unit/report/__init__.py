"""Unit tests; they mirror the package."""
