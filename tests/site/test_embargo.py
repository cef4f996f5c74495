"""A case under embargo is nowhere before its day, and everywhere from its day on, in Beijing time."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from anliku.build_day import BEIJING_TIME
from anliku.model.identifiers import case_id
from tests.archives import anliku, built, contents, copy_of_real_archive

HELD = case_id(2026, 501)
OPEN = case_id(2026, 502)
ADDRESS = "https://example.org/anliku/"
WORD = "雾灵台"
"""Stands in the title, the text, the place and all else of the held case, and nowhere else."""

_HELD_CASE = f"""\
---
id: {HELD}
status: embargoed
embargo_until: '2027-03-01'
kind: full
title: {WORD}社区的虚构样例
summary: 这是一条虚构的案例，只供测试用；{WORD}这个地方是编的，数字和人名也都是编的。
place:
  - path: [{WORD}省, {WORD}市, {WORD}县, {WORD}镇, {WORD}村]
topics: [topic/养老服务]
mechanisms: [mech/志愿助餐]
problems: [prob/老年人吃饭难]
as_of: '2019-02'
entered: '2026-11-20'
timeline:
  - {{date: '2018-05-04', event: {WORD}开门}}
policy_basis:
  - {{work: {WORD}条例, edition: 2020 年版, clause: 第三条, quote: {WORD}应当开门, check: exact}}
sources:
  - {{title: {WORD}的报道, publisher: {WORD}报, issued: '2019-02-03'}}
---

## 背景情况

{WORD}。![{WORD}的照片](held-photo.png)

## 主要做法

1. {WORD}做法

## 成效与证据

原文未报告。

## 可推广条件与局限

原文未报告。

## 思考题

1. {WORD}怎么办？
"""
_OPEN_CASE = f"""\
---
id: {OPEN}
status: in_review
kind: brief
title: 公开的虚构样例
summary: 这是另一条虚构的案例，只供测试用；没有任何数字，也没有人名，地点也是编的。
place: [{{path: [测试省]}}]
topics: [topic/养老服务]
sources: [{{title: 虚构的材料, publisher: 虚构社}}]
relations:
  - {{type: same_place, target: {HELD}}}
---

## 背景情况

原文未报告。
"""
_COLLECTION = f"""\
---
slug: ce-shi-zhuan-ti
title: 测试专题
summary: 这是虚构的专题，只供测试用，没有别的意思。
cases: [{HELD}, {OPEN}]
---

引言。
"""
_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000002000000020802000000fdd49a730000001649444154789c63"
    "3c6123c7c0c0c0c4c0c0c0c0c000000e6c01263c53a5700000000049454e44ae426082"
)


def at(*moment: int) -> dict[str, str]:
    """Return the environment in which a build happens at a moment of Beijing's clock."""
    seconds = datetime(*moment, tzinfo=BEIJING_TIME).timestamp()  # type: ignore[arg-type, misc] # year to second
    return {"SOURCE_DATE_EPOCH": str(int(seconds))}


LAST_SECOND = at(2027, 2, 28, 23, 59, 59)
MIDNIGHT = at(2027, 3, 1, 0, 0, 0)


@dataclass(frozen=True)
class Build:
    """An archive and its site, built at one moment."""

    archive: Path

    @property
    def files(self) -> dict[str, bytes]:
        """Every file of the site by its address."""
        return contents(self.archive / "site")

    @property
    def pictures(self) -> set[str]:
        """Addresses of the pictures that the cases show."""
        return {address for address in self.files if address.startswith("media/")}

    def where(self, text: str) -> set[str]:
        """Return the addresses of the files in whose name or content the text stands."""
        data = text.encode()
        escaped = json.dumps(text).strip('"').encode()
        return {
            address
            for address, content in self.files.items()
            if text in address or data in content or escaped in content
        }


def ids_found(archive: Path, words: str) -> list[str]:
    """Return the ids of the cases that a search finds."""
    hits = json.loads(anliku(archive, "search", "--json", words).stdout)["hits"]
    return [hit["id"] for hit in hits]


def _made(folder: Path, environment: dict[str, str]) -> Build:
    archive = copy_of_real_archive(folder / "archive")
    cases = archive / "cases" / "测试省"
    cases.mkdir()
    (cases / "held.md").write_text(_HELD_CASE, encoding="utf-8", newline="\n")
    (cases / "held-photo.png").write_bytes(_PNG)
    (cases / "open.md").write_text(_OPEN_CASE, encoding="utf-8", newline="\n")
    collection = archive / "cases" / "collections" / "测试.md"
    collection.write_text(_COLLECTION, encoding="utf-8", newline="\n")
    config = archive / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace('site_url: ""', f"site_url: {ADDRESS}")
    config.write_text(text, encoding="utf-8")
    built(archive, environment)
    return Build(archive)


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return the archive built a second before the embargo ends."""
    return _made(tmp_path_factory.mktemp("before"), LAST_SECOND)


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return the archive built at the midnight on which it ends."""
    return _made(tmp_path_factory.mktemp("after"), MIDNIGHT)


def test_before_its_day_no_file_names_it(before: Build) -> None:
    """No page, list, feed, sitemap, data, mirror or script has its words, though some name 公开的."""
    assert set() == before.where(WORD)
    assert set() == before.where("wu-ling-tai")
    assert before.where("公开的虚构样例")


def test_before_its_day_its_number_is_nowhere(before: Build) -> None:
    """A relation and a collection that name the case do not give its number away."""
    assert set() == before.where(HELD)


def test_before_its_day_its_pictures_are_not_published(before: Build) -> None:
    """What lies beside the case for its sake alone waits with it."""
    assert set() == before.where("held-photo")
    assert set() == before.pictures


def test_from_its_day_on_it_is_everywhere(after: Build) -> None:
    """Page, lists, terms, indexes, feeds, sitemap, data and mirror all have it."""
    found = after.where(HELD)
    assert {
        f"cases/{HELD}.html",
        f"cases/{HELD}.md",
        f"data/cases/{HELD}.js",
        "cases/index.html",
        "cases.json",
        "llms.txt",
        "problems/lao-nian-ren-chi-fan-nan.html",
        "practices/zhi-yuan-zhu-can.html",
        "regions/index.html",
        "policies/index.html",
        "timeline/2018.html",
        "timeline/2019.html",
        "years/2019.html",
        "collections/ce-shi-zhuan-ti.html",
    } <= found
    assert any(address.startswith("data/browse/cards") for address in found)
    assert any(address.endswith("sitemap.xml") for address in found)
    assert {"feeds/new.atom", "feeds/new.json"} <= found
    (picture,) = after.pictures
    assert f"cases/{HELD}.html" in after.where(picture)


def test_from_its_day_on_it_says_that_it_is_in_review(after: Build) -> None:
    """Its review was not finished, so the end of the embargo does not make it published."""
    page = after.files[f"cases/{HELD}.html"].decode()
    assert "审核中" in page
    assert "未到发布日" not in page


@pytest.mark.parametrize("words", [WORD, f"地区:{WORD}省", "年份:2019"])
def test_the_search_keeps_to_the_day_of_the_build(before: Build, after: Build, words: str) -> None:
    """`anliku search` finds it in the index of its day, and nothing of it in the one before."""
    assert HELD not in ids_found(before.archive, words)
    assert HELD in ids_found(after.archive, words)


def test_the_index_alone_keeps_to_its_day_too(before: Build) -> None:
    """`anliku index` judges by the same clock; which clock the machine has does not matter."""
    for moment, is_found in ((MIDNIGHT, True), (LAST_SECOND, False)):
        environment = moment | {"TZ": "America/New_York"}
        assert 0 == anliku(before.archive, "index", environment=environment).returncode
        found = anliku(before.archive, "search", WORD).stdout
        assert is_found is (HELD in found)
