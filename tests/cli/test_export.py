"""`anliku export --to opensearch`: files that the official client reads as it would send them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from opensearchpy.helpers.actions import _chunk_actions, expand_action
from opensearchpy.serializer import JSONSerializer

from anliku.corpus import read_corpus
from anliku.settings import load_settings
from benchmarks.synthetic import write_cases
from tests.archives import anliku, contents, copy_of_real_archive

MEBIBYTE = 1024 * 1024


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the real archive."""
    return copy_of_real_archive(tmp_path_factory.mktemp("导出") / "案例 库")


@pytest.fixture(scope="module")
def exported(archive: Path) -> Path:
    """Export it once."""
    folder = archive.parent / "给 OpenSearch"
    result = anliku(archive, "export", "--to", "opensearch", "--output", str(folder))
    assert result.returncode == 0, result.stderr
    assert "14 个案例" in result.stdout
    assert "说明.md" in result.stdout
    return folder


def actions_of(folder: Path) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield action and document of each case, read by the client's own serialiser."""
    serializer = JSONSerializer()
    for path in sorted(folder.glob("cases-*.ndjson")):
        content = path.read_text(encoding="utf-8")
        assert content.endswith("\n")
        lines = content.split("\n")[:-1]
        yield from (
            (serializer.loads(lines[at]), serializer.loads(lines[at + 1]))
            for at in range(0, len(lines), 2)
        )


def test_the_client_would_send_the_same(exported: Path) -> None:
    """The client's bulk helper makes of each document the very request that the files hold."""
    pairs = list(actions_of(exported))
    made = [
        expand_action({"_op_type": "index", "_id": action["index"]["_id"], **document})
        for action, document in pairs
    ]
    ((_, lines),) = _chunk_actions(made, 1000, 100 * MEBIBYTE, JSONSerializer())
    sent = [json.loads(line) for line in lines]
    assert [value for pair in pairs for value in pair] == sent


def test_every_case_is_there_once_with_its_words(archive: Path, exported: Path) -> None:
    """All cases, their synonyms and places; what the mapping does not know, the server refuses."""
    corpus = read_corpus(load_settings(archive / "mkdocs.yml"))
    documents = {action["index"]["_id"]: document for action, document in actions_of(exported)}
    assert {case.id for case in corpus.listed} == set(documents)
    body = json.loads((exported / "index.json").read_text(encoding="utf-8"))
    properties = body["mappings"]["properties"]
    assert "strict" == body["mappings"]["dynamic"]
    for document in documents.values():
        assert set(document) <= set(properties)
        assert set(document["facets"]) <= set(properties["facets"]["properties"])
    (meals,) = [d for d in documents.values() if "大海阳" in d["title"]]
    assert {"志愿助餐", "老年食堂"} <= set(meals["labels"])
    assert {"山东省", "山东", "大海阳社区"} <= set(meals["places"])
    assert "<" not in meals["body"]


def test_analyzers_and_query_name_what_exists(exported: Path) -> None:
    """Fields of the query are in the mapping, analyzers and filters of fields are defined."""
    body = json.loads((exported / "index.json").read_text(encoding="utf-8"))
    query = json.loads((exported / "query.json").read_text(encoding="utf-8"))
    properties, analysis = body["mappings"]["properties"], body["settings"]["index"]["analysis"]
    fields = [name.partition("^")[0] for name in query["query"]["multi_match"]["fields"]]
    assert set(fields) | set(query["highlight"]["fields"]) | set(query["_source"]) <= set(
        properties
    )
    used = {p[key] for p in properties.values() for key in p if key.endswith("analyzer")}
    assert used == set(analysis["analyzer"])
    built_in = {"cjk_width", "lowercase"}
    for analyzer in analysis["analyzer"].values():
        assert set(analyzer["filter"]) <= built_in | set(analysis["filter"])


def test_an_export_is_replaced_whole_and_is_the_same(archive: Path, exported: Path) -> None:
    """The same archive gives the same bytes; pieces of a larger export do not stay."""
    before = contents(exported)
    made = exported / ".anliku-made.json"
    text = made.read_text(encoding="utf-8").replace(
        '"files": {', '"files": {"cases-0009.ndjson": "",'
    )
    made.write_text(text, encoding="utf-8")
    (exported / "cases-0009.ndjson").write_text("{}\n", encoding="utf-8")
    assert 0 == anliku(archive, "export", "--to=opensearch", f"--output={exported}").returncode
    assert before == contents(exported)


def test_pieces_are_bounded(tmp_path: Path) -> None:
    """No request is larger than the server's advice, and no case is lost between two."""
    archive = copy_of_real_archive(tmp_path / "库")
    vocabulary = read_corpus(load_settings(archive / "mkdocs.yml")).vocabulary
    write_cases(archive / "cases" / "虚构", 300, vocabulary)
    for path in (archive / "cases" / "虚构").iterdir():
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write("\n" + "这是虚构的文字，只为凑长。" * 1500 + "\n")
    folder = tmp_path / "out"
    assert 0 == anliku(archive, "export", "--to=opensearch", f"--output={folder}").returncode
    sizes = [path.stat().st_size for path in sorted(folder.glob("cases-*.ndjson"))]
    assert len(sizes) > 1
    assert all(size <= 8 * MEBIBYTE for size in sizes)
    assert 314 == len(dict.fromkeys(action["index"]["_id"] for action, _ in actions_of(folder)))


@pytest.mark.parametrize("kind", ["others", "mixed", "file", "link"])
def test_nothing_of_others_is_replaced(archive: Path, tmp_path: Path, kind: str) -> None:
    """A folder with other files, a file or a link is refused, and stays as it is."""
    target = tmp_path / "x"
    if kind == "file":
        target.write_text("我的", encoding="utf-8")
    elif kind == "link":
        (tmp_path / "y").mkdir()
        target.symlink_to(tmp_path / "y")
    else:
        target.mkdir()
        (target / "我的.txt").write_text("我的", encoding="utf-8")
        if kind == "mixed":
            (target / "说明.md").write_text("", encoding="utf-8")
    before = contents(tmp_path)
    result = anliku(archive, "export", "--to=opensearch", f"--output={target}")
    assert 3 == result.returncode
    assert "错误：" in result.stderr
    assert "Traceback" not in result.stderr
    assert before == contents(tmp_path)


def test_an_archive_with_errors_is_not_exported(tmp_path: Path) -> None:
    """Problems are listed, and nothing is written."""
    archive = copy_of_real_archive(tmp_path / "库")
    (archive / "cases" / "坏").mkdir()
    (archive / "cases" / "坏" / "a.md").write_text("没有文首\n", encoding="utf-8")
    result = anliku(archive, "export", "--to=opensearch", f"--output={tmp_path / 'out'}")
    assert 1 == result.returncode
    assert "AK201" in result.stdout
    assert not (tmp_path / "out").exists()
