"""No page moves because of what comes beside it: a real build before, and one after."""

import shutil
from pathlib import Path
from urllib.parse import quote

from anliku.slugs import marked_slug
from tests.archives import built, contents

NEW_CASE = """---
体裁: 简案
编号: SQ-2026-0015-2
状态: 审核中
标题: '陕西省新来的一个案例'
提要: '这是一个用来试验的案例，正文取自公开的文字，只为看看网页和打印出来的样子对不对。'
地点:
  - 路径: [陕西省, 西安市]
  - 路径: [湖南省, 长沙市, 开服区]
治理主题:
  - 样老服务
来源:
  - 题名: '一篇用来试验的报道'
    发布者: '试验日报'
---

## 背景情况

说明。
"""


def test_a_neighbour_that_sounds_alike_moves_no_page(real_archive: Path, tmp_path: Path) -> None:
    """山西 stays when 陕西 comes, and so does a topic; the new ones have addresses of their own."""
    before = {name for name in contents(real_archive / "site") if name.endswith(".html")}
    archive = tmp_path / "archive"
    shutil.copytree(real_archive, archive, ignore=shutil.ignore_patterns("site", "search-index"))
    (archive / "cases" / "陕西省").mkdir()
    (archive / "cases" / "陕西省" / "新.md").write_text(NEW_CASE, encoding="utf-8")
    with (archive / "cases" / "vocabulary" / "topics.yml").open("a", encoding="utf-8") as topics:
        topics.write("topic/样老服务:\n  pref: 样老服务\n")
    site = built(archive)
    after = {name for name in contents(site) if name.endswith(".html")}
    assert set() == before - after
    assert "山西省" in (site / "regions/shan-xi-sheng.html").read_text(encoding="utf-8")
    assert "陕西省" in (site / "regions/shaan-xi-sheng.html").read_text(encoding="utf-8")
    new_topic = site / "topics" / f"{marked_slug('样老服务')}.html"
    assert "<h1>样老服务" in new_topic.read_text(encoding="utf-8")


def test_former_addresses_lead_on(real_site: Path) -> None:
    """What leads on are the pages of terms that others replace, or that have no case any more."""
    leading = {
        name: content
        for name, content in contents(real_site).items()
        if name.endswith(".html") and b'http-equiv="refresh"' in content
    }
    renamed = leading["practices/min-qing-di-tu.html"].decode()
    assert 'url=wang-ge-hua-xin-xi-ping-tai.html"' in renamed
    for gone, word in (
        ("xu-qiu-zhang-wo-bu-zhun", "需求掌握不准"),
        ("cun-wu-bu-tou-ming", "公开不到位"),
    ):
        there = leading[f"problems/{gone}.html"].decode()
        assert f"about/terms.html#prob-{quote(word)}" in there
    assert set() == {name for name in leading if name.startswith(("cases/", "regions/"))}
