"""The words of a query: what is looked up, and what counts as evidence for each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word of a query, and what counts as evidence for it."""

    text: str
    """Folded, as it may stand in a case."""
    tokens: tuple[str, ...]
    concepts: tuple[tuple[str, float], ...] = ()
    """Tokens of concepts and synonyms, and what each is worth against the word itself."""
    is_link: bool = False
    """Whether it only ties two words that stand side by side."""
    spelled: tuple[tuple[str, ...], ...] = ()
    """Sound tokens that count where the tokens are nowhere: for each way to read typed letters."""
    is_start: bool = False
    """Whether every token that begins with the text counts, as for a single character."""
