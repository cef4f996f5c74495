"""An edition in, the chapter on how to use the pack out."""

from anliku.facts import NOT_FILLED, NOT_REPORTED, OWN_ANALYSIS, SORTED_BY_EDITORS
from anliku.packs.blocks import (
    Block,
    Box,
    BoxKind,
    Heading,
    NumberedList,
    paragraph,
    words,
)
from anliku.packs.composing.selection import Selection
from anliku.packs.interface import Chapter

_STUDENT_STEPS = (
    "课前：先看“案例速览”和提要，再读正文。边读边记三件事：要解决什么问题，做了什么，凭什么说有用。",
    "读数字：看“报道的数字”一表，先分清投入、产出和成效，再看“缺什么”。缺的项目，讨论时不要自己补上。",
    "想问题：先独立回答启发思考题，把要点写在“笔记”的横线上，再到小组里说。",
    "课上：小组用书末的“结构化研讨表”，按问题、原因、对策逐栏写，最后推一个人在全班说。",
    "课后：要引用案例，照“怎样引用”写，不要引用本书的页码。",
)
_TEACHER_STEPS = (
    "备课：先读正文和“教学说明”。没有教学说明的案例，书里会写明“本案例没有教学说明”，请自行准备。",
    "课前：把学员版发给学员，请他们读完指定的案例。教师版有参考答案，不要发给学员。",
    "导入：用案例的一个数字或一句引语提出问题，不先说结论。",
    "分组讨论：每组一张“结构化研讨表”，按问题、原因、对策逐栏写；教师巡回，只提问，不给答案。",
    "全班交流：请各组说对策和它的前提条件，把不同意见写在黑板上。",
    "教师点评：对照“关键要点”，说明哪些有来源、哪些是推测、哪些原文未报告。",
    "课后：填书末的“教学反馈表”，把学员补充的材料和来源交给案例库。",
)
_READING = (
    f"写着“{NOT_REPORTED}”的，是在所引来源里没有找到这一项；不表示事情没有发生，也不表示当事单位没有做。",
    f"写着“{NOT_FILLED}”的，是编者还没有填这一项；来源里可能写了，要用就去查来源。",
    f"写着“{OWN_ANALYSIS}”的，是编者的看法，不是报道的内容。",
    f"写着“{SORTED_BY_EDITORS}”的问题，是编者为便于查找归的类，没有注出处，不等于来源说当地有这个问题。",
    "“S1第2段第3句”说的是来源S1正文的第2段第3句：从正文第一段数起，小标题、图片说明和署名不算。",
    "标着“线索”的只有零星材料，没有做法的经过和结果，不能当作经验照搬。",
)


def _newest_version(selection: Selection) -> str:
    if selection.settings.site_url.strip():
        return "本书印的是做书那天的版本。扫每个案例开头的二维码，可以看最新的版本。"
    return "本书印的是做书那天的版本。凭每个案例的入库编号，可以在案例库里找到最新的版本。"


def how_to_use(selection: Selection) -> Chapter:
    """Return the chapter for the edition."""
    steps = _TEACHER_STEPS if selection.is_for_teachers else _STUDENT_STEPS
    blocks: list[Block] = []
    if selection.is_for_teachers:
        text = "本书是教师版，含教学说明和参考答案，只供任课教师备课、上课用，请勿发给学员。"
        blocks.append(Box(BoxKind.WARNING, "仅供教师", (paragraph(text),)))
    blocks += [
        paragraph(
            f"这本案例选自{selection.settings.site_name}，收{len(selection.cases)}个案例，按下面的顺序用。"
        ),
        NumberedList(tuple((paragraph(step),) for step in steps)),
        paragraph(_newest_version(selection)),
        Heading(2, words("读的时候注意")),
        NumberedList(tuple((paragraph(text),) for text in _READING)),
    ]
    return Chapter(key="how-to-use", title="怎样使用这本案例", blocks=tuple(blocks))
