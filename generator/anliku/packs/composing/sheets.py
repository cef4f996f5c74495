"""The forms at the end of a pack, to be filled in by hand: discussion for all, feedback for teachers."""

from anliku.packs.blocks import Blocks, Heading, Table, WritingSpace, paragraph, words
from anliku.packs.interface import Chapter

_DISCUSSION_ROWS, _DISCUSSION_HEIGHT = 5, 20.0
_LINE_HEIGHT = 9.0


def discussion_sheet() -> Chapter:
    """Return the blank sheet of 结构化研讨: problem, causes, measures."""
    blocks: Blocks = (
        _form(("研讨题目", "案例编号", "组别", "主持人", "记录人", "日期")),
        Table(
            head=(words("问题"), words("原因"), words("对策")),
            rows=(((), (), ()),) * _DISCUSSION_ROWS,
            widths=(1.0, 1.0, 1.0),
            row_height_mm=_DISCUSSION_HEIGHT,
        ),
        paragraph(
            "问题：写事实，不写评价。原因：分清案例里有的和自己推测的。对策：写明谁来做、要什么条件。"
        ),
    )
    return Chapter(key="discussion-sheet", title="结构化研讨表", blocks=blocks)


def feedback_sheet() -> Chapter:
    """Return the sheet on which a teacher says how the class went."""
    questions = (
        "学员的讨论与案例的思考题是否合拍",
        "案例的篇幅和难度是否合适",
        "课堂计划的时间是否够用",
        "教学说明哪里有用、哪里不够",
    )
    blocks: Blocks = (
        _form(
            ("课程名称", "任课教师", "日期和地点", "学员人数", "所用案例编号", "实际用时（分钟）")
        ),
        Table(
            head=(words("项目"), words("好"), words("一般"), words("不好"), words("说明")),
            rows=tuple((words(question), (), (), (), ()) for question in questions),
            widths=(4.0, 1.0, 1.0, 1.0, 4.0),
            row_height_mm=12.0,
        ),
        Heading(2, words("案例里要更正、补充的事实（请写来源）")),
        WritingSpace(6),
        Heading(2, words("学员提出的新问题、新做法")),
        WritingSpace(6),
    )
    return Chapter(key="feedback-sheet", title="教学反馈表", blocks=blocks)


def _form(labels: tuple[str, ...]) -> Table:
    """Return lines to fill in, two on each row."""
    pairs = zip(labels[::2], labels[1::2], strict=True)
    return Table(
        head=(),
        rows=tuple((words(first), (), words(second), ()) for first, second in pairs),
        widths=(1.3, 3.0, 1.3, 3.0),
        row_height_mm=_LINE_HEIGHT,
    )
