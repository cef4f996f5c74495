"""A bag, an edition for a USB stick, or a site in; what of it is no longer as its list says out."""

from anliku.verifying.comparing import Verdict, verify

__all__ = ["Verdict", "verify"]
