"""A seed in, a Chinese body out with what authors write, and what they should not have.

The same seed gives the same body on every machine; bodies say nothing of anything that happened.
"""

from collections.abc import Callable, Iterator
from random import Random

_WORDS = [
    "议事",
    "停车",
    "食堂",
    "老人",
    "绿化",
    "调解",
    "河道",
    "楼道",
    "电梯",
    "志愿者",
    "夜市",
    "垃圾",
    "居民",
    "楼长",
    "物业",
    "街道",
    "社区",
    "村里",
    "先问",
    "再办",
    "公示",
    "三次",
    "17人",
    "5万元",
    "约40%",
    "2023年",
    "12345",
    "C#",
    "A座",
    "3号楼",
    "Wi-Fi",
    "APP",
]
_SIGNS = (
    "，",
    "、",
    "；",
    "：",
    "。",
    "！",
    "？",
    "……",
    "——",
    " ",
    "",
    "",
    "（略）",
    "“好”",
    "《办法》",
    "%",
    ".",
    "(a)",
)
_MARKS = ("*", "**", "***", "~~", "~", "_", "__", "`", "``")
_ADDRESSES = (
    "https://a.example/b?c=1&d=2",
    "http://b.example",
    "www.c.example/甲",
    "https://d.example/(x)",
    "e@f.example",
    "甲.md",
    "../图/a%20b.png",
    "#主要做法",
    "javascript:alert(1)",
    "<a b.md>",
    "/x",
    "tel:0571-6421-1234",
)
_MARKUP = (
    "<b>",
    "</b>",
    "<br>",
    "<!-- x -->",
    '<a href="x">',
    "<x:y>",
    "<3",
    "&amp;",
    "&#35;",
    "\\*",
    "\\#",
    "&copy;",
    "<https://a.example>",
)


def body_of(seed: int) -> str:
    """Return a body."""
    chance = Random(seed)
    blocks = ["\n".join(_block(chance, 0)) for _ in range(chance.randint(3, 7))]
    joints = [chance.choice(("\n\n", "\n\n", "\n\n", "\n", "\n\n\n")) for _ in blocks]
    body = "".join(block + joint for block, joint in zip(blocks, joints, strict=True))
    notes = (f"[^{name}]: {_line(chance)}" for name in ("S1", "S2", "乙") if chance.random() < 0.5)
    return body + "\n" + "\n".join(notes)


def _block(chance: Random, depth: int) -> Iterator[str]:
    makers = _FLAT if depth > 2 else _ALL
    yield from chance.choice(makers)(chance, depth)


def _line(chance: Random) -> str:
    return "".join(_piece(chance) for _ in range(chance.randint(1, 5)))


def _plain(chance: Random) -> str:
    return "".join(
        chance.choice(_WORDS) + chance.choice(_SIGNS) for _ in range(chance.randint(1, 4))
    )


def _piece(chance: Random) -> str:
    kind = chance.random()
    return next(maker for most, maker in _PIECES if kind < most)(chance)


def _marked(chance: Random) -> str:
    mark = chance.choice(_MARKS)
    return f"{mark}{_plain(chance).strip()}{mark}{chance.choice(_SIGNS)}"


def _note_mark(chance: Random) -> str:
    return f"[^{chance.choice(('S1', 'S2', 's1', '乙', '无'))}]"


_PIECES: tuple[tuple[float, Callable[[Random], str]], ...] = (
    (0.5, _plain),
    (0.68, _marked),
    (0.74, lambda chance: f"[{_plain(chance)}]({chance.choice(_ADDRESSES)})"),
    (0.77, lambda chance: f"![{_plain(chance)}]({chance.choice(_ADDRESSES)})"),
    (0.84, _note_mark),
    (0.9, lambda chance: chance.choice(_ADDRESSES) + chance.choice(_SIGNS)),
    (0.95, lambda chance: chance.choice(_MARKUP) + _plain(chance)),
    (1, lambda chance: chance.choice(_MARKS) + _plain(chance)),
)
"""Up to which number of one drawn each kind is written."""


def _paragraph(chance: Random, _depth: int) -> Iterator[str]:
    for number in range(chance.randint(1, 3)):
        end = chance.choice(("", "", "", " ", "  ", "\\"))
        yield (chance.choice(("", "", " ", "   ", "　　")) if number else "") + _line(chance) + end


def _heading(chance: Random, _depth: int) -> Iterator[str]:
    signs = "#" * chance.randint(1, 4)
    yield chance.choice(
        (
            f"## {_line(chance)}",
            f"{signs} {_line(chance)}",
            f"{signs} {_plain(chance)} {signs}",
            f"{signs}{_plain(chance)}",
            f"#{_plain(chance)}#",
            f"{_plain(chance)}\n---",
            f"{_plain(chance)}\n==",
        )
    )


def _list(chance: Random, depth: int) -> Iterator[str]:
    mark = chance.choice(("-", "*", "+", "1.", "2)", "3."))
    is_loose = chance.random() < 0.3
    if chance.random() < 0.4:
        yield _plain(chance)
    for number in range(chance.randint(1, 4)):
        sign = f"{number + 1}." if mark == "1." and chance.random() < 0.8 else mark
        task = chance.choice(("", "", "", "[ ] ", "[x] ", "[X]", "[]"))
        yield f"{sign}{chance.choice((' ', ' ', ' ', '  ', ''))}{task}{_line(chance)}"
        if chance.random() < 0.4:
            indent = " " * chance.choice((2, 3, 4, 2, 3, 4, 1, 5))
            yield from ("",) if chance.random() < 0.3 else ()
            yield from (indent + line for line in _block(chance, depth + 1))
        if is_loose:
            yield ""


def _table(chance: Random, _depth: int) -> Iterator[str]:
    width = chance.randint(1, 4)
    if chance.random() < 0.2:
        yield _plain(chance)
    yield "|" + "|".join(_cell(chance) for _ in range(width)) + "|"
    yield (
        "|" + "|".join(chance.choice(("---", ":--", "--:", ":-:", "-")) for _ in range(width)) + "|"
    )
    for _ in range(chance.randint(0, 3)):
        cells = [_cell(chance) for _ in range(max(1, width + chance.choice((0, 0, 0, -1, 1))))]
        yield chance.choice(("|{}|", "|{}|", "{}", "| {} ")).format("|".join(cells))


def _cell(chance: Random) -> str:
    return chance.choice(("", " ", _plain(chance), _plain(chance), f" {_piece(chance)} ", "a\\|b"))


def _quotation(chance: Random, depth: int) -> Iterator[str]:
    for line in _block(chance, depth + 1):
        yield chance.choice(("> ", "> ", ">", "> ")) + line
    yield from (_plain(chance),) if chance.random() < 0.2 else ()


def _code(chance: Random, _depth: int) -> Iterator[str]:
    fence = chance.choice(("```", "~~~", "````"))
    yield f"{fence}{chance.choice(('', 'python', ' 甲 乙'))}"
    yield from (_line(chance) for _ in range(chance.randint(0, 3)))
    yield from (fence,) if chance.random() < 0.9 else ()


def _indented(chance: Random, _depth: int) -> Iterator[str]:
    yield ""
    yield from (f"    {_line(chance)}" for _ in range(chance.randint(1, 2)))


def _markup(chance: Random, _depth: int) -> Iterator[str]:
    yield chance.choice(
        ("<div>", "<script>x", "<!-- 注", "<table>", "</p>", "<b>甲</b>", "<?x", "<!X>")
    )
    yield _line(chance)
    yield chance.choice(("</div>", "</script>", "-->", "", "?>"))


def _rule(chance: Random, _depth: int) -> Iterator[str]:
    yield chance.choice(("---", "***", "* * *", "___", "----------"))


def _note(chance: Random, _depth: int) -> Iterator[str]:
    yield f"[^{chance.choice(('S1', 'S2', '丙'))}]: {_line(chance)}"
    if chance.random() < 0.3:
        yield from ("", f"    {_line(chance)}")


def _definition(chance: Random, _depth: int) -> Iterator[str]:
    yield f"[{chance.choice(_WORDS)}]: {chance.choice(_ADDRESSES)}"


_Maker = Callable[[Random, int], Iterator[str]]
_FLAT: tuple[_Maker, ...] = (_paragraph, _paragraph, _rule, _code)
_ALL: tuple[_Maker, ...] = (
    *(_paragraph, _paragraph, _paragraph, _heading, _heading, _list, _list, _list),
    *(_table, _quotation, _code, _indented, _markup, _rule, _note, _definition),
)
