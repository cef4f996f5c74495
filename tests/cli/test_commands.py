"""Commands, their exit codes and their words, through the real command line."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from anliku.problems import Rule
from tests.archives import ROOT, anliku, copy_of_real_archive

COMMANDS = (
    "init",
    "check",
    "build",
    "serve",
    "index",
    "search",
    "pack",
    "schema",
    "completion",
)
_CLICK_NAME = re.compile(r"\b(?:file|filename|directory|path)\b", re.IGNORECASE)
"""What click calls the values of its own types."""
_ENGLISH_SENTENCE = re.compile(r"\b(?!SQ|JSON|Ctrl)[A-Za-z]{3,}(?: [a-z]{2,}){2,}")


def broken_archive(folder: Path) -> Path:
    """Return a copy of the real archive with one mistake in one case."""
    archive = copy_of_real_archive(folder / "archive")
    case = archive / "cases" / "河南省" / "裴寨村.md"
    text = case.read_text(encoding="utf-8").replace("topic/党建引领", "topic/党建引岭", 1)
    case.write_text(text, encoding="utf-8")
    return archive


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)], ids=" ".join)
def test_help_is_chinese(command: tuple[str, ...]) -> None:
    """`--help` of the program and of every command explains itself in Chinese."""
    result = anliku(ROOT, *command, "--help")
    assert result.returncode == 0
    assert "用法：" in result.stdout
    assert "选项" in result.stdout
    explanation = result.stdout.replace("anliku completion bash", "")
    assert None is _ENGLISH_SENTENCE.search(explanation)


def test_help_lists_every_command() -> None:
    """The program's help names all commands and the exit codes."""
    result = anliku(ROOT, "--help")
    assert [] == [name for name in COMMANDS if f"  {name} " not in result.stdout]
    assert "退出码" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("--nonsense",),
        ("check", "--nonsense"),
        ("check", "too", "much"),
        ("check", "--explain"),
        ("check", "--explain", "AK999"),
        ("init",),
        ("completion", "tcsh"),
        ("serve", "--port", "abc"),
        ("serve", "--port", "99999999"),
        ("search",),
        ("pack", "SQ-2026-0001-3", "--font-dir", "nofonts"),
        ("pack", "SQ-2026-0001-3", "--font-dir", str(ROOT / "README.md")),
        ("init", str(ROOT / "README.md")),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_explained_in_chinese(arguments: tuple[str, ...]) -> None:
    """A command written wrongly gives exit code 2 and a Chinese message, no traceback."""
    result = anliku(ROOT, *arguments)
    assert result.returncode == 2
    assert "错误：" in result.stderr
    assert "Traceback" not in result.stderr
    assert None is _ENGLISH_SENTENCE.search(result.stderr)
    assert None is _CLICK_NAME.search(result.stderr)


def test_a_folder_that_is_not_there_is_called_so() -> None:
    """What click calls a directory is 文件夹."""
    result = anliku(ROOT, "pack", "SQ-2026-0001-3", "--font-dir", "nofonts")
    assert "文件夹“nofonts”不存在" in result.stderr


@pytest.mark.parametrize(
    ("folder", "reason"),
    [
        ("/proc/none/x", "没有这个文件或文件夹"),
        ("a/x", "路径里有一段不是文件夹"),
        ("长" * 300, "文件名太长"),
    ],
    ids=["missing", "file", "long"],
)
def test_the_system_speaks_chinese(tmp_path: Path, folder: str, reason: str) -> None:
    """Why a folder cannot be written is said in Chinese, whatever the system's language."""
    (tmp_path / "a").write_bytes(b"")
    result = anliku(tmp_path, "init", str(tmp_path / folder))
    assert 3 == result.returncode
    assert f"（{reason}）" in result.stderr


def test_check_passes_the_real_archive() -> None:
    """The archive as it is has no problem."""
    result = anliku(ROOT, "check")
    assert (0, "") == (result.returncode, result.stdout)
    assert "读了 14 个案例，没有发现问题" in result.stderr


def test_check_names_place_and_mend(tmp_path: Path) -> None:
    """A mistake gives `文件:行:列 等级 代码 说明｜怎么改`, the nearest term, and exit code 1."""
    result = anliku(broken_archive(tmp_path), "check")
    assert result.returncode == 1
    assert re.fullmatch(
        r"cases/河南省/裴寨村\.md:\d+:\d+ 错误 AK309 词表“治理主题”里没有“topic/党建引岭”"
        r"｜是不是“党建引领”.*\n",
        result.stdout,
    )


def test_check_gives_json(tmp_path: Path) -> None:
    """`--json` gives the same problems to programs."""
    result = anliku(broken_archive(tmp_path), "check", "--json")
    report = json.loads(result.stdout)
    assert 14 == report["cases"]
    assert ["AK309"] == [problem["code"] for problem in report["problems"]]
    assert "cases/河南省/裴寨村.md" == report["problems"][0]["path"]


@pytest.mark.parametrize("rule", list(Rule), ids=lambda rule: rule.code)
def test_every_code_is_explained(rule: Rule) -> None:
    """`check --explain` knows every code, and no two rules share one."""
    from anliku.cli import run

    assert 0 == run(["check", "--explain", rule.code.lower()])
    assert [rule] == [other for other in Rule if other.code == rule.code]


def test_no_archive_here(tmp_path: Path) -> None:
    """Outside an archive every command says so, with exit code 3."""
    for command in ("check", "build", "index"):
        result = anliku(tmp_path, command)
        assert 3 == result.returncode
        assert "找不到 mkdocs.yml" in result.stderr


def test_commands_work_from_a_folder_inside_the_archive() -> None:
    """The nearest mkdocs.yml above counts, as with git."""
    assert 0 == anliku(ROOT / "cases" / "河南省", "check").returncode


def test_schema_is_the_types() -> None:
    """`schema` prints JSON Schema 2020-12; with the vocabulary, terms become choices."""
    plain = json.loads(anliku(ROOT, "schema").stdout)
    assert "https://json-schema.org/draft/2020-12/schema" == plain["$schema"]
    offered = json.loads(anliku(ROOT, "schema", "--vocabulary").stdout)
    assert "topic/养老服务" in offered["properties"]["topics"]["items"]["enum"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(shell: str) -> None:
    """`completion` prints a script that calls the program back."""
    result = anliku(ROOT, "completion", shell)
    assert result.returncode == 0
    assert "_ANLIKU_COMPLETE" in result.stdout


def test_init_makes_an_archive_that_builds(tmp_path: Path) -> None:
    """A new archive has its settings, vocabulary and example, and builds at once."""
    archive = tmp_path / "我县 案例库"
    result = anliku(tmp_path, "init", str(archive), "--name", '名称: 带"引号"')
    assert result.returncode == 0, result.stderr
    build = anliku(archive, "build")
    assert build.returncode == 0, build.stdout + build.stderr
    home = (archive / "site" / "index.html").read_text(encoding="utf-8")
    assert "名称" in home
    assert (archive / "site" / "cases" / "SQ-2026-0001-3.html").is_file()


def test_init_refuses_a_folder_in_use(tmp_path: Path) -> None:
    """An existing file is never written over."""
    (tmp_path / "x").write_text("mine")
    result = anliku(tmp_path, "init", str(tmp_path))
    assert 3 == result.returncode
    assert "不是空文件夹" in result.stderr
    assert ["x"] == [path.name for path in tmp_path.iterdir()]


def test_build_refuses_to_write_over_the_archive(tmp_path: Path) -> None:
    """A `site_dir` that holds the archive itself is refused before anything is touched."""
    archive = copy_of_real_archive(tmp_path / "archive")
    config = archive / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("site_dir: site", "site_dir: .")
    config.write_text(text, encoding="utf-8")
    result = anliku(archive, "build")
    assert 3 == result.returncode
    assert "案例库自己的文件" in result.stdout
    assert (archive / "cases" / "index.md").is_file()


def test_build_says_what_it_made(tmp_path: Path) -> None:
    """A build ends by saying how much it made, where, in what time."""
    result = anliku(copy_of_real_archive(tmp_path / "archive"), "build")
    assert re.search(r"14 个案例，\d+ 页，用时 \d+\.\d 秒", result.stdout)
    assert "index.html" in result.stdout
    assert "检查案例" in result.stderr


def test_the_console_command_is_installed() -> None:
    """The package brings a command called `anliku`."""
    command = Path(sys.executable).parent / "anliku"
    result = subprocess.run([command, "--version"], check=True, capture_output=True, text=True)
    assert result.stdout.startswith("anliku ")
