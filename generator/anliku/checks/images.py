"""AK407, AK424: each image says in words what it shows, for those who cannot see it.

Bad: `![](食堂.jpg)`, `![图片](食堂.jpg)`, `![食堂.jpg](食堂.jpg)`.
Good: `![老人在社区食堂用餐](食堂.jpg)`.
"""

import re
from collections.abc import Iterator

from anliku.checks.interface import CheckedText
from anliku.problems import Problem, Rule
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
