"""Second-level headings of a text."""

from anliku.render.headings import Heading, headings


def test_linked_headings_in_order() -> None:
    """Only second-level headings with an id count; marks inside them are left out."""
    html = '<h2 id="a">甲 &amp; <em>乙</em></h2><h3 id="b">丙</h3><h2>丁</h2><h2 id="c">戊</h2>'
    assert [Heading("a", "甲 & 乙"), Heading("c", "戊")] == headings(html)
    assert [] == headings("<p>甲</p>")
