"""What was selected in, the packs' files out, one after the other: compose → volumes → write.

Every file is tried, so that all problems are known at once; where there is one, nothing counts.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from anliku.corpus import Corpus
from anliku.packs.composing import compose_pack
from anliku.packs.file_names import PackFileKind, form_of
from anliku.packs.interface import Edition, Pack, PackFormat, PrintOptions
from anliku.packs.selecting import Selected
from anliku.packs.volumes import VOLUME_SIZE, volumes_of
from anliku.pages import Extent
from anliku.pipeline.pack_writers import PackWriters
from anliku.problems import PackProblemsError, Problem, in_reading_order
from anliku.settings import Settings

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """In which form packs are wanted."""

    formats: tuple[PackFormat, ...]
    options: PrintOptions = field(default_factory=PrintOptions)
    volume_size: int = VOLUME_SIZE
    """Most cases in a volume."""
    font_folders: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One file of a pack."""

    kind: PackFileKind
    content: bytes
    extent: Extent


@dataclass(frozen=True, slots=True, kw_only=True)
class PackMaker:
    """Makes packs of one archive; fonts serve all of them."""

    shown: Corpus
    """The cases that readers may see."""
    settings: Settings
    day: date | None
    """What packs are dated by; None for the newest date of the cases in each."""
    wish: Wish
    writers: PackWriters

    def files(self, selected: Selected, progress: Progress) -> Iterator[Made]:
        """Yield the files of a pack, edition by edition.

        Raises:
            PackProblemsError: at the end, where any file could not be made; all problems at once.
        """
        problems: list[Problem] = []
        for edition in selected.editions:
            for kind, pack in self._volumes(selected, edition, progress):
                try:
                    content, pages = self.writers.write(kind.format, pack, self.wish.options)
                except PackProblemsError as err:
                    problems += err.problems
                else:
                    yield Made(
                        kind=kind, content=content, extent=Extent(size=len(content), pages=pages)
                    )
        if problems:
            raise PackProblemsError(in_reading_order(problems))

    def _volumes(
        self, selected: Selected, edition: Edition, progress: Progress
    ) -> Iterator[tuple[PackFileKind, Pack]]:
        """Yield every volume in every format, and tell how far the work is."""
        composing = f"编排{edition.label}"
        progress(composing, 0, 1)
        pack = compose_pack(
            selected.request(edition),
            self.shown,
            self.settings,
            day=self.day,
            has_slides=PackFormat.PPTX in self.wish.formats,
        )
        progress(composing, 1, 1)
        volumes = volumes_of(pack, self.wish.volume_size)
        for kind in self.wish.formats:
            stage = f"排版{edition.label} {kind.label}"
            for done, volume in enumerate(volumes):
                progress(stage, done, len(volumes))
                number = volume.volume.number if volume.volume else None
                yield (
                    PackFileKind(
                        edition=edition,
                        format=kind,
                        volume=number,
                        form=form_of(kind, self.wish.options),
                    ),
                    volume,
                )
            progress(stage, len(volumes), len(volumes))
