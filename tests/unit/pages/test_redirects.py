"""Former addresses against the pages of a site: what cannot be is named."""

import pytest

from anliku.pages import redirect_mistakes

CASE = "cases/SQ-2026-0001-3.html"
PAGES = ("index.html", "cases/index.html", CASE)


@pytest.mark.parametrize(
    ("pairs", "message"),
    [
        ([("old.html", "cases/SQ-2026-0001-4.html")], "没有页面"),
        ([("old.html", "nothing/at/all.html")], "没有页面"),
        ([(CASE, "index.html")], "还有页面"),
        ([("Cases/sq-2026-0001-3.HTML.html", "x.html")], "没有页面"),
        ([("Cases/Index.html", "index.html")], "还有页面"),
        ([("404.html", "index.html")], "还有页面"),
        ([("index.html/old.html", "index.html")], "还有页面"),
        ([("a.html", "a.html")], "自己也是旧网址"),
        ([("a.html", "b.html"), ("b.html", "a.html")], "自己也是旧网址"),
        ([("a.html", "b.html"), ("b.html", "index.html")], "自己也是旧网址"),
        ([("a.html", "index.html"), ("A.html", "index.html")], "还有页面"),
        ([("a.html", "index.html"), ("a.html/b.html", "index.html")], "还有页面"),
        ([("a.html/b.html", "index.html"), ("a.html", "index.html")], "还有页面"),
    ],
)
def test_what_cannot_be_is_named(pairs: list[tuple[str, str]], message: str) -> None:
    """The first mistake says what is wrong, and how to mend it."""
    found = [*redirect_mistakes(pairs, PAGES)]
    assert message in found[0].message
    assert found[0].hint


def test_all_mistakes_are_named_at_once() -> None:
    """Each pair has its own."""
    found = [*redirect_mistakes([(CASE, "index.html"), ("old.html", "nothing.html")], PAGES)]
    assert [CASE, "old.html"] == [one.old for one in found]
