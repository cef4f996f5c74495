"""AK426, AK505: a plain page has an address of its own.

Bad: `cases/browse.md`, whose page would be the page «筛选»; `about/README.md` beside
`about/index.md`; `about/x.html/y.md` beside `about/x.md`, whose page would have to be a folder.
Good: `cases/about/browse.md`; `cases/index.md`, which the home page shows.
"""

from collections.abc import Iterator

from anliku.addresses import MADE
from anliku.problems import Location, Problem, Rule
from anliku.showing import Showing


def taken_addresses(showing: Showing) -> Iterator[Problem]:
    """Yield each plain page that a page of the program's own would hide."""
    for page in showing.archive.pages:
        # Names that differ in capitals alone are one on Windows.
        if showing.page_address(page.path).casefold() in MADE:
            yield Problem(
                rule=Rule.TAKEN_ADDRESS,
                location=Location(page.path),
                message="这一页不会显示：它的网址是程序自己的网页",
                hint="换一个文件名",
            )


def clashing_addresses(showing: Showing) -> Iterator[Problem]:
    """Yield each plain page that cannot be published beside another."""
    for path, holder in showing.page_clashes.items():
        other = f"“{holder}”" if holder else "程序自己的网页"
        yield Problem(
            rule=Rule.SAME_ADDRESS,
            location=Location(path),
            message=f"这一页不会显示：它的网址和{other}冲突",
            hint="换一个文件名或文件夹名",
        )
