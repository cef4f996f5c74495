"""Each kind of page, judged: WCAG 2.2 AA by axe-core, HTML by the Nu checker, weight and layout."""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.archives import ROOT
from tests.browser.conftest import add_style
from tests.browser.kinds import Kind, build_sites, kinds

KINDS = kinds()
IDS = "SQ-2026-0004-8,SQ-2026-0002-1"
MODES = {"light": (1280, False, False), "dark": (390, True, True)}
"""Width in pixels, dark, large type."""
AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
STATES = {
    "compare": ("#ids=" + IDS, "th[scope=col][role]"),
    "basket": ("#ids=" + IDS, ".ak-basket__entry"),
    "browse": ("?problem=lao-nian-ren-chi-fan-nan&words=老人", ".ak-choose--ready"),
}
"""What has to follow the address of a page for its scripts to fill it, and what then is there."""
OPEN_ALL = """() => {
  document.querySelectorAll("article details").forEach((d) => { d.open = true; });
  for (const name of ["data-ak-preview", "aria-controls=browse-facets"])
    document.querySelectorAll(`[${name}]`).forEach((b) => b.offsetParent && b.click());
}"""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory, real_site: Path) -> Mapping[str, Path]:
    """Return the site of the real cases, and build one with every oddity."""
    return build_sites(tmp_path_factory.mktemp("kinds"), real_site)


@pytest.fixture(scope="module", params=MODES)
def context(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    """Give a browser in one of the three modes, with cases already chosen."""
    width, is_dark, is_large = MODES[request.param]
    made = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if is_dark else "light",
        locale="zh-CN",
        reduced_motion="reduce",
    )
    keep = f"localStorage.setItem('anliku.compare', '{IDS}');"
    if is_large:
        keep += "localStorage.setItem('anliku.large-type', '1');"
    made.add_init_script(f"try {{ {keep} }} catch (error) {{}}")
    yield made
    made.close()


def opened(context: BrowserContext, sites: Mapping[str, Path], served: str, kind: Kind) -> Page:
    """Open a page of a kind, with everything on it that can be opened."""
    page = context.new_page()
    more, there = STATES.get(kind.name, ("", "h1"))
    # Only a web server shows the page of what is not there; its links start at the server's root.
    home = served if kind.name == "404" else sites[kind.site].as_uri() + "/"
    page.goto(home + kind.address + more)
    page.locator(there).first.wait_for(state="attached")
    page.evaluate(OPEN_ALL)
    # Stays at the window's edge over whatever is there, until one scrolls on.
    add_style(page, ".ak-choose__close { position: static !important; }")
    return page


def test_no_kind_of_page_is_forgotten() -> None:
    """Every template for a page is used by a page that is judged here."""
    templates = {path.stem for path in (ROOT / "overrides" / "pages").glob("*.html")}
    seen = {kind.name.partition("-")[0] for kind in KINDS}
    # One is a part of other pages, in the preview alone; one is a page only where names sound alike.
    assert {"preview_problems", "redirect_choice"} == templates - seen


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_accessible(
    context: BrowserContext, sites: Mapping[str, Path], served: str, kind: Kind
) -> None:
    """axe-core finds nothing, and nothing sticks out to the side."""
    page = opened(context, sites, served, kind)
    page.evaluate(AXE)
    found = page.evaluate(
        "(tags) => axe.run(document, { runOnly: tags, resultTypes: ['violations'] })", RULES
    )
    overflow = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    page.close()
    wrong = [
        (v["id"], [(n["html"], n["failureSummary"]) for n in v["nodes"]])
        for v in found["violations"]
    ]
    assert [] == wrong
    assert found["passes"], "nothing was judged"
    assert overflow <= 0


def test_valid_html(sites: Mapping[str, Path]) -> None:
    """The Nu checker finds no error in any page of either site."""
    checker = os.environ.get("ANLIKU_VNU")
    if not checker:
        pytest.skip("no checker: run ./run_tests.sh, which fetches it")
    command = ["java", "-Xss2m", "-jar", checker, "--errors-only", "--stdout", "--format", "json"]
    result = subprocess.run(
        [*command, "--skip-non-html", *map(str, sites.values())],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.stdout, result.stderr
    messages: list[Any] = json.loads(result.stdout)["messages"]
    assert [] == [(m["url"], m.get("lastLine"), m["message"], m.get("extract")) for m in messages]
