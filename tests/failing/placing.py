"""The inputs of `inputs/` in, an archive in which each lies where it does its harm out.

Of the inputs that the first version failed at, each is as small as it could be made; names, papers
and people in them are invented. Bodies and files that would be large, or that not every system can
hold under their name, are made here.
"""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from anliku.checks import read_checked_corpus
from anliku.model.identifiers import case_id
from anliku.settings import load_settings
from tests.archives import ROOT

INPUTS = Path(__file__).parent / "inputs"
PROVINCE = "浙江省"

_ELSEWHERE: Mapping[str, str] = {
    "03-about-page-outside-image-build-crash.md": "about/03.md",
    "08-XSS-about-page-front-matter.md": "about/08.md",
    "07-files-in-cases": ".",
    "link-to-hidden-case/广东省": "广东省",
    "clumsy/289.md": f"{PROVINCE}/abc.md",
    "clumsy/292.md": f"{PROVINCE}/CON.md",
    "clumsy/294.md": "about/294.md",
    "windows-picture-names/picture.png": f"{PROVINCE}/windows-picture-names/食堂:一.png",
}
"""Where an input goes that is no case of the province."""
_ID = re.compile(r"^(id|编号): SQ-.*$", re.MULTILINE)
_KIND = re.compile(r"^体裁: ", re.MULTILINE)
_FIRST_SERIAL = 701
_LONG = (
    ("15-66000-letter-word.md", "甲 " + "a" * 66_000),
    ("16-slow-brackets.md", "![" * 8_000),
)
_TOP = """\
---
编号: {id}
状态: 审核中
体裁: 简案
标题: 由程序写出的虚构样例
提要: 浙江省某某县某某社区老人多，做饭难。社区请志愿者帮办食堂，首日来了17人。
地点:
  - 路径: [浙江省, 杭州市, 临安区]
治理主题: [养老服务]
来源:
  - {{题名: 邻里食堂开业, 发布者: 虚构日报}}
---

## 背景情况

{body}
"""
BODY_LINE = 16
"""Line on which the body of a case that is made here begins."""


def write_archive(target: Path) -> Path:
    """Write an archive that holds every input, and return its folder."""
    cases = target / "cases"
    cases.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", target)
    shutil.copytree(ROOT / "overrides", target / "overrides")
    for name in ("vocabulary", "about"):
        shutil.copytree(ROOT / "cases" / name, cases / name)
    shutil.copy(ROOT / "cases" / "index.md", cases)
    _place_inputs(cases)
    _make_the_rest(cases / PROVINCE)
    _number(cases)
    return target


def _place_inputs(cases: Path) -> None:
    for source in sorted(path for path in INPUTS.rglob("*") if path.is_file()):
        name = source.relative_to(INPUTS).as_posix()
        start = next((one for one in _ELSEWHERE if name == one or name.startswith(f"{one}/")), None)
        target = cases / PROVINCE / name
        if start is not None:
            target = cases / _ELSEWHERE[start] / name.removeprefix(start).lstrip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def _make_the_rest(province: Path) -> None:
    for name, body in _LONG:
        _write(province / name, body)
    minimal = (province / "minimal-case-dates-2000" / "case.md").read_bytes()
    (province / "crlf-refused.md").write_bytes(minimal.replace(b"\n", b"\r\n"))
    pictures = province / "windows-picture-names"
    shutil.copyfile(pictures / "食堂:一.png", pictures / "con.png")
    _write(province / "Abc.md", "与另一个文件只差大小写。")
    shutil.copyfile(pictures / "con.png", province / "clumsy" / "ok.png")
    (province / "clumsy" / "fake.jpg").write_text(
        "<!doctype html><p>不是图片</p>", encoding="utf-8"
    )
    for name in ("裴寨村.md.bak", "裴寨村.md~", "裴寨村 - 副本.txt", "裴寨村.docx"):
        shutil.copyfile(ROOT / "cases" / "河南省" / "裴寨村.md", province / name)


def _write(path: Path, body: str) -> None:
    text = _TOP.format(id=case_id(2026, 1), body=body)
    path.write_text(text, encoding="utf-8", newline="\n")


def _number(cases: Path) -> None:
    """Give each case that has a number one of its own, so that all can lie in one archive."""
    serial = _FIRST_SERIAL
    for path in sorted(cases.rglob("*.md")):
        text = path.read_bytes().decode()
        if _ID.search(text) and _KIND.search(text):
            number = case_id(2026, serial)
            path.write_bytes(_ID.sub(rf"\1: {number}", text, count=1).encode())
            serial += 1


def write_what_passes(target: Path) -> Path:
    """Write an archive of the inputs that nothing forbids to publish, and return its folder.

    The one whose only fault is a cell too many has it taken out.
    """
    archive = write_archive(target)
    spoilt = archive / "cases" / PROVINCE / "14-checker-and-site-read-Markdown-differently.md"
    text = spoilt.read_text(encoding="utf-8").replace(" 备注 |", "")
    spoilt.write_text(text, encoding="utf-8", newline="\n")
    shutil.rmtree(archive / "cases" / PROVINCE / "windows-picture-names")
    for problem in read_checked_corpus(load_settings(archive / "mkdocs.yml")).problems:
        if problem.is_error:
            (archive / problem.location.path).unlink(missing_ok=True)
    return archive
