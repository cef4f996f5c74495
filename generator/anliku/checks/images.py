"""AK405, AK407, AK424, AK904: an image names a picture, and says what it shows, for who cannot see it.

Bad: `![食堂]()`, `![食堂](甲村.md)`, `![](食堂.jpg)`, `![图片](食堂.jpg)`, `![食堂.jpg](食堂.jpg)`.
Good: `![老人在社区食堂用餐](食堂.jpg)`.
"""

import re
from collections.abc import Iterator

from anliku.checks.interface import CheckedText
from anliku.problems import Problem, Rule
from anliku.source import MARKDOWN_SUFFIXES
from anliku.text import Inside
from anliku.text.invisible import shows_something
from anliku.text.tree import Image
from anliku.text.walking import all_inlines
from anliku.validation.messages import shown

_NOTHING = re.compile(
    r"(?:图片?|照片|图像|插图|配图|截图|示意图|image|img|photo|picture|pic|图片说明|图片描述|alt)"
    r"[\s0-9一二三四五六七八九十]*|[0-9\W_]+"
    r"|(?:IMG|DSCN?|PXL|VID|MVIMG|mmexport|wx_camera|Screenshot|screenshot|微信图片|微信截图|QQ图片|QQ截图|屏幕截图|"
    r"企业微信截图|新建位图|截屏|未命名)[-_ 0-9A-Za-z().（）]*|\S+\.(?:png|jpe?g|gif|webp|avif|svg|bmp)",
    re.IGNORECASE,
)
"""Words that name the picture's kind, its number or its file, and nothing that it shows."""
_HINT = "在 ![ 和 ] 之间写上图里是什么，如“老人在社区食堂用餐”"


def _no_picture(text: CheckedText, image: Image) -> Iterator[Problem]:
    found = image.destination
    if not isinstance(found, Inside):
        return
    if not found.path:
        message = f"图片“{shown(image.alt)}”没有写文件名，不会显示"
        yield text.problem(Rule.BROKEN_LINK, message, "写成 ![图的说明](文件名.jpg)", image.at)
    elif found.path.lower().endswith(MARKDOWN_SUFFIXES):
        message = f"“{shown(image.written)}”是文字，不是图片，不会显示"
        hint = "链接到它，就删去前面的感叹号：[文字](文件)"
        yield text.link_problem(Rule.NO_PICTURE, message, hint, image)


def images_without_text(text: CheckedText) -> Iterator[Problem]:
    """Yield each image whose alternative text is empty or says nothing."""
    for image in all_inlines(text.text.tree):
        if not isinstance(image, Image):
            continue
        if not shows_something(image.alt):
            message = f"图片“{shown(image.written)}”没有说明文字"
            yield text.problem(Rule.IMAGE_WITHOUT_TEXT, message, _HINT, image.at)
        elif _NOTHING.fullmatch(image.alt.strip()):
            message = f"图片的说明“{shown(image.alt)}”没有说图里是什么"
            yield text.problem(Rule.EMPTY_WORDS, message, _HINT, image.at)
        else:
            yield from _no_picture(text, image)
