"""A body in, the same out with the Chinese signs of its footnotes' definitions as the parser knows them.

`[^S1]：说明` becomes `[^S1]:说明`, sign for sign, so that every place stays what it was; what stands
in code or HTML is left as it is.
"""

import re

import pyromark

_LINE = re.compile(
    r"^(?P<indent>[ ]{0,3}(?:>[ ]?)*)(?P<open>[\[［【〔])(?P<sign>[\^＾])"
    r"(?P<label>[^\[\]［］【】〔〕\s]{1,60})(?P<close>[\]］】〕])(?P<colon>[ ]?[:：])",
    re.MULTILINE,
)
_KEPT = ("CodeBlock", "HtmlBlock")


def with_note_lines(text: str, options: pyromark.Options) -> tuple[str, frozenset[int]]:
    """Return a text as the parser reads it, and the lines of it, from 0, that were written otherwise."""
    matches = [match for match in _LINE.finditer(text) if _meant(match) != match[0]]
    if not matches:
        return text, frozenset()
    kept = _ranges_kept(text, options)
    parts: list[str] = []
    lines: set[int] = set()
    done = line = at = 0
    for match in matches:
        at += len(text[done : match.start()].encode())
        line += text.count("\n", done, match.start())
        parts.append(text[done : match.start()])
        done = match.start()
        while kept and kept[-1][1] <= at:
            kept.pop()
        sign = at + len(match["indent"])
        if not (kept and kept[-1][0] <= sign):
            parts.append(_meant(match))
            lines.add(line)
            at += len(match[0].encode())
            done = match.end()
    return "".join((*parts, text[done:])), frozenset(lines)


def _meant(match: re.Match[str]) -> str:
    colon = match["colon"].replace("：", ":")
    # Before a colon no blank may stand; behind it one may.
    return f"{match['indent']}[^{match['label']}]{colon[::-1]}"


def _ranges_kept(text: str, options: pyromark.Options) -> list[tuple[int, int]]:
    """Return where code and HTML stand, the last first."""
    found: list[tuple[int, int]] = []
    for event, place in pyromark.events_with_range(text, options=options):
        if isinstance(event, dict) and ("Code" in event or _is_kept(event.get("Start"))):
            found.append((place["start"], place["end"]))
    return found[::-1]


def _is_kept(tag: object) -> bool:
    return tag in _KEPT if isinstance(tag, str) else isinstance(tag, dict) and "CodeBlock" in tag
