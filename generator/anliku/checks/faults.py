"""AK411, AK412, AK413, AK414, AK427, AK428, AK435: what the reading of a text itself finds wrong.

Bad: a row with more cells than its table's head; `[^S1]: …` twice; `!!! hinweis`; a fence ``` that
is never closed; `[注]: …`, which names an address for links; `[^S1]：…`, which is read as meant.
Good: as many cells in each row; one note a label; `!!! note "标题"`; a closing ``` on a line of its own.
"""

from collections.abc import Iterator

from anliku.checks.interface import CheckedText
from anliku.problems import Problem, Rule
from anliku.text import faults
from anliku.text.box_kinds import BoxKind
from anliku.validation.messages import shown


def faults_of_reading(text: CheckedText) -> Iterator[Problem]:
    """Yield a problem for each fault of the tree."""
    kinds = "、".join(f"{kind.code}（{kind.title}）" for kind in BoxKind)
    says = {
        faults.LOST_CELL: (
            Rule.LOST_CELL,
            "这一行的格子比表头多，“{}”不会显示",
            "删去多出的竖线，或给表头补上一栏",
        ),
        faults.REPEATED_NOTE: (
            Rule.REPEATED_NOTE,
            "脚注“[^{}]”写了两次，这一次不会显示",
            "合并成一条，或换一个脚注号",
        ),
        faults.UNKNOWN_BOX: (Rule.UNKNOWN_BOX, "没有“{}”这种提示框", f"可以写：{kinds}"),
        faults.OPEN_FENCE: (
            Rule.OPEN_FENCE,
            "代码块“{}”没有结束，下面的正文都成了代码",
            "在代码的末尾单独加一行同样的符号；不是代码，就删去这一行",
        ),
        faults.MEANT_NOTE: (
            Rule.NOTE_FORM,
            "脚注“[^{0}]”的说明读作“[^{0}]: …”",
            "不用改；方括号和冒号用英文的，别处也读得懂",
        ),
        faults.EMPTY_LINK: (
            Rule.EMPTY_BLOCK,
            "链接“{}”没有文字，显示网址",
            "在方括号里写上文字：[文字](网址)",
        ),
        faults.LOST_LINE: (
            Rule.LOST_LINE,
            "“{}”这样开头的一行是链接的地址，没有链接用到它，不会显示",
            "脚注写成 [^1]: 说明；要显示方括号里的字，把冒号写成中文的“：”",
        ),
    }
    for fault in text.text.tree.faults:
        if fault.kind in says:
            rule, message, hint = says[fault.kind]
            yield text.problem(rule, message.format(shown(fault.words)), hint, fault.at)
