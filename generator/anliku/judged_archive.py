"""Settings in; the archive with every problem out: of its texts, its files, and the settings' own pages.

What passes here is published: `check` says, `build` stops and the preview shows by it.
"""

import posixpath
from collections.abc import Collection, Iterator

from anliku.addresses import ALWAYS_MADE
from anliku.checks import read_checked_corpus
from anliku.corpus import Corpus
from anliku.pages import NoPage, lead_ons, navigation_target, plan_pages, redirect_mistakes
from anliku.problems import Problem, Rule
from anliku.settings import Settings, read_settings_file
from anliku.showing import Showing
from anliku.text import Outside


def read_judged_corpus(settings: Settings) -> Corpus:
    """Return the archive's corpus with all problems, those of its settings too."""
    corpus = read_checked_corpus(settings)
    if not (settings.nav or settings.redirects):
        return corpus
    showing = Showing(archive=corpus, settings=settings, statuses=settings.shown)
    pages: Collection[str] = ALWAYS_MADE | {*showing.plain_pages}
    unread = _unread(corpus, settings)
    found = [*_of_navigation(settings, pages, unread)]
    if found or settings.redirects:
        pages = _pages_of(showing)
        found = [*_of_navigation(settings, pages, unread), *_of_redirects(settings, pages)]
    return corpus.with_problems(found)


def _pages_of(showing: Showing) -> Collection[str]:
    """Return the addresses of all pages of the site; few settings need as much."""
    planned = [*plan_pages(showing.corpus, showing.taxonomy, showing.settings)]
    used = frozenset([page.address for page in planned] + [*showing.plain_pages])
    return used | {former.address for former in lead_ons(showing.taxonomy, planned, used)}


def _unread(corpus: Corpus, settings: Settings) -> Collection[str]:
    """Return the files below the cases' folder that have no page because they could not be read."""
    read = {page.text.path for page in corpus.pages}
    wrong = {one.location.path for one in corpus.problems if one.is_error} - read
    top = settings.cases_dir.relative_to(settings.root).as_posix() + "/"
    return {path.removeprefix(top) for path in wrong if path.startswith(top)}


def _of_navigation(
    settings: Settings, pages: Collection[str], unread: Collection[str]
) -> Iterator[Problem]:
    """Yield what is wrong with `nav`, but for what has been said of the file itself."""
    for written in dict.fromkeys(settings.nav):
        if posixpath.normpath(written) in unread:
            continue
        found = navigation_target(written, pages)
        if isinstance(found, NoPage):
            place = read_settings_file(settings.config_file).place_of_value("nav", written)
            yield Problem(
                rule=Rule.NAVIGATION, location=place, message=found.message, hint=found.hint
            )
        elif isinstance(found, Outside) and found.doubt:
            place = read_settings_file(settings.config_file).place_of_value("nav", written)
            message = f"导航里的网站名“{found.named}”{found.doubt}"
            hint = "核对是不是想链接的网站；是就不用改"
            yield Problem(rule=Rule.LOOKALIKE_HOST, location=place, message=message, hint=hint)


def _of_redirects(settings: Settings, pages: Collection[str]) -> Iterator[Problem]:
    for mistake in redirect_mistakes(settings.redirects, pages):
        place = read_settings_file(settings.config_file).place_of_value("plugins", mistake.old)
        yield Problem(
            rule=Rule.REDIRECT, location=place, message=mistake.message, hint=mistake.hint
        )
