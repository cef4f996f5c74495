"""Front matter and bodies in, an archive of them out, of which only what `check` lets pass is kept."""

import json
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from anliku.checks import read_checked_corpus
from anliku.corpus import Corpus
from anliku.model.identifiers import case_id
from anliku.settings import load_settings
from tests.bad_input.archive import good_archive

_FOLDED_BY_YAML = {
    code: f"\\u{code:04x}" for code in (0x7F, *range(0x80, 0xA0), 0x2028, 0x2029, 0xFEFF)
}
_FIRST = 101
_SECTIONS = "甲[^1]。\n\n[^1]: 虚构报。\n\n" + "\n\n".join(
    f"## {name}\n\n原文未报告。"
    for name in ("线索", "背景情况", "主要做法", "成效与证据", "可推广条件与局限", "思考题")
)
"""What makes a body one of any kind of case."""

SETTINGS = """\
site_name: 试验库
docs_dir: cases
theme: {name: material, language: zh}
plugins: [anliku]
"""

Written = tuple[Mapping[str, Any], str]
"""Front matter and body."""


def written_archive(root: Path, cases: Iterable[Written]) -> Path:
    """Write an archive of cases into a folder, in place of what was there; of bodies what can be seen."""
    shutil.rmtree(root, ignore_errors=True)
    archive = good_archive(root)
    (root / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    for number, (record, body) in enumerate(cases):
        front = json.dumps(
            {"id": case_id(2026, _FIRST + number)} | dict(record), ensure_ascii=False
        )
        seen = "".join(sign for sign in body if sign == "\n" or sign.isprintable())
        text = f"---\n{front.translate(_FOLDED_BY_YAML)}\n---\n\n{seen}\n\n{_SECTIONS}\n"
        path = archive.first.with_name(f"{number}.md")
        path.write_bytes(text.encode())
    return root


def passing(root: Path) -> Corpus:
    """Take the files with errors out of an archive; return what then has none."""
    settings = load_settings(root / "mkdocs.yml")
    corpus = read_checked_corpus(settings)
    for path in {one.location.path for one in corpus.problems if one.is_error}:
        (root / path).unlink()
    corpus = read_checked_corpus(settings)
    assert [] == [str(one) for one in corpus.problems if one.is_error]
    return corpus
