"""What a built site says of dates: those that editors gave, where they apply, and no others."""

import json
import re
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from tests.archives import ROOT, built, contents, copy_of_real_archive

_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_ADDRESS = "https://example.org/库/"
UNDATED = """---
体裁: 简案
编号: SQ-2026-0015-2
状态: 审核中
标题: '没有日期的一个案例'
提要: '这是一个用来试验的案例，正文取自公开的文字，只为看看网页和打印出来的样子对不对。'
地点:
  - 路径: [陕西省, 西安市]
治理主题:
  - 养老服务
来源:
  - 题名: '一篇用来试验的报道'
    发布者: '试验日报'
---

## 背景情况

说明[^S1]。

## 成效与证据

食堂 1 个，每天 30 人次。

[^S1]: 试验日报：《一篇用来试验的报道》。
"""


def _with_address(archive: Path) -> Path:
    config = archive / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace('site_url: ""', f'site_url: "{_ADDRESS}"')
    config.write_text(text, encoding="utf-8")
    folder = archive / "cases" / "陕西省"
    folder.mkdir()
    (folder / "新.md").write_text(UNDATED, encoding="utf-8")
    return archive


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real archive and one case without any date, at an address."""
    return built(_with_address(copy_of_real_archive(tmp_path_factory.mktemp("dates") / "a")))


@pytest.fixture(scope="module")
def dated(site: Path) -> dict[str, str | None]:
    """The sitemap: each page's last change, or nothing."""
    root = fromstring((site / "sitemap.xml").read_bytes())
    return {
        (url.findtext(f"{_SITEMAP}loc") or "").rpartition(_ADDRESS)[2]: url.findtext(
            f"{_SITEMAP}lastmod"
        )
        for url in root
    }


def test_each_page_has_its_own_last_change(dated: dict[str, str | None]) -> None:
    """A case its own, a list that of the newest it shows, a plain page none."""
    changes = {
        re.search(r"^id: (SQ-\S+)", text, re.MULTILINE)[1]: day[1]  # type: ignore[index]  # tests fail loudly
        for path in sorted((ROOT / "cases").glob("*/*.md"))
        if (
            day := re.search(
                r"^changed: '?([0-9-]+)", text := path.read_text(encoding="utf-8"), re.MULTILINE
            )
        )
    }
    assert 14 == len(changes)
    assert changes == {name: dated[f"cases/{name}.html"] for name in changes}
    assert max(changes.values()) == dated["cases/index.html"] == dated["index.html"]
    assert dated["about/index.html"] is None


def test_what_shows_nothing_dated_has_no_date(dated: dict[str, str | None]) -> None:
    """Neither the year of an id nor the day of the build."""
    assert dated["cases/SQ-2026-0015-2.html"] is None
    assert dated["regions/shaan-xi-sheng.html"] is None
    assert dated["years/2022.html"] is not None


def test_an_undated_case_is_undated_everywhere(site: Path) -> None:
    """In its head, its mirror, its entry; and what nobody filled is not said of the source."""
    page = (site / "cases/SQ-2026-0015-2.html").read_text(encoding="utf-8")
    mirror = (site / "cases/SQ-2026-0015-2.md").read_text(encoding="utf-8")
    for text in (page, mirror):
        assert "入库日期" not in text
        assert "编者未填" in text
    assert "datePublished" not in page
    assert "DCTERMS.modified" not in page
    assert "原文未报告" not in mirror.partition("## 背景情况")[0]
    feed = json.loads((site / "feeds/new.json").read_text(encoding="utf-8"))
    (item,) = [item for item in feed["items"] if "2026-0015" in item["id"]]
    assert "date_published" not in item
    assert b"2026-0015" not in (site / "feeds/new.atom").read_bytes()


def test_no_year_2000(site: Path) -> None:
    """Nor the first of January of the year of an id."""
    texts = {
        name: content.decode("utf-8", "ignore")
        for name, content in contents(site).items()
        if name.endswith((".html", ".json", ".atom", ".md", ".xml", ".txt"))
    }
    found = [
        name
        for name, text in texts.items()
        if re.search(r"2000-01-01|2000年1月1日|2026-01-01|2026年1月1日", text)
    ]
    assert [] == found
