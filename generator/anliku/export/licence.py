"""The licence of the case texts, for what is exported."""

from anliku.model.licence import CASE_LICENCE, Licence

__all__ = ["CASE_LICENCE", "Licence"]
