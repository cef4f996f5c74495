"""Mistakes in a case's text: HTML, links, images, footnotes, headings, nesting, sections."""

from tests.bad_input.archive import GOOD
from tests.bad_input.case_mistakes import Mistake, change, spoilt, whole

_FACT = "事实[^S1]。"
_AT_LINE = (36, 1)
"""Where what has no spot of its own is noticed: the start of its line."""


def text(name: str, written: str, code: str, at: str | tuple[int, int], hint: str) -> Mistake:
    """Return the mistake of writing this in place of the only sentence under 背景情况."""
    # The note stays in use, or its definition would be all that is left of it.
    return spoilt(name, _FACT, f"{written}\n\n{_FACT}", code, at, hint)


HTML = (
    text("script", "<script>alert(1)</script>", "AK402", "<script", "尖括号"),
    text("script in a line", "甲<script>alert(1)</script>", "AK402", "<script", "尖括号"),
    text("style", "<style>@import '//evil'</style>", "AK402", "<style", "尖括号"),
    text("frame", "甲<iframe src=x>", "AK402", "<iframe", "尖括号"),
    text("picture that runs", "甲<img src=x onerror=alert(1)>", "AK402", "<img", "尖括号"),
    text("drawing that runs", "甲<svg onload=alert(1)>", "AK402", "<svg", "尖括号"),
    text("comment", "<!-- 甲 -->", "AK402", "<!--", "尖括号"),
    text("comment in a line", "甲<!-- 乙 -->", "AK402", "<!--", "尖括号"),
    text("line break", "甲<br>乙", "AK402", "<br>", "换行空一行"),
    text("closed line break", "甲<br/>乙", "AK402", "<br/>", "换行空一行"),
    text("folding", "<details>\n甲\n</details>", "AK402", "<details", "尖括号"),
    text("processing instruction", "甲<?php x ?>", "AK402", "<?php", "尖括号"),
    text("declaration", "甲<!DOCTYPE html>", "AK402", "<!DOCTYPE", "尖括号"),
    text("HTML on a second line", "甲\n乙<b>丙", "AK402", "<b>", "**"),
    text("HTML in a table", "| 甲 |\n|---|\n| <b>乙 |", "AK402", "<b>", "**"),
    text("HTML in a list", "- 甲\n- <b>乙", "AK402", "<b>", "**"),
    text("HTML in a quotation", "> 甲<b>乙", "AK402", "<b>", "**"),
    text("HTML in a heading", "### 甲<b>乙", "AK402", "<b>", "**"),
    text("HTML in an admonition", '!!! note "<b>甲"\n    乙', "AK402", "<b>", "**"),
    text("HTML in a link", "[甲<b>](https://example.org)", "AK402", "<b>", "**"),
    change("HTML in a note", "[^S1]: ", "[^S1]: <b>", "AK402", (54, 8), "**"),
)

LINKS = (
    text("script in capitals", "[甲](JaVaScRiPt:x)", "AK403", "JaVa", "http"),
    text("script after a blank", "[甲](<\x20javascript:x>)", "AK403", "\x20javascript", "http"),
    text("script across a tab", "[甲](<java\tscript:x>)", "AK403", "java\t", "http"),
    text("script across an entity", "[甲](java&#9;script:x)", "AK403", _AT_LINE, "http"),
    text("script across a line end", "[甲](java&#10;script:x)", "AK403", _AT_LINE, "http"),
    text("script in hexadecimal", "[甲](&#x6A;avascript:x)", "AK403", _AT_LINE, "http"),
    text("script with a colon's name", "[甲](javascript&colon;x)", "AK403", _AT_LINE, "http"),
    text("script encoded twice", "[甲](&amp;#106;avascript:x)", "AK405", _AT_LINE, "路径"),
    text("script by reference", "[甲][r]\n\n[r]: javascript:x", "AK403", "javascript", "http"),
    text("script in angles", "<javascript:alert(1)>", "AK403", "javascript", "http"),
    text("script on a second line", "甲\n乙[丙](javascript:x)", "AK403", "javascript", "http"),
    text("script in a table", "| 甲 |\n|---|\n| [乙](javascript:x) |", "AK403", "javascript", "http"),
    text("script of Windows", "[甲](vbscript:x)", "AK403", "vbscript", "http"),
    text("page in the address", "[甲](data:text/html,x)", "AK403", "data:", "http"),
    text("file of the machine", "[甲](file:///etc/passwd)", "AK403", "file:", "http"),
    text("telephone", "[甲](tel:abc)", "AK403", "tel:", "http"),
    text("file transfer", "[甲](ftp://example.org/a)", "AK403", "ftp:", "http"),
    text("blob", "[甲](blob:https://example.org/a)", "AK403", "blob:", "http"),
    text("host without a scheme", "[甲](//example.org/a)", "AK403", "//ex", "http"),
    text("host after backslashes", "[甲](\\\\\\\\example.org)", "AK403", "\\\\example", "http"),
    text("address that is none", "[甲](http://[::1)", "AK403", "http://[", "http"),
    text("picture that is a script", "![甲](javascript:x)", "AK403", "javascript", "http"),
    text("nowhere", "[甲]()", "AK405", _AT_LINE, "路径"),
    text("missing file", "[甲](乙村.md)", "AK405", "乙村.md", "路径"),
    text("missing file, encoded", "[甲](%E4%B9%99.md)", "AK405", "%E4", "路径"),
    text("missing file with a fragment", "[甲](乙村.md#事)", "AK405", "乙村", "路径"),
    text("missing file with a title", '[甲](乙村.md "丙")', "AK405", "乙村", "路径"),
    text("missing file with a blank", "[甲](<乙 村.md>)", "AK405", "乙 村", "路径"),
    text("missing file in a list", "- 甲\n- [乙](丙.md)", "AK405", "丙.md", "路径"),
    text("missing picture", "![甲](乙.png)", "AK405", "乙.png", "路径"),
    text("folder", "[甲](.)", "AK405", ".", "文件"),
    text("absolute path", "[甲](/etc/passwd)", "AK403", "/etc", "文件"),
    text("path out of the archive", "[甲](../../../x.md)", "AK405", "../", "路径"),
    text("path with NUL", "[甲](a%00b.md)", "AK403", "a%00", "文件"),
    text("path too long", f"[甲]({'a' * 5000}.md)", "AK403", "aaa", "文件"),
    text("script, encoded as a path", "[甲](javascript%3Ax)", "AK403", "javascript%3A", "文件"),
    change("missing file in a note", "[^S1]: ", "[^S1]: [甲](乙.md)", "AK405", (54, 12), "路径"),
)  # fmt: skip

REST = (
    text("picture from elsewhere", "![甲](https://example.org/a.png)", "AK408", "https", "存到案例库"),
    text("picture by reference", "![甲][r]\n\n[r]: http://example.org/a.png", "AK408", "http:", "存到"),
    text("picture with blank words", "![ ](丁社区.md)", "AK407", "![", "图里"),
    text("picture in a link without words", "[![](丁社区.md)](https://example.org)", "AK407", "![", "图里"),
    text("footnote on a second line", "甲\n乙[^S9]", "AK404", "[^S9]", "[^S9]:"),
    text("footnote in a table", "| 甲 |\n|---|\n| 乙[^S9] |", "AK404", "[^S9]", "[^S9]:"),
    text("footnote in a heading", "### 甲[^S9]", "AK404", "[^S9]", "[^S9]:"),
    text("footnote in a list", "- 甲\n- 乙[^注]", "AK404", "[^注]", "[^注]:"),
    text("heading by underlining", "甲\n===", "AK406", _AT_LINE, "## 甲"),
    text("heading in a quotation", "> # 甲", "AK406", "# 甲", "## 甲"),
    text("heading in a list", "- # 甲", "AK406", "# 甲", "## 甲"),
    text("quotations too deep", "> " * 30 + "甲", "AK409", (36, 41), "写平"),
    text("list too deep", "\n".join("  " * n + "- 甲" for n in range(15)), "AK409", (45, 21), "写平"),
    change("section of a lower level", "## 思考题", "### 思考题", "AK401", (34, 1), "加上一行"),
    change("section with a number", "## 背景情况", "## 一、背景情况", "AK401", (34, 1), "一、背景情况"),
    change("section in bold", "## 主要做法", "**主要做法**", "AK401", (38, 1), "## 主要做法"),
    whole(
        "lead without its section",
        GOOD.replace("kind: full", "kind: photo_lead").replace("evidence: 1", "evidence: 0"),
        "AK401",
        (34, 1),
        "## 线索",
    ),
)  # fmt: skip

TEXT_MISTAKES: tuple[Mistake, ...] = (*HTML, *LINKS, *REST)
