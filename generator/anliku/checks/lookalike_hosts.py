"""AK437: who reads a link sees which site, mail box or telephone it leads to.

Bad: `[原文](https://аррӏе.com/)` in Cyrillic letters, `[https://www.gov.cn/](https://example.org/)`.
Good: `[原文](https://www.gov.cn/)`, `<https://中国.中国/>`.
"""

from collections.abc import Iterator

from anliku.checks.interface import CheckedText
from anliku.problems import Problem, Rule
from anliku.text import Outside
from anliku.text.honest_links import why_shown
from anliku.text.projections.links import links_in
from anliku.text.tree import Link
from anliku.validation.messages import shown


def lookalike_hosts(text: CheckedText) -> Iterator[Problem]:
    """Yield each link whose site is shown in ASCII, so that it is not taken for another."""
    for link in links_in(text.text):
        found = link.destination
        reason = why_shown(link) if isinstance(link, Link) else ""
        if reason and isinstance(found, Outside):
            what = "网站名" if found.is_web else "邮箱" if found.is_mail else "电话号码"
            message = f"链接的{what}“{shown(found.named)}”{reason}，文字后面写出{what}"
            hint = f"核对是不是想链接的{what}；是就不用改"
            yield text.link_problem(Rule.LOOKALIKE_HOST, message, hint, link)
