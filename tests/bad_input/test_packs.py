"""Every mistake in asking for a pack gives its message and exit code, and no file."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from typing_extensions import override

from anliku import resources
from anliku.cli import run
from anliku.problems import ExitCode
from tests.bad_input.archive import OTHER, good_archive
from tests.bad_input.collection_mistakes import COLLECTION

GOOD = "SQ-2026-0001-3"
WITHDRAWN, HELD, DRAFT = "SQ-2026-0004-8", "SQ-2026-0005-6", "SQ-2026-0006-4"
_ENGLISH = re.compile(r"\b[a-z]{3,}(?: [a-z]{2,}){2,}", re.IGNORECASE)
_STATUS = {
    WITHDRAWN: "withdrawn\ntombstone: {reason: other, on: '2026-05-01'}",
    HELD: "embargoed\nembargo_until: '2999-01-01'",
    DRAFT: "draft",
}


@dataclass(frozen=True)
class Mistake:
    """Arguments of `anliku pack`, and what must be said of them."""

    arguments: tuple[str, ...]
    code: ExitCode
    words: str

    @override
    def __str__(self) -> str:
        """Return the arguments, short."""
        return " ".join(self.arguments)[:60]


def mistake(*arguments: str, code: ExitCode = ExitCode.PROBLEMS, words: str) -> Mistake:
    """Return a mistake."""
    return Mistake(arguments, code, words)


USAGE, ENVIRONMENT = ExitCode.USAGE, ExitCode.ENVIRONMENT
MISTAKES = (
    mistake(words="没有写要印哪些案例", code=USAGE),
    mistake("SQ-2026-0099-6", words="命令行:1:1 错误 AK801 库里没有编号是“SQ-2026-0099-6”的案例"),
    mistake(GOOD, "SQ-2026-0001-4", words="命令行:1:2 错误 AK801 编号“SQ-2026-0001-4”的校验位不对"),
    mistake("裴寨村", words="AK801 “裴寨村”不是入库编号"),
    mistake("", words="AK801 “”不是入库编号"),
    mistake("甲" * 5000, words="AK801 “甲甲"),
    mistake("a\nb\x1b[2J", words="AK801"),
    mistake(WITHDRAWN, words=f"AK802 案例“{WITHDRAWN}”已经撤回（其他）"),
    mistake(HELD, words=f"AK802 案例“{HELD}”2999年1月1日以前不公开"),
    mistake(DRAFT, words=f"AK802 案例“{DRAFT}”还是“草稿”"),
    mistake("--collection", "没有", words="AK801 没有“没有”这个专题"),
    mistake(
        "--query", "主题:养老 绝无此词的查询", words="AK804 “主题:养老 绝无此词的查询”没有查到案例"
    ),
    mistake("--list-file", "no.txt", words="no.txt:1:1 错误 AK805 没有这个文件"),
    mistake("--list-file", "empty.txt", words="empty.txt:1:1 错误 AK804 清单里一个编号也没有"),
    mistake("--list-file", "keys.txt", words="keys.txt:2:1 错误 AK805 清单里没有“颜色”这一栏"),
    mistake(
        "--list-file", "keys.txt", words="keys.txt:3:3 错误 AK801 库里没有编号是“SQ-2026-0099-6”"
    ),
    mistake("--list-file", "binary.txt", words="AK805 这不是文本文件"),
    mistake("--list-file", "huge.txt", words="AK805 文件超过 1000 KB"),
    mistake("--list-file", ".", words="AK805 这不是文件"),
    mistake("--list-file", "#ids=", words="AK804"),
    mistake(GOOD, "--format", "pdf,doc", words="没有“doc”这种格式，是不是“docx”", code=USAGE),
    mistake(GOOD, "--format", ",", words="没有写格式", code=USAGE),
    mistake(GOOD, "--paper", "A3", words="没有“A3”这种纸张", code=USAGE),
    mistake(GOOD, "--layout", "红头", words="没有“红头”这种版式", code=USAGE),
    mistake(GOOD, "--edition", "领导版", words="没有“领导版”这种版本", code=USAGE),
    mistake(GOOD, "--booklet", "--format", "docx", words="--booklet 只对 PDF 有用", code=USAGE),
    mistake(GOOD, "--volume-size", "0", words="不在范围", code=USAGE),
    mistake(GOOD, "--most", "x", words="不是数字", code=USAGE),
    mistake(GOOD, "--title", "长" * 400, words="有 400 字，最多 300 字", code=USAGE),
    mistake(GOOD, "--font-dir", "none", words="不存在", code=USAGE),
    mistake(GOOD, "--nonsense", words="没有“--nonsense”这个选项", code=USAGE),
    mistake(GOOD, "--output", "empty.txt", words="“empty.txt”不是文件夹", code=ENVIRONMENT),
    mistake(GOOD, "--output", "empty.txt/packs", words="写不进", code=ENVIRONMENT),
    mistake(GOOD, "--output", "cases/x", words="在案例文件夹里", code=ENVIRONMENT),
    mistake(GOOD, "--output", "taken", words="没有覆盖", code=ENVIRONMENT),
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an archive with cases that cannot be printed, an index, and lists with mistakes."""
    root = tmp_path_factory.mktemp("packs")
    good = good_archive(root)
    for case_id, status in _STATUS.items():
        text = OTHER.replace("SQ-2026-0002-1", case_id).replace("in_review", status)
        (good.first.parent / f"{case_id}.md").write_text(text, encoding="utf-8")
    (root / "cases" / "collections").mkdir()
    (root / "cases" / "collections" / "x.md").write_text(COLLECTION, encoding="utf-8")
    for name, data in {
        "empty.txt": b"",
        "keys.txt": "标题: 甲\n颜色: 红\n- SQ-2026-0099-6\n".encode(),
        "binary.txt": b"PK\3\4\0\0",
        "huge.txt": b"#" * 1_000_001,
    }.items():
        (root / name).write_bytes(data)
    (root / "taken").mkdir()
    (root / "taken" / "社区治理案例选-学员版.pdf").write_bytes(b"mine")
    assert 0 == run(["-C", str(root), "index"])
    return root


@pytest.fixture(autouse=True)
def _in_the_archive(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(archive)


def files(folder: Path) -> set[str]:
    """Return every file."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {path.as_posix() for path in found}


@pytest.mark.parametrize("mistake", MISTAKES, ids=str)
def test_a_mistake_is_told(
    archive: Path, mistake: Mistake, capsys: pytest.CaptureFixture[str]
) -> None:
    """In Chinese, with the right exit code; no file is written, none is lost."""
    before = files(archive)
    code = run(["pack", *mistake.arguments])
    said = capsys.readouterr()
    assert (mistake.code, before) == (code, files(archive)), said.out + said.err
    assert mistake.words in said.out + said.err
    assert "\x1b" not in said.out
    assert None is _ENGLISH.search(said.out + said.err)
    assert "错误：" in said.err


def test_all_mistakes_in_one_run(capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever is wrong with the choice is said at once."""
    code = run(
        [
            "pack",
            "X",
            WITHDRAWN,
            "--collection",
            "y",
            "--list-file",
            "keys.txt",
            "--query",
            "绝无此词",
        ]
    )
    said = capsys.readouterr()
    assert ExitCode.PROBLEMS == code
    codes = sorted(re.findall(r"AK\d+", said.out))
    assert ["AK801", "AK801", "AK801", "AK802", "AK804", "AK805"] == codes
    assert "有 6 处问题" in said.err


def test_an_archive_with_errors_gives_no_pack(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The archive's own errors come first, as in a build."""
    broken = archive / "cases" / "甲省" / "坏.md"
    broken.write_text("没有文首信息\n", encoding="utf-8")
    try:
        code = run(["pack", GOOD])
    finally:
        broken.unlink()
    said = capsys.readouterr()
    assert ExitCode.PROBLEMS == code
    assert "坏.md:1:1 错误 AK201" in said.out


def test_a_template_that_typst_refuses_is_named(
    archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody's own template, or one of an older program, is told from a defect of ours."""
    ours = sorted((resources.overrides_dir() / "print").glob("*.typ"))
    template = archive / "overrides" / "print" / ours[0].name
    template.parent.mkdir(parents=True)
    template.write_text('#import "nothing.typ": all\n', encoding="utf-8")
    try:
        code = run(["pack", GOOD, "--output", str(tmp_path / "packs")])
    finally:
        shutil.rmtree(archive / "overrides")
    said = capsys.readouterr().err
    assert ExitCode.ENVIRONMENT == code
    assert f"自己的排版模板（{template.name}）" in said
    assert not (tmp_path / "packs").exists()


def test_a_case_written_twice_is_a_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The pack is made all the same."""
    code = run(["pack", GOOD, GOOD.lower(), "--output", str(tmp_path)])
    said = capsys.readouterr()
    assert ExitCode.OK == code, said.err
    assert "命令行:1:2 警告 AK803" in said.out
    assert "1 个案例" in said.out
