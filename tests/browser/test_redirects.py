"""A former address leads on in a real browser, by double-click and from a server."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.archives import built, copy_of_real_archive
from tests.site.test_redirects import CASE, with_redirects


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site with former addresses, in a path with a space and Chinese."""
    archive = copy_of_real_archive(tmp_path_factory.mktemp("moved") / "案例 库")
    pairs = (("old/deep.html", f"{CASE}#sources"), ("旧 页.html", "problems/index.html"))
    return built(with_redirects(archive, *pairs))


@pytest.mark.parametrize("has_scripts", [True, False])
@pytest.mark.parametrize(
    ("old", "new"),
    [("old/deep.html", f"{CASE}#sources"), ("旧 页.html", "problems/index.html")],
)
def test_a_double_click_on_a_former_page_ends_at_the_new_one(
    browser: Browser, moved: Path, old: str, new: str, *, has_scripts: bool
) -> None:
    """With and without scripts, to the very place on the new page."""
    context = browser.new_context(java_script_enabled=has_scripts)
    page = context.new_page()
    page.goto((moved / old).as_uri(), wait_until="commit")
    address, mark, anchor = new.partition("#")
    page.wait_for_url((moved / address).as_uri() + mark + anchor)
    expect(page.locator("h1")).to_have_count(1)
    context.close()
