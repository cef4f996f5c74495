"""Addresses of sources in, the same in ASCII where their site may be taken for another, with notices.

Every output shows what is stored: the web page, what is printed, what machines read.
"""

from dataclasses import replace
from typing import Any

from anliku.located_yaml import LocatedYaml
from anliku.problems import Problem, Rule
from anliku.text import Outside
from anliku.text.destinations import destination
from anliku.validation.messages import shown


def with_honest_addresses(located: LocatedYaml) -> tuple[LocatedYaml, list[Problem]]:
    """Return the data whose sources' addresses name their sites, and a notice for each change."""
    sources = located.data.get("sources")
    problems: list[Problem] = []
    if not isinstance(sources, list):
        return located, problems
    honest = [_honest(source, number, located, problems) for number, source in enumerate(sources)]
    return replace(located, data=located.data | {"sources": honest}), problems


def _honest(source: Any, number: int, located: LocatedYaml, problems: list[Problem]) -> Any:
    url = source.get("url") if isinstance(source, dict) else None
    found = destination(url.strip()) if isinstance(url, str) else None
    if not isinstance(found, Outside) or not found.doubt:
        return source
    problems.append(
        Problem(
            rule=Rule.LOOKALIKE_HOST,
            location=located.of_value(("sources", number, "url")),
            message=f"网址“{shown(url)}”的网站名{found.doubt}，写作“{found.host}”",
            hint="核对是不是想写的网站；是就不用改",
        )
    )
    return source | {"url": found.url}
