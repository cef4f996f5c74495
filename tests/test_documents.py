"""What the documents say is so."""

import re
from pathlib import Path

import pytest

from anliku.checks import check_case
from anliku.cli.commands import anliku as program
from anliku.corpus import read_corpus
from anliku.problems import ExitCode
from anliku.settings import OPTIONS, load_settings
from tests.archives import ROOT, copy_of_real_archive

README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


def test_the_contributors_example_is_without_fault(tmp_path: Path) -> None:
    """The example of CONTRIBUTING.md, copied as it stands, passes every check."""
    archive = copy_of_real_archive(tmp_path / "archive")
    example = re.search(r"```markdown\n(.*?)```", CONTRIBUTING, re.DOTALL)
    assert example is not None
    case = archive / "cases" / "某某省" / "某某社区.md"
    case.parent.mkdir()
    case.write_text(example[1], encoding="utf-8", newline="\n")
    corpus = read_corpus(load_settings(archive / "mkdocs.yml"))
    assert () == corpus.problems
    added = next(found for found in corpus.cases if found.path.endswith("某某社区.md"))
    assert [] == check_case(added, archive)


@pytest.mark.parametrize("command", sorted(program.commands))
def test_every_command_is_in_the_readme(command: str) -> None:
    """README.md names each command."""
    assert f"`anliku {command}" in README


@pytest.mark.parametrize("code", list(ExitCode))
def test_every_exit_code_is_in_the_readme(code: ExitCode) -> None:
    """README.md explains each exit code."""
    assert f"| {int(code)} |" in README


@pytest.mark.parametrize("option", OPTIONS)
def test_every_setting_is_in_the_readme(option: str) -> None:
    """README.md explains each option of the plugin."""
    assert f"`plugins: anliku: {option}`" in README


def test_every_room_is_in_the_architecture() -> None:
    """ARCHITECTURE.md names each module and package of the program."""
    rooms = [
        path.name + ("/" if path.is_dir() else "")
        for path in sorted((ROOT / "generator" / "anliku").iterdir())
        if not path.name.startswith(("_", ".")) and path.name != "py.typed"
    ]
    assert [] == [room for room in rooms if f"`{room}`" not in ARCHITECTURE]


def test_no_document_names_a_missing_file() -> None:
    """Links between the documents lead to files that are there."""
    for document in (README, CONTRIBUTING, ARCHITECTURE):
        for target in re.findall(r"\]\((?!http)([^)#]+)\)", document):
            assert (ROOT / target).is_file(), target
