"""What the browser's engine and ours must have alike, whatever the archive: names and values out.

The browser's scripts have none of it of their own; `plugin/script_constants.py` writes it for them.
What the ranking of one index depends on lies in that index (`tables.py`).
"""

from anliku.search import (
    engine,
    filters,
    labels,
    meant,
    numbers,
    place_names,
    query,
    query_analysis,
    runs,
    snippets,
    sounds,
)


def agreed() -> dict[str, object]:
    """Return the constants of the browser's engine, by name."""
    return {
        **_taken(labels, "CONCEPT_MARK", "RING_MARK", "SHORTEST"),
        **_taken(sounds, "SOUND_MARK", "INITIALS_MARK", "MOST_COMBINATIONS", "LONGEST_SYLLABLE"),
        **_taken(sounds, "MOST_SPLITS", "LONGEST_TYPED"),
        **_taken(numbers, "DIGITS", "UNITS", "GREAT_UNITS", "MOST_DIGITS", "LEAST_POSITIONAL"),
        **_taken(numbers, "COUNTED"),
        **_taken(query_analysis, "LEAST_MISSPELLED", "LONGEST_MISSPELLED", "EARLIEST_CASES"),
        **_taken(query_analysis, "LATEST_CASES", "EARLIEST_YEAR"),
        **_taken(meant, "LONGEST_QUERY", "LEAST_LOOKALIKE", "LEAST_TWO_SLIPS", "WIPED"),
        **_taken(query, "CLOSING", "TOO_LONG"),
        **_taken(snippets, "BEFORE", "OMITTED"),
        **_taken(engine, "ALIKE_ONLY", "TOO_MANY_WORDS", "TOO_MANY_PHRASES"),
        **_taken(filters, "HAN_DIGITS", "LEAST_PART", "LONGEST_SHOWN"),
        "DIVISIONS": place_names.SUFFIXES,
        "SHORTEST_PLACE": place_names.SHORTEST,
        "HAN": runs.HAN,
        "LONGEST_SNIPPET": snippets.LONGEST,
        "NEVER_SLIPS": "".join(sorted(meant.NEVER_SLIPS)),
        "MINUS": "".join(sorted(query.MINUS)),
        "COLONS": "".join(sorted(query.COLONS)),
    }


def _taken(module: object, *names: str) -> dict[str, object]:
    return {name: getattr(module, name) for name in names}
