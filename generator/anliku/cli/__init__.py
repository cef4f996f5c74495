"""The command-line door: one file per command; parses, calls one function, reports."""

from anliku.cli.commands import run

__all__ = ["run"]
