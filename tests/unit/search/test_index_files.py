"""The index on disk: whole or not at all, and never opened unless it is ours and undamaged."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from anliku.corpus import Corpus
from anliku.problems import ExitCode, IndexUnusableError, TargetError
from anliku.search import CaseSearch, IndexReport, build_index, open_search
from anliku.search.build import archive_stamp
from anliku.search.entries import index_batches
from anliku.search.inverting import Batch
from anliku.search.manifest import FORMAT, MANIFEST, checksum_of
from anliku.search.weighting import average_lengths
from anliku.search.whoosh_index import Archive, open_index, write_index
from anliku.settings import Settings
from tests.unit.search.factory import VOCABULARY, build, ids, indexed, make_case, make_settings

ROOT = Path(__file__).resolve().parents[3]


def _manifest(settings: Settings) -> dict[str, object]:
    data: dict[str, object] = json.loads((settings.index_dir / MANIFEST).read_text("utf-8"))
    return data


def _part(settings: Settings) -> Path:
    return settings.index_dir / str(_manifest(settings)["part"])


def _segment(settings: Settings) -> Path:
    return max(_part(settings).iterdir(), key=lambda path: path.stat().st_size)


def _found(settings: Settings, typed: str) -> list[str]:
    with open_search(settings, VOCABULARY) as cases:
        return [hit.id for hit in cases.find(typed).hits]


def _batches(cases: CaseSearch, borders: Sequence[int]) -> Iterator[Batch]:
    """Yield what was indexed of all documents, worked out anew, in runs between borders."""
    documents = [cases.index.document(n) for n in range(cases.index.size)]
    averages = average_lengths(documents)
    for first, end in pairwise(borders):
        yield from index_batches(documents[first:end], VOCABULARY, averages, first)


def test_the_report_says_what_was_made(tmp_path: Path) -> None:
    """Documents and bytes are those of the index."""
    seen: list[tuple[int, int]] = []
    corpus = Corpus((make_case(1), make_case(2)), VOCABULARY)
    settings = make_settings(tmp_path)
    report = build_index(corpus, settings, lambda done, total: seen.append((done, total)))
    assert isinstance(report, IndexReport)
    assert (2, [(1, 2), (2, 2)]) == (report.documents, seen)
    assert sum(p.stat().st_size for p in _part(settings).iterdir()) == report.bytes
    assert archive_stamp(corpus) == _manifest(settings)["archive"]


def test_a_new_index_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    """After a build the new cases are found, and the old files are gone."""
    build(tmp_path, make_case(1, "旧的案例标题"))
    settings = build(tmp_path, make_case(2, "新的案例标题"))
    assert ids(2) == _found(settings, "案例标题")
    assert 1 == len([path for path in settings.index_dir.iterdir() if path.is_dir()])


def test_a_reader_is_not_disturbed_by_a_new_index(tmp_path: Path) -> None:
    """Who opened the old index goes on searching in it."""
    with indexed(tmp_path, make_case(1, "旧的案例标题")) as old:
        build(tmp_path, make_case(2, "新的案例标题"))
        (hit,) = old.find("案例标题").hits
        assert ids(1) == [hit.id]


def test_several_segments_answer_like_one(tmp_path: Path) -> None:
    """How many documents are written at once changes nothing."""
    archive = [make_case(n, f"社区案例标题{n}", "楼道，" * n, year=2000 + n) for n in range(1, 8)]
    with indexed(tmp_path, *archive) as one:
        expected = [one.find(typed) for typed in ("楼道", "案例 年份:>2003", "“标题5”")]
        batches = list(_batches(one, (0, 1, 3, 4, 7)))
        listed = Archive.of_documents(d for batch in batches for d in batch.documents)
        write_index(batches, tmp_path / "search-index", listed, progress=lambda _: None, segment=3)
    with open_search(make_settings(tmp_path), VOCABULARY) as three:
        assert expected == [three.find(typed) for typed in ("楼道", "案例 年份:>2003", "“标题5”")]


_KILLED = """
import os, signal, sys
from pathlib import Path
from anliku.corpus import Corpus
from anliku.search import build_index
from tests.unit.search.factory import VOCABULARY, make_case, make_settings

folder, last = Path(sys.argv[1]), int(sys.argv[2])
cases = tuple(make_case(n, f"新的案例标题{n}", "楼道堆物。" * 200) for n in range(1, 301))
print("ready", flush=True)

def progress(done, total):
    if done == last:
        os.kill(os.getpid(), signal.SIGKILL)

build_index(Corpus(cases, VOCABULARY), make_settings(folder), progress)
print("done", flush=True)
"""


def _start_writing(folder: Path, last: int) -> subprocess.Popen[str]:
    path = os.pathsep.join([str(ROOT / "generator"), str(ROOT)])
    return subprocess.Popen(
        [sys.executable, "-c", _KILLED, str(folder), str(last)],
        env=os.environ | {"PYTHONPATH": path, "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("last", [1, 150, 300])
def test_kill_9_while_writing_leaves_the_old_index(tmp_path: Path, last: int) -> None:
    """A writer killed at any document leaves the old index, and no leftover after the next build."""
    settings = build(tmp_path, make_case(1, "旧的案例标题"))
    with _start_writing(tmp_path, last) as writer:
        writer.communicate(timeout=60)
        assert -signal.SIGKILL == writer.returncode
    assert ids(1) == _found(settings, "案例标题")
    build(tmp_path, make_case(2, "又一个案例标题"))
    assert ids(2) == _found(settings, "案例标题")
    assert 1 == len([path for path in settings.index_dir.iterdir() if path.is_dir()])


@pytest.mark.parametrize("after", [0.1, 0.3, 0.45, 0.6])
def test_kill_9_at_any_time_leaves_an_index(tmp_path: Path, after: float) -> None:
    """Whenever the writer dies, the old or the new index is there, whole."""
    settings = build(tmp_path, make_case(1, "旧的案例标题"))
    with _start_writing(tmp_path, -1) as writer:
        assert writer.stdout is not None
        assert "ready\n" == writer.stdout.readline()
        time.sleep(after)
        writer.kill()
    with open_search(settings, VOCABULARY) as cases:
        assert cases.find("案例标题").total in (1, 300)


def test_a_second_writer_is_sent_away(tmp_path: Path) -> None:
    """While one program writes, another one gets a clear answer."""
    settings = make_settings(tmp_path)
    said: list[str] = []

    def progress(_done: int, _total: int) -> None:
        with pytest.raises(TargetError) as caught:
            build(tmp_path, make_case(2))
        said.append(caught.value.message)

    build_index(Corpus((make_case(1),), VOCABULARY), settings, progress)
    assert ["另一个程序正在写“search-index”里的检索"] == said
    assert 1 == len(_found(settings, "裴寨"))


def _remove(settings: Settings) -> None:
    shutil.rmtree(settings.index_dir)


def _truncate(settings: Settings) -> None:
    path = _segment(settings)
    path.write_bytes(path.read_bytes()[:-100])


def _flip_a_bit(settings: Settings) -> None:
    path = _segment(settings)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def _lose_a_file(settings: Settings) -> None:
    _segment(settings).unlink()


def _lose_the_folder(settings: Settings) -> None:
    shutil.rmtree(_part(settings))


def _slip_in_a_file(settings: Settings) -> None:
    (_part(settings) / "_MAIN_9.toc").write_bytes(b"cos\nsystem\n")


def _change(settings: Settings, *, is_signed: bool = True, **values: object) -> None:
    """Write other values into the manifest, as another version of the program or as damage would."""
    path = settings.index_dir / MANIFEST
    data = _manifest(settings) | values
    if is_signed:
        rest = {key: value for key, value in data.items() if key not in ("kind", "checksum")}
        data["checksum"] = checksum_of(rest)
    path.write_text(json.dumps(data), encoding="utf-8")


def _another_version(settings: Settings) -> None:
    _change(settings, format=FORMAT + 1)


def _another_engine(settings: Settings) -> None:
    _change(settings, engine="whoosh 1.0")


def _lead_elsewhere(settings: Settings) -> None:
    _change(settings, part="../cases")


def _foreign_manifest(settings: Settings) -> None:
    _change(settings, kind="something else")


def _odd_manifest(settings: Settings) -> None:
    _change(settings, unheard="of")


def _more_documents(settings: Settings) -> None:
    _change(settings, is_signed=False, documents=10**9)


def _other_averages(settings: Settings) -> None:
    _change(settings, is_signed=False, basis={"vocabulary": "", "averages": {"text": 0.0}})


def _half_a_manifest(settings: Settings) -> None:
    path = settings.index_dir / MANIFEST
    path.write_bytes(path.read_bytes()[:40])


def _deep_manifest(settings: Settings) -> None:
    (settings.index_dir / MANIFEST).write_text("[" * 100_000, encoding="utf-8")


def _plain_whoosh(settings: Settings) -> None:
    (settings.index_dir / MANIFEST).unlink()


@pytest.mark.parametrize(
    ("harm", "message"),
    [
        (_remove, "还没有检索文件"),
        (_plain_whoosh, "还没有检索文件"),
        (_truncate, "损坏或被改动过"),
        (_flip_a_bit, "损坏或被改动过"),
        (_lose_a_file, "损坏或被改动过"),
        (_slip_in_a_file, "损坏或被改动过"),
        (_lose_the_folder, "检索文件不全"),
        (_another_version, f"检索文件的版本是 {FORMAT + 1}，本程序用的是 {FORMAT}"),
        (_another_engine, "检索文件是用 whoosh 1.0 建的"),
        (_lead_elsewhere, "清单不完整"),
        (_odd_manifest, "清单不完整"),
        (_foreign_manifest, "不是案例库的检索文件"),
        (_more_documents, "清单损坏或被改动过"),
        (_other_averages, "清单损坏或被改动过"),
        (_half_a_manifest, "清单读不出来"),
        (_deep_manifest, "清单读不出来"),
    ],
)
def test_an_unusable_index_is_named_and_can_be_rebuilt(
    tmp_path: Path, harm: Callable[[Settings], None], message: str
) -> None:
    """Every kind of harm gives the one error with its cure, and the cure works."""
    settings = build(tmp_path, make_case(1))
    harm(settings)
    with pytest.raises(IndexUnusableError) as caught:
        open_search(settings, VOCABULARY)
    assert message in caught.value.message
    assert "运行 anliku index 重建" == caught.value.hint
    assert ExitCode.ENVIRONMENT == caught.value.exit_code
    build(tmp_path, make_case(1))
    assert ids(1) == _found(settings, "裴寨")


def test_damage_after_opening_is_named_too(tmp_path: Path) -> None:
    """What Whoosh raises over a file it cannot read comes out as the one error."""
    settings = build(tmp_path, make_case(1))
    with open_index(settings.index_dir) as index:
        index.close()
        with pytest.raises(IndexUnusableError):
            index.postings("裴寨")


def test_opening_while_others_write_always_works(tmp_path: Path) -> None:
    """Who opens while one index takes the place of the other gets one of them."""
    settings = build(tmp_path, make_case(1))
    writer = threading.Thread(target=lambda: [build(tmp_path, make_case(1)) for _ in range(8)])
    writer.start()
    opened = 0
    while writer.is_alive():
        with open_index(settings.index_dir) as index:
            assert 1 == index.size == len(index.postings("裴寨").documents)
        opened += 1
    writer.join()
    assert opened


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    """An index is not written among files that are not its own."""
    settings = make_settings(tmp_path)
    settings.index_dir.mkdir()
    (settings.index_dir / "论文.md").write_text("我的", encoding="utf-8")
    with pytest.raises(TargetError, match=r"那里面有别的文件（如 论文\.md）"):
        build(tmp_path, make_case(1))
    assert ["论文.md"] == [path.name for path in settings.index_dir.iterdir()]


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    """Where no folder can be made, the error says why."""
    settings = make_settings(tmp_path)
    settings.index_dir.write_text("", encoding="utf-8")
    with pytest.raises(TargetError, match="检索不能写到“search-index”：那是链接或文件"):
        build(tmp_path, make_case(1))
