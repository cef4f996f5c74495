"""A small good archive (invented, for tests only) in which one thing at a time is spoilt."""

from dataclasses import dataclass
from pathlib import Path

from anliku.checks import read_checked_corpus
from anliku.corpus import Corpus
from anliku.settings import load_settings

GOOD = """\
---
id: SQ-2026-0001-3
status: in_review
kind: full
title: 甲村的一个样例
summary: 这是一条虚构的案例，只供测试用；地点、人名、数字都是编的，不代表任何地方。
place:
  - path: [甲省, 乙市, 乙县, 丙镇, 甲村]
topics:
  - topic/养老
mechanisms: [mech/助餐]
problems: [prob/吃饭难]
actors:
  - {type: actor/志愿者, did: 送餐}
people:
  - {as_printed: 张甲, role: 书记, public_duty: true, src: S1#1-3}
outcomes:
  - indicator: 用餐老人
    as_printed: 17名
    kind: output
    before: {value: 1, unit: 人}
    after: {value: 17, unit: 人}
    src: S1#10-13
evidence: 1
as_of: '2026-03'
quotes:
  - {speaker: 张甲, text: 一句话, src: S1}
sources:
  - {title: 虚构的报道, publisher: 虚构报, issued: '2026-03-05'}
relations:
  - {type: same_place, target: SQ-2026-0002-1}
---

## 背景情况

事实[^S1]。

## 主要做法

1. 做法

## 成效与证据

原文未报告。

## 可推广条件与局限

原文未报告。

## 思考题

1. 问题？

[^S1]: 虚构报：《虚构的报道》。
"""

OTHER = """\
---
id: SQ-2026-0002-1
status: in_review
kind: brief
title: 丁社区的样例
summary: 这是另一条虚构的案例，只供测试用；没有任何数字，也没有人名，地点也是编的。
place: [{path: [甲省, 乙市]}]
topics: [养老]
sources: [{title: 虚构的材料, publisher: 虚构社}]
---

## 背景情况

原文未报告。
"""

VOCABULARY = """\
topic/民生:
  pref: 民生
topic/养老:
  pref: 养老
  slug: yang-lao
  alt: [为老服务]
  broader: topic/民生
topic/旧词:
  pref: 旧词
  deprecated: true
  replaced_by: topic/养老
mech/助餐:
  pref: 助餐
  related: [prob/吃饭难]
prob/吃饭难:
  pref: 吃饭难
actor/志愿者:
  pref: 志愿者
"""


@dataclass(frozen=True)
class Archive:
    """An archive on disk whose first case and vocabulary can be replaced."""

    root: Path

    @property
    def first(self) -> Path:
        """The case that tests spoil."""
        return self.root / "cases" / "甲省" / "甲村.md"

    @property
    def vocabulary(self) -> Path:
        """The vocabulary that tests spoil."""
        return self.root / "cases" / "vocabulary" / "terms.yml"

    def read(self) -> Corpus:
        """Return the archive as every command reads it."""
        return read_checked_corpus(load_settings(self.root / "mkdocs.yml"))


def good_archive(root: Path) -> Archive:
    """Write the good archive and return it."""
    archive = Archive(root)
    archive.first.parent.mkdir(parents=True)
    archive.vocabulary.parent.mkdir()
    (root / "mkdocs.yml").write_text("docs_dir: cases\nplugins: [anliku]\n", encoding="utf-8")
    archive.first.write_text(GOOD, encoding="utf-8", newline="\n")
    (archive.first.parent / "丁社区.md").write_text(OTHER, encoding="utf-8", newline="\n")
    archive.vocabulary.write_text(VOCABULARY, encoding="utf-8", newline="\n")
    return archive
