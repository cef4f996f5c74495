"""A pack in, what stands on its cover out, the same in every format of this package."""

from dataclasses import dataclass

from anliku.packs.interface import Pack
from anliku.packs.office.numbering import numbered_title


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The words of the cover from top to bottom."""

    mark: str
    title: str
    edition: str
    """The edition, and which volume it is of how many."""
    summary: str
    """May be empty."""
    lines: tuple[str, ...]
    """Organiser, day if there is one, archive and id; none is empty."""


def cover_of(pack: Pack) -> Cover:
    """Return the pack's cover."""
    volume = pack.volume
    part = f"　第{volume.number}册（共{volume.total}册）" if volume else ""
    lines = (pack.organiser, pack.day_in_words, pack.site_name, f"编号：{pack.id}")
    return Cover(
        mark=pack.for_teaching_only,
        title=pack.title,
        edition=pack.edition.label + part,
        summary=pack.summary,
        lines=tuple(filter(None, lines)),
    )


def other_volumes(pack: Pack) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return each volume's name with its cases' numbered titles; none for a single volume."""
    if pack.volume is None:
        return ()
    titles: dict[int, list[str]] = {}
    for volume, number, title in pack.volume.contents:
        titles.setdefault(volume, []).append(numbered_title(number, title))
    return tuple((f"第{volume}册", tuple(lines)) for volume, lines in titles.items())
