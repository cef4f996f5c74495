"""AK408: pictures lie in the archive; a page fetches nothing from another host.

Bad: `![食堂](https://example.org/食堂.jpg)`.
Good: `![食堂](食堂.jpg)`, or a link to the page that shows it.
"""

from collections.abc import Iterator

from anliku.checks.interface import CaseText
from anliku.problems import Problem, Rule
from anliku.render.markdown import is_outside, is_safe_link
from anliku.validation.messages import shown


def outside_images(text: CaseText) -> Iterator[Problem]:
    """Yield each image that a browser would fetch from elsewhere."""
    for child, line in text.inline():
        address = child.attrGet("src") if child.type == "image" else None
        if isinstance(address, str) and is_outside(address) and is_safe_link(address):
            message = f"图片“{shown(address)}”在别的网站上"
            hint = "有权使用的，把图片存到案例库里；否则只放链接：[看图](网址)"
            yield text.problem(Rule.OUTSIDE_IMAGE, message, hint, line, address)
