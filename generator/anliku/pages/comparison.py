"""The page on which cases stand side by side; it loads the scripts of the chosen cases."""

from anliku.pages import scripts
from anliku.pages.interface import Page

COMPARISON = "compare.html"
MOST = 4
"""Most cases side by side: more columns cannot be read."""


def comparison_page() -> Page:
    """Return the page; which cases it shows is said by its address (`#ids=…`)."""
    return Page(
        address=COMPARISON,
        title="比较案例",
        description="把 2 至 4 个案例并排看：背景、问题、做法、条件、成效、证据、未报告的事项。",
        template="compare",
        values={"most": MOST},
        scripts=(scripts.COMPARE,),
    )
