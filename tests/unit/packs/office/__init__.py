"""Tests of the writers for office programs, reading devices and browsers."""
