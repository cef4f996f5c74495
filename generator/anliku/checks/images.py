"""AK407: each image says in words what it shows, for those who cannot see it.

Bad: `![](食堂.jpg)`.
Good: `![老人在社区食堂用餐](食堂.jpg)`.
"""

from collections.abc import Iterator

from anliku.checks.interface import CaseText
from anliku.problems import Problem, Rule
from anliku.validation.messages import shown


def images_without_text(text: CaseText) -> Iterator[Problem]:
    """Yield each image whose alternative text is empty."""
    for child, line in text.inline():
        if child.type == "image" and not child.content.strip():
            message = f"图片“{shown(child.attrGet('src'))}”没有说明文字"
            yield text.problem(
                Rule.IMAGE_WITHOUT_TEXT, message, "在 ![ 和 ] 之间写上图里是什么", line, "!["
            )
