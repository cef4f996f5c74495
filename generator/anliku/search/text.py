"""A case's text in, tokens out: what a query is compared with, the same for every engine.

Tokens are strings, told apart by their form:
- two Han characters: a pair that stands side by side in the text, so that a part is found;
- one Han character: the last one of a run, so that `字` and the pairs `字…` are all that contain it;
- letters and digits: a Latin word or a number, folded, if a person could type it; of `两万` and
  `2万` also `20000`;
- `#` and a URI: a concept, mentioned by one of its labels;
- `=` and a word: a ring of synonyms, mentioned by one of its words;
- `~` and two syllables, `^` and initials: how names sound (`sounds.py`).

No word segmenter is needed: with pairs, concepts and synonyms its words add nothing to what is
found, and a query could not be cut alike in a browser.
"""

from functools import lru_cache

from anliku.search.folding import fold
from anliku.search.labels import Labels
from anliku.search.numbers import numbers_in
from anliku.search.runs import pairs, runs
from anliku.search.sounds import initials_of, sounds_of

_LONGEST_WORD = 100
"""Letters or digits of a word that is found; nobody types a longer one, and an index that kept a
word of a whole file would hold the file in a name."""


class Analyzer:
    """The analysis of cases, with the archive's vocabulary."""

    def __init__(self, labels: Labels) -> None:
        self._labels = labels
        self.tokens_of_label = lru_cache(maxsize=8192)(self.tokens)
        """The same as `tokens`, remembered: for the labels and names that many cases share."""
        self.sounds_of_label = lru_cache(maxsize=8192)(self.sounds)
        """The same as `sounds`, remembered."""
        self.hints_of_label = lru_cache(maxsize=8192)(self.hints)
        """The same as `hints`, remembered."""

    def tokens(self, text: str) -> tuple[str, ...]:
        """Return the tokens under which a text of a case is found, as often as they stand there."""
        folded = fold(text)
        found: list[str] = []
        for run, is_han in runs(folded):
            if is_han:
                found += pairs(run)
                found.append(run[-1])
            elif len(run) <= _LONGEST_WORD:
                found.append(run)
        found += numbers_in(folded)
        found += self._labels.tokens_in(folded)
        return tuple(found)

    def hints(self, name: str) -> tuple[str, ...]:
        """Return the tokens of concepts that a part of a name points to, and to no other concept.

        A case tagged 助餐配餐 is one of 志愿助餐 although none of its labels stands there.
        """
        found = (
            token
            for run, is_han in runs(fold(name))
            for pair in (pairs(run) if is_han else ())
            for token in self._labels.only_of_part(pair)
        )
        return tuple(found)

    def sounds(self, name: str) -> tuple[str, ...]:
        """Return the tokens by which a name of a case is found by how it sounds."""
        found = [token for run, is_han in runs(fold(name)) if is_han for token in sounds_of(run)]
        initials = initials_of(fold(name))
        return (*found, initials) if initials else tuple(found)
