"""AK408: pictures lie in the archive; a page fetches nothing from another host.

Bad: `![食堂](https://example.org/食堂.jpg)`.
Good: `![食堂](食堂.jpg)`, or a link to the page that shows it.
"""

from collections.abc import Iterator

from anliku.checks.interface import CheckedText
from anliku.problems import Problem, Rule
from anliku.text import Outside
from anliku.text.tree import Image
from anliku.text.walking import all_inlines
from anliku.validation.messages import shown


def outside_images(text: CheckedText) -> Iterator[Problem]:
    """Yield each image that a browser would fetch from elsewhere."""
    for image in all_inlines(text.text.tree):
        if isinstance(image, Image) and isinstance(image.destination, Outside):
            message = f"图片“{shown(image.written)}”在别的网站上，不会显示"
            hint = "有权使用的，把图片存到案例库里；否则只放链接：[看图](网址)"
            yield text.link_problem(Rule.OUTSIDE_IMAGE, message, hint, image)
