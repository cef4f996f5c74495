"""A clear case, and how any text is read as a case in its place."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from anliku.corpus import case_of
from anliku.model.case import Case
from anliku.model.record import Record
from anliku.problems import Problem
from anliku.settings import load_settings
from anliku.source import read_document
from anliku.vocabulary import read_vocabulary
from tests.archives import ROOT

SETTINGS = load_settings(ROOT / "mkdocs.yml")
VOCABULARY, _ = read_vocabulary(SETTINGS.vocabulary_dir, SETTINGS.root)
TODAY = date(2026, 11, 26)

BODY = """
## 背景情况

老人多，做饭难 [^S1]。

## 主要做法

1. 走访 [^S1]。

## 成效与证据

首日来了17人 [^S1]。

## 可推广条件与局限

经费来源，原文未报告。

[^S1]: 虚构日报：《邻里食堂开业》，2025年10月30日。
"""
CLEAR = (
    """\
---
体裁: 简案
标题: 竹园社区：老人食堂怎样办起来
提要: 浙江省临安区竹园社区老人多，做饭难。社区请志愿者帮办食堂，首日来了17人。经费来源原文未报告。
地点:
  - 路径: [浙江省, 杭州市, 临安区, 锦北街道, 竹园社区]
治理主题:
  - 养老服务
  - 便民服务
来源:
  - 题名: 邻里食堂开业
    发布者: 虚构日报
    发布日期: '2025-10-30'
    网址: https://news.example/a.html
机制做法:
  - 志愿助餐
针对问题:
  - 老年人吃饭难
成效:
  - 指标: 用餐人数
    原文数字: 首日来了17人
    性质: 产出
    出处: S1
    此后: {数值: 17, 单位: 人}
人物:
  - 姓名: 张甲
    职务: 社区书记
    是否履行公职: true
证据等级: 1
教学说明:
  思考题:
    - 首日来了17人：能说明什么？
    - 办食堂之前，先要弄清哪几件事？
---
"""
    + BODY
)
"""Invented; without any fault."""


def read(folder: Path, data: str | bytes) -> tuple[Case | None, list[Problem]]:
    """Return the case that a text is, and everything that is said of it."""
    path = folder / "案例.md"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    document, problems = read_document(path, folder)
    if document is None:
        return None, problems
    case, found = case_of(document, VOCABULARY, TODAY)
    problems += found
    return case, problems


def record_of(case: Case | None) -> Record:
    """Return the record of a case that could be read."""
    assert case is not None
    return replace(case.record)


def changed(old: str, new: str) -> str:
    """Return the clear case with one change."""
    assert old in CLEAR, old
    return CLEAR.replace(old, new, 1)


def place_of(text: str, words: str, after: int = 0) -> tuple[int, int]:
    """Return line and column, both from 1, at which words stand in a text."""
    at = text.index(words, after)
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
