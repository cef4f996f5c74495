"""What packs can be made of: printed for `anliku pack --list`, and offered to the shell."""

from collections.abc import Callable, Iterable

import click
from click.shell_completion import CompletionItem

from anliku.cli.console import config_file, say, width
from anliku.packs.interface import Edition, Layout, PackFormat, Paper
from anliku.pipeline import Offer, offer_of
from anliku.problems import AnlikuError
from anliku.settings import load_settings

_MOST_LISTED = 200
"""More cases than that are looked for, not read through."""
_MOST_TOPICS = 12


def print_offer(offer: Offer) -> None:
    """Print the collections, the themes, the cases, and in which forms packs come."""
    say(f"可以印的案例：{len(offer.cases)} 个，其中 {offer.with_notes} 个有教学说明")
    _print_collections(offer)
    if offer.topics:
        say()
        say("主题（--query '主题:…'）：")
        topics = (f"{label} {count}" for label, count in offer.topics[:_MOST_TOPICS])
        say(f"  {'、'.join(topics)}{' ……' if len(offer.topics) > _MOST_TOPICS else ''}")
    _print_cases(offer)
    say()
    say(f"版本（--edition）：{_labels(Edition)}")
    say(f"格式（--format）：{'、'.join(one.value for one in PackFormat)}")
    say(f"版式（--layout）：{_labels(Layout)}；纸张（--paper）：{_labels(Paper)}")


def _print_collections(offer: Offer) -> None:
    say()
    if not offer.collections:
        say("专题（--collection）：还没有")
        return
    say("专题（--collection）：")
    longest = max(width(one.collection.slug) for one in offer.collections)
    for one in offer.collections:
        notes = "，有教学说明" if one.has_notes else ""
        slug = one.collection.slug.ljust(longest)
        say(f"  {slug}  {one.collection.title}（{one.cases} 个案例{notes}）")


def _print_cases(offer: Offer) -> None:
    say()
    say("案例：")
    for case in offer.cases[:_MOST_LISTED]:
        say(f"  {case.id}  {case.title}")
    if len(offer.cases) > _MOST_LISTED:
        say(f"  …… 还有 {len(offer.cases) - _MOST_LISTED} 个，用 anliku search 词语 查编号")


def _labels(members: Iterable[Edition | Layout | Paper]) -> str:
    return "、".join(member.label for member in members)


def complete_ids(
    context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer the ids of cases, with their titles."""
    return _completions(
        context, incomplete.upper(), lambda offer: ((c.id, c.title) for c in offer.cases)
    )


def complete_collections(
    context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer the slugs of collections, with their titles."""
    return _completions(
        context,
        incomplete,
        lambda offer: ((one.collection.slug, one.collection.title) for one in offer.collections),
    )


def _completions(
    context: click.Context, start: str, names: Callable[[Offer], Iterable[tuple[str, str]]]
) -> list[CompletionItem]:
    # While the shell asks, no command runs, so that nobody has looked for the archive yet.
    folder = context.find_root().params.get("folder")
    try:
        offer = offer_of(load_settings(config_file(folder)))
    except AnlikuError:
        return []
    return [
        CompletionItem(name, help=text) for name, text in names(offer) if name.startswith(start)
    ]
