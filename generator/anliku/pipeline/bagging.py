"""An archive in, a bag (BagIt) for the long term out: its files, its site, and what describes both.

The keeper's copy: all files of the archive are in it, those that are not published, too. Copied out of
`data/archive/`, they are the archive again, byte for byte.
"""

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from anliku import __version__
from anliku.citation import citations, source_entry
from anliku.export import (
    GUIDE,
    data_package_files,
    json_lines_files,
    make_bag,
    skos_files,
    tag_uri,
)
from anliku.judged_archive import read_judged_corpus
from anliku.pages import NO_DOWNLOADS
from anliku.pipeline.exporting import ExportReport, refuse_foreign_files
from anliku.pipeline.stages import CHECKING
from anliku.plain_files import is_plain_file, plain_files_below
from anliku.plugin import SiteContent, build_with_mkdocs
from anliku.problems import ArchiveProblemsError, TargetError
from anliku.publishing import BAG, locked, paths_below, replaced
from anliku.search import archive_stamp, search_documents
from anliku.settings import Settings
from anliku.showing import Showing
from anliku.system_errors import reason_of

_WHAT = "存档包"
_RENDERING, _RECKONING = "生成网站", "计算校验值"
_BESIDE = ("README*", "LICENSE*", "CONTRIBUTING*", "CHANGELOG*", "CITATION.cff", "*.lock")
"""What lies at the archive's top and belongs to it, besides settings, cases and templates."""
_FEW = 5
_GUIDE = """# 存档包

BagIt 1.0（RFC 8493）。核对：`anliku verify 本文件夹`，或 `bagit.py --validate 本文件夹`。

| 文件夹 | 内容 |
|---|---|
| `data/archive/` | 案例库的全部文件：设置、案例、词表、专题、模板；**也有没有公开的稿件，不要整个放到网上** |
| `data/site/` | 那时生成的网站，打开 `index.html` 就能看 |
| `data/metadata/` | 给机器和后人：案例数据（JSON Lines、CSV）、词表（SKOS）、入库和改动的记录、来源著录、怎样引用 |

恢复：把 `data/archive/` 复制出来，就是原来的案例库；在里面运行 `anliku build`，得到同样的网站。
没有本程序也能读：案例是 UTF-8 的文本文件（Markdown）。
"""


def export_bag(
    config_file: Path,
    settings: Settings,
    folder: Path,
    progress: Callable[[str, int, int], None],
    waiting: Callable[[str], None] | None = None,
) -> ExportReport:
    """Write the bag of an archive, all or none.

    Args:
        config_file: the archive's mkdocs.yml.
        settings: its settings.
        folder: where to; new, empty, or holding an earlier one, which is replaced.
        progress: told the stage, what of it is done, and all of it.
        waiting: told for which run this one waits; None not to wait for any.

    Raises:
        ArchiveProblemsError: the archive has errors; nothing was written.
        TargetError: the folder has other files in it, or cannot be written; something of the archive is
            a link, which no copy would hold.
    """
    folder = folder.absolute()
    refuse_foreign_files(folder, settings, BAG)
    sources = _archive_files(settings)
    before = _states(sources)
    progress(CHECKING, 0, 1)
    corpus = read_judged_corpus(settings)
    progress(CHECKING, len(corpus.cases), len(corpus.cases))
    if corpus.has_errors:
        raise ArchiveProblemsError(corpus.problems)
    showing = Showing(archive=corpus, settings=settings, statuses=settings.shown)
    stamp = archive_stamp(showing.corpus)
    with (
        locked(folder, _WHAT, waiting, settings.root),
        replaced(folder, _WHAT, stamp, BAG) as writing,
    ):
        data = writing.new / "data"
        for name, source in sources.items():
            _copy(source, data / "archive" / name)
        if _states(_archive_files(settings)) != before:
            raise TargetError(
                f"做{_WHAT}的时候，案例库的文件有改动，没有写", "等改好、存好，再试一次"
            )
        documents = tuple(search_documents(showing.corpus))
        build_with_mkdocs(
            config_file,
            data / "site",
            settings.today,
            lambda done, total: progress(_RENDERING, done, total),
            SiteContent(showing=showing, documents=documents, downloads=NO_DOWNLOADS),
        )
        for name, content in _metadata(showing):
            path = data / "metadata" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        (writing.new / GUIDE).write_text(_GUIDE, encoding="utf-8", newline="\n")
        payload = list(plain_files_below(data))
        size = sum(path.stat().st_size for path in payload)
        make_bag(
            writing.new,
            payload,
            _words(showing, stamp),
            lambda done: progress(_RECKONING, done, len(payload)),
        )
    return ExportReport(
        cases=len(corpus.cases),
        files=len(payload),
        size=size,
        guide=folder / GUIDE,
        notices=tuple(writing.notices),
    )


def _archive_files(settings: Settings) -> dict[str, Path]:
    """Return the archive's own files by their paths in it.

    Raises:
        TargetError: a link is among them, or something cannot be read.
    """
    found: dict[str, Path] = {}
    templates = [settings.templates_dir] if settings.templates_dir else []
    for tree in (settings.cases_dir, *templates):
        try:
            below = list(paths_below(tree))
        except OSError as err:
            message = f"{_WHAT}没有写成：读不了“{err.filename}”（{reason_of(err)}）"
            raise TargetError(message, "检查这个文件夹的权限") from err
        found |= {path.relative_to(settings.root).as_posix(): path for path in below}
    strange = [name for name, path in found.items() if not is_plain_file(path)]
    if strange:
        message = f"案例库里有链接，{_WHAT}只装文件本身：{'、'.join(strange[:_FEW])}"
        raise TargetError(message, "换成文件，或移走，再试一次")
    beside = {path for form in _BESIDE for path in settings.root.glob(form)}
    tops = sorted(path for path in {settings.config_file, *beside} if is_plain_file(path))
    return found | {path.name: path for path in tops}


def _states(files: Mapping[str, Path]) -> dict[str, tuple[int, int]]:
    """Return size and time of each file, by which a change while the bag is made shows."""
    states = {name: path.stat() for name, path in files.items() if path.exists()}
    return {name: (state.st_size, state.st_mtime_ns) for name, state in states.items()}


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target, follow_symlinks=False)


def _metadata(showing: Showing) -> Iterator[tuple[str, bytes]]:
    for name, content in json_lines_files(showing):
        yield name, content
    for name, content in data_package_files(showing):
        yield f"tables/{name}", content
    yield from (found for found in skos_files(showing) if found[0] != GUIDE)
    cases = [case for case in showing.corpus.cases if not case.is_withdrawn]
    sources = [
        f"{case.id}\t{source.id}\t{source_entry(source)}\n"
        for case in cases
        for source in case.record.sources
    ]
    yield "sources.txt", "".join(sources).encode()
    references = [citations(case, showing.settings).bibtex for case in cases]
    yield "cases.bib", "\n".join(references).encode()


def _words(showing: Showing, stamp: str) -> list[tuple[str, str]]:
    settings = showing.settings
    return [
        ("Source-Organization", settings.site_name),
        ("External-Description", f"{settings.site_name}：{len(showing.archive.cases)} 个案例"),
        ("External-Identifier", tag_uri("archive", settings)),
        ("Internal-Sender-Identifier", stamp),
        ("Bagging-Date", settings.today.isoformat()),
        ("Bag-Software-Agent", f"anliku {__version__}"),
    ]
