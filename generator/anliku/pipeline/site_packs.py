"""An archive in, the packs of its collections as files of its site out, with what pages say of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import move

from anliku.collected import collected_cases
from anliku.corpus import Corpus
from anliku.model.collection import Collection
from anliku.packs.file_names import named_by_slug
from anliku.packs.interface import Edition, PackFormat
from anliku.packs.selecting import Selected, Selection, on_command_line, select
from anliku.pages import Download, Downloads
from anliku.pipeline.pack_making import Made, Progress, Wish
from anliku.pipeline.packing import pack_maker
from anliku.problems import PackProblemsError, Problem, TargetError, in_reading_order
from anliku.settings import Settings
from anliku.system_errors import reason_of
from anliku.temporary import temporary_folder

PACKING_COLLECTIONS = "制作案例包"
_FOLDER = "packs"
_WISH = Wish(formats=(PackFormat.PDF, PackFormat.DOCX, PackFormat.EPUB))


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePacks:
    """Packs that wait for their site."""

    folder: Path
    downloads: Downloads

    @property
    def count(self) -> int:
        """How many files there are."""
        return sum(map(len, self.downloads.values()))

    def move_into(self, site: Path) -> None:
        """Put the files where the pages' links lead."""
        target = site / _FOLDER
        target.mkdir(exist_ok=True)
        for file in sorted(self.folder.iterdir()):
            move(file, target / file.name)


@contextmanager
def collection_packs(corpus: Corpus, settings: Settings, progress: Progress) -> Iterator[SitePacks]:
    """Give the packs of all collections, made in a folder that is removed in the end.

    Args:
        corpus: all cases of the archive.
        settings: which may be shown, and whether teachers' editions may be published.
        progress: told the collections done and all collections.

    Raises:
        PackProblemsError: a pack cannot be made; all problems of all of them.
        TargetError: the files cannot be written.
    """
    maker = pack_maker(settings, corpus, _WISH)
    chosen = [one for one in corpus.collections if collected_cases(one, maker.shown)]
    problems: list[Problem] = []
    downloads = {}
    with temporary_folder() as name:
        for done, collection in enumerate(chosen):
            progress(PACKING_COLLECTIONS, done, len(chosen))
            try:
                selected = _selected(collection, corpus, settings)
                downloads[collection.slug] = tuple(
                    _kept(made, collection, Path(name)) for made in maker.files(selected, _silent)
                )
            except PackProblemsError as err:
                problems += err.problems
            except OSError as err:
                raise _unwritable(err) from err
        if problems:
            raise PackProblemsError(in_reading_order(problems))
        progress(PACKING_COLLECTIONS, len(chosen), len(chosen))
        yield SitePacks(folder=Path(name), downloads=downloads)


def _selected(collection: Collection, corpus: Corpus, settings: Settings) -> Selected:
    editions = tuple(Edition) if settings.teacher_edition else (Edition.STUDENT,)
    wanted = on_command_line((collection.slug,))
    selected, problems = select(Selection(collections=wanted, editions=editions), corpus, settings)
    if selected is None:
        raise PackProblemsError(tuple(problems))
    return selected


def _kept(made: Made, collection: Collection, folder: Path) -> Download:
    """Write a file and return what the collection's page says of it."""
    name = named_by_slug(collection.slug, made.kind)
    (folder / name).write_bytes(made.content)
    kind = made.kind
    volume = f"第{kind.volume}册" if kind.volume is not None else ""
    return Download(
        address=f"{_FOLDER}/{name}",
        label=f"{kind.edition.label}{volume} {kind.format.label}",
        extent=made.extent,
    )


def _silent(_stage: str, _done: int, _total: int) -> None:
    return None


def _unwritable(err: OSError) -> TargetError:
    reason = reason_of(err)
    return TargetError(f"案例包写不进临时文件夹（{reason}）", "检查磁盘空间")
