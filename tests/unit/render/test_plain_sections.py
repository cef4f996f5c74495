"""Sections of a text for another page: nothing in them can act, link or clash."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from typing_extensions import override

from anliku.render import markdown_extensions, plain_sections


def rendered(markdown: str) -> str:
    """Return the HTML that the site makes of a text."""
    extensions, settings = markdown_extensions()
    return Markdown(extensions=extensions, extension_configs=settings).convert(markdown)


def test_sections_lose_links_notes_and_ids() -> None:
    """Words, lists and emphasis stay; marks of notes, the notes, links and ids go."""
    text = rendered(
        "## 背景情况\n\n事实[^S1]，见[别处](https://example.org/)。\n\n### 小节\n\n- **甲**\n- 乙 & <丙>\n\n"
        "## 主要做法\n\n1. 第一步\n\n[^S1]: 某报。\n"
    )
    background, practice = plain_sections(text)
    assert ("背景情况", "主要做法") == (background.label, practice.label)
    assert "<p>事实，见别处。</p>" in background.html
    assert "<strong>小节</strong>" in background.html
    assert "<li><strong>甲</strong></li>" in background.html
    assert "乙 &amp; &lt;丙&gt;" in background.html
    assert "某报" not in practice.html


def test_a_text_without_headings_has_no_section() -> None:
    """What stands before the first heading belongs to none."""
    assert () == plain_sections(rendered("只有一段。"))


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.attributes: list[tuple[str, str | None]] = []
        self.tags: set[str] = set()

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs


@given(st.text(alphabet=st.sampled_from('<>"=/& scriptimgonhef:javxz\n*_[]()`#'), max_size=80))
def test_no_text_gets_an_attribute_or_a_tag_of_its_own(text: str) -> None:
    """Whatever was written, only bare tags of structure come out."""
    parser = _Tags()
    for source in (rendered(f"## 节\n\n{text}"), f"<h2>节</h2>{text}"):
        for section in plain_sections(source):
            parser.feed(section.html)
    assert [] == parser.attributes
    assert not parser.tags & {"script", "img", "a", "style", "iframe", "svg"}
