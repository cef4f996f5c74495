"""Further lines of a case's front matter, as long as it may be: a name in, the lines out."""

from collections.abc import Callable, Mapping

from anliku.model.identifiers import case_id

MOST = 49_900
"""Characters of the longest front matter that is read."""
LONG = MOST - 700
"""What is left of them beside what every case says."""


def _items(column: str, item: Callable[[int], str], part: int = 1) -> str:
    most = LONG // part
    lines, length, number = [f"{column}:"], 0, 0
    while length < most:
        number += 1
        lines.append(f"  - {item(number)}")
        length += len(lines[-1]) + 1
    return "\n".join(lines[:-1])


def _keys(item: Callable[[int], str], head: str = "") -> str:
    most = LONG
    lines, length, number = [head] if head else [], 0, 0
    while length < most:
        number += 1
        lines.append(item(number))
        length += len(lines[-1]) + 1
    return "\n".join(lines[:-1])


def _long(column: str) -> Callable[[], str]:
    return lambda: f"{column}: {'社区居民议事' * (LONG // 6)}"


FRONTS: Mapping[str, Callable[[], str]] = {
    "2,000 unknown topics": lambda: _items("治理主题", lambda n: f"没有的词{n}"),
    "2,000 unknown, all facets": lambda: "\n".join(
        _items(name, lambda n: f"没有的词{n}", part=4)
        for name in ("治理主题", "机制做法", "针对问题", "适用场景")
    ),
    "unknown topics, long": lambda: _items("治理主题", lambda n: f"没有的词{n}" * 100),
    "unknown topic, very long": lambda: f"治理主题: [{'没有的词' * (LONG // 4)}]",
    "one topic many times": lambda: _items("治理主题", lambda _: "养老服务"),
    "unknown actors": lambda: _items("主体", lambda n: f"{{类别: 没有{n}}}"),
    "actors": lambda: _items("主体", lambda n: f"{{类别: 志愿者, 名称: 甲{n}}}"),
    "sources": lambda: _items("来源", lambda n: f"{{题名: 甲{n}, 发布者: 乙}}"),
    "sources alike": lambda: _items("来源", lambda _: "{题名: 甲, 发布者: 乙, 来源号: S1}"),
    "sources with dates": lambda: _items(
        "来源", lambda n: f"{{题名: 甲{n}, 发布者: 乙, 发布日期: '2022'}}"
    ),
    "sources without a title": lambda: _items("来源", lambda n: f"{{发布者: 乙{n}}}"),
    "sources that are words": lambda: _items("来源", lambda n: f"甲{n}"),
    "people": lambda: _items("人物", lambda n: f"{{姓名: 张{n}, 职务: 书记, 是否履行公职: true}}"),
    "people, sources unknown": lambda: _items(
        "人物", lambda n: f"{{姓名: 张{n}, 职务: 书记, 是否履行公职: true, 出处: S{n + 1}}}"
    ),
    "outcomes": lambda: _items(
        "成效",
        lambda n: f"{{指标: 甲{n}, 原文数字: {n}人, 性质: 产出, 出处: S1, 此后: {{数值: {n}}}}}",
    ),
    "places": lambda: _items("地点", lambda n: f"{{路径: [浙江省, 甲{n}市]}}"),
    "places, five levels": lambda: _items(
        "地点", lambda n: f"{{路径: [浙江省, 杭州市, 临安区, 甲{n}镇, 乙{n}村]}}"
    ),
    "places unknown": lambda: _items("地点", lambda n: f"{{路径: [无{n}, 甲, 乙]}}"),
    "places as text": lambda: _items("地点", lambda n: f"浙江省杭州市甲{n}县"),
    "policies": lambda: _items("政策依据", lambda n: f"{{文件: 《甲{n}》, 引文: 乙}}"),
    "one policy": lambda: _items(
        "政策依据", lambda n: f"{{文件: 《甲》, 条款: 第{n}条, 引文: 乙}}"
    ),
    "quotes": lambda: _items("引语", lambda n: f"{{说话人: 甲{n}, 引语: 乙, 出处: S1}}"),
    "timeline": lambda: _items("时间线", lambda n: f"{{日期: '{1000 + n % 1000}', 事件: 甲{n}}}"),
    "timeline, one year": lambda: _items("时间线", lambda n: f"{{日期: '2022', 事件: 甲{n}}}"),
    "timeline, wrong dates": lambda: _items(
        "时间线", lambda n: f"{{日期: '2022-99-{n}', 事件: 甲}}"
    ),
    "errata": lambda: _items(
        "勘误", lambda n: f"{{位置: 甲{n}, 原文: 乙, 性质: 待核, 把握: 存疑}}"
    ),
    "relations to none": lambda: _items(
        "关联", lambda n: f"{{关系: 同一地点, 案例编号: {case_id(2026, n + 100)}}}"
    ),
    "relations to one": lambda: _items(
        "关联", lambda _: "{关系: 同一地点, 案例编号: SQ-2026-0002-1}"
    ),
    "history": lambda: _items("修订史", lambda n: f"{{修订号: {n}, 日期: '2022-01-01', 改动: 甲}}"),
    "teaching, questions": lambda: "教学说明:\n" + _keys(lambda n: f"    - 问{n}？", "  思考题:"),
    "teaching, plan": lambda: (
        "教学说明:\n" + _keys(lambda n: f"    - {{环节: 甲{n}, 分钟: 1, 内容: 乙}}", "  课堂计划:")
    ),
    "teaching, board": lambda: "教学说明:\n" + _keys(lambda n: f"    - 甲{n}", "  板书设计:"),
    "transfer": lambda: "可推广性:\n" + _keys(lambda n: f"    - 甲{n}", "  前提条件:"),
    "5,000 unknown keys": lambda: _keys(lambda n: f"栏{n}: 甲"),
    "one key many times": lambda: _keys(lambda _: "标题: 甲乙丙丁"),
    "keys almost right": lambda: _keys(lambda n: f"標題{n}：甲"),
    "clumsy keys": lambda: _keys(lambda n: f"**栏{n}**：　甲"),
    "clumsy dates": lambda: _items("时间线", lambda n: f"{{日期: 2022年{n % 12 + 1}月, 事件: 甲}}"),
    "clumsy indents": lambda: _keys(lambda n: f"{'　' * (n % 5)}栏{n}：甲"),
    "clumsy places": lambda: _items("地点", lambda n: f"{{路径: 浙江省 杭州市 甲{n}县}}"),
    "clumsy lists": lambda: _items("治理主题", lambda n: f"·甲{n}、乙"),
    "broken flow": lambda: "地点: " + "[" * LONG,
    "deep flow": lambda: "地点: " + "[" * (LONG // 2) + "]" * (LONG // 2),
    "deep blocks": lambda: "\n".join(f"{' ' * n}a:" for n in range(300)),
    "one flow list": lambda: "治理主题: [" + ", ".join(f"甲{n}" for n in range(LONG // 8)) + "]",
    "unclosed quote": lambda: "语言: '" + "甲: 乙\n" * (LONG // 6),
    "aliases": lambda: "甲: &a [乙]\n" + "\n".join(f"栏{n}: *a" for n in range(LONG // 12)),
    "tags": lambda: _keys(lambda n: f"栏{n}: !!python/object:os.system 甲"),
    "comments": lambda: _keys(lambda n: f"# 甲{n}"),
    "blank lines": lambda: "\n" * LONG + "语言: 甲",
    "blanks": lambda: "语言: 甲" + " " * LONG,
    "colons": lambda: "语言: " + "：" * LONG,
    "long number": lambda: "修订号: " + "9" * LONG,
    "long decimal": lambda: (
        "成效: [{指标: 甲, 原文数字: 乙, 性质: 产出, 出处: S1, 此后: {数值: 1"
        + "0" * LONG
        + ".5}}]"
    ),
    "long anchor": lambda: (
        f"人物: [{{姓名: 甲, 职务: 乙, 是否履行公职: true, 出处: S{'9' * LONG}}}]"
    ),
    "long span": lambda: (
        f"人物: [{{姓名: 甲, 职务: 乙, 是否履行公职: true, 出处: 'S1#1-{'9' * LONG}'}}]"
    ),
    "long place": lambda: f"地点: [{{路径: [浙江省, {'甲' * LONG}]}}]",
    "long printed place": lambda: f"地点: [{{路径: [浙江省], 原文地名: {'甲乙' * (LONG // 2)}}}]",
    "long language": lambda: "语言: " + "a" * LONG,
    "long publisher": lambda: f"来源: [{{题名: 甲, 发布者: {'甲乙' * (LONG // 2)}}}]",
    "long source title": lambda: f"来源: [{{题名: {'甲乙' * (LONG // 2)}, 发布者: 甲}}]",
    "long address": lambda: (
        f"来源: [{{题名: 甲, 发布者: 乙, 网址: 'https://a.example/{'a' * LONG}'}}]"
    ),
    "long policy": lambda: f"政策依据: [{{文件: {'甲乙' * (LONG // 2)}, 引文: 乙}}]",
    "long event": lambda: f"时间线: [{{日期: '2022', 事件: {'甲乙' * (LONG // 2)}}}]",
    "long name": lambda: f"人物: [{{姓名: {'甲乙' * (LONG // 2)}, 职务: 乙, 是否履行公职: true}}]",
    "long note": lambda: f"AI 使用说明: {'甲乙' * (LONG // 2)}",
    "long title": _long("标题"),
    "long summary": _long("提要"),
    "long gist": _long("要旨"),
    "long kind": _long("体裁"),
    "long status": _long("状态"),
    "long id": lambda: "编号: SQ-" + "1" * LONG,
}
"""By name."""
