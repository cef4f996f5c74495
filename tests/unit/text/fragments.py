"""Strategies of bodies: what authors write, what they should not, and any characters at all."""

from hypothesis import strategies as st

PIECES = (
    *("#", "## ", "### ", "# ", "=", "---", "===", "***", "* ", "- ", "+ ", "1. ", "2) ", "0. ", "> ", ">"),
    *("- [ ] ", "- [x] ", "[ ] ", "    ", "\t", "  ", " ", "　", "\u00a0", "\n", "\n", "\n", "\n\n", "  \n", "\\\n"),
    *("**", "*", "_", "__", "~~", "~", "`", "``", "```", "```\n", "~~~", "\\", "&", "&amp;", "&#0;", "&#1;"),
    *("&#xE000;", "&#xD800;", "&#x202e;", "&#10;", "&nbsp;", "&ThisIsNot;", "<", ">", "<b>", "</b>", "<br/>"),
    *("<script>alert(1)</script>", "<img src=x onerror=a>", "<!--", "-->", "<![CDATA[", "<?", "<div\nid=x>"),
    *("|", "|-|", "|:-:|", "| a | b |\n|---|--:|\n", "|甲|\n|-|\n|乙|丙|\n", "\\|"),
    *("[", "]", "(", ")", "![", "](", "[^", "[^1]", "[^1]: ", "[^甲]", "[^甲]: ", "[a]: /b", "[a]", "][", "]:"),
    *("!!! note\n    甲\n", '!!! warning "题"\n    ', "!!! ", "!!!", "> [!NOTE]\n> 甲\n", "> [!", "!!! 注意 **甲**\n"),
    *("http://a.example/", "https://甲.example", "www.a.example", "a@b.example", "mailto:", "javascript:alert(1)"),
    *("data:text/html,x", "//a.example", "\\\\a", "tel:12345", "甲.md", "#甲", "a%20b.png", "%00", "../..", "file:///"),
    *("注意", "：", "，", "。", "“", "”", "（", "）", "%", "第一步", "主要做法", "## 主要做法\n", "mark 1", "note 1"),
    *("\x00", "\x01", "\x0c", "\x1b", "\x7f", "\x85", "\u2028", "\r", "\r\n", "\ufeff", "\ufffe", "\U0010ffff"),
    *("\ue000", "\ue001", "\uf8ff", "\u200b", "\u200d", "\u202e", "\u2066", "\u0301", "😀", "👨‍👩‍👧", "🇨🇳", "𠀀", "한글"),
)
CHARACTERS = st.characters(exclude_categories=["Cs"])
BODIES = st.lists(
    st.one_of(st.sampled_from(PIECES), st.text(CHARACTERS, max_size=6)), max_size=40
).map("".join)
