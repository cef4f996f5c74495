"""The preview while `mkdocs.yml` is wrong: every page says what and at which line, until it is mended."""

from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from mkdocs.plugins import get_plugin_logger

from anliku.plugin.answers import RELOADING, answer_of
from anliku.plugin.loading import loaded
from anliku.problems import AnlikuError
from anliku.render import content_policy
from anliku.settings import load_settings

_LOG = get_plugin_logger("anliku")


class SettingsWatch:
    """Stands between the preview server and what it rebuilds and serves."""

    def __init__(self, config_file: Path, build: Callable[[], Any]) -> None:
        """Take over.

        Args:
            config_file: the archive's mkdocs.yml.
            build: makes the site anew.
        """
        self._config_file = config_file
        self._build = build
        self._wrong: tuple[str, ...] = ()
        """What is wrong with the settings, a line each."""

    def rebuild(self) -> None:
        """Make the site anew, or keep what there is and take down what is wrong."""
        try:
            settings = load_settings(self._config_file)
            loaded(self._config_file, settings.site_name)
        except AnlikuError as err:
            self._wrong = tuple(map(str, err.problems)) or (f"{err.message}｜{err.hint}",)
            for line in self._wrong:
                _LOG.error("%s", line)
            return
        self._wrong = ()
        self._build()

    def telling(self, served: WSGIApplication) -> WSGIApplication:
        """Return an application that answers as `served` does while nothing is wrong."""

        def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            if not self._wrong:
                return served(environ, start_response)
            found = answer_of(served, environ)
            if not found.is_page:
                start_response(found.status, found.headers)
                return found.parts
            page = self._page(b"".join(found.parts))
            head = [
                ("Content-Type", "text/html; charset=utf-8"),
                ("Content-Length", str(len(page))),
            ]
            start_response("200 OK", head)
            return [page]

        return answer

    def _page(self, instead_of: bytes) -> bytes:
        found = RELOADING.search(instead_of)
        script = found[1].decode() if found else ""
        lines = "".join(f"<li>{escape(line)}</li>" for line in self._wrong)
        policy = content_policy([script] if script else [])
        html = (
            f'<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">'
            f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<title>预览停了一下</title></head><body>"
            f"<h1>预览停了一下：{escape(self._config_file.name)} 有 {len(self._wrong)} 处要改</h1>"
            f"<ul>{lines}</ul><p>改好并保存，这一页会自己更新。</p>"
            f"{f'<script>{script}</script>' if script else ''}</body></html>"
        )
        return html.encode()
