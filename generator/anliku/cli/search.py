"""`anliku search`: find cases from the command line."""

import dataclasses
import json
import re
import sys
from collections.abc import Container, Iterable
from itertools import islice
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem
from typing_extensions import override

from anliku.cli.chinese import ChineseCommand
from anliku.cli.console import complain, say, shown_path
from anliku.facts import evidence_mark
from anliku.model.facets import Facet
from anliku.problems import AnlikuError, ExitCode
from anliku.search import (
    PAGE_SIZE,
    STALE,
    Hit,
    Piece,
    Reason,
    SearchResults,
    facet_named,
    is_stale,
    open_search,
)
from anliku.settings import Settings, load_settings
from anliku.vocabulary import read_vocabulary

_SHOWN_FACETS = (Facet.TOPIC, Facet.PROBLEM, Facet.REGION, Facet.EVIDENCE)
_SHOWN_TERMS = 5
"""Facets, and terms of each, that are shown with their counts below the hits."""

_EXCLUSION = re.compile(r"-(?!-)(?![A-Za-z]+$).*", re.DOTALL)
"""An argument that excludes a word. Letters alone behind the `-` are a mistyped option."""

_HELP = """查找案例，按相关程度排列。

\b
几个词之间空一格，不必全都出现（整句加引号写也一样）；还可以写：
  “民情地图”          一字不差的原话
  -食堂               不要含这个词的
  主题:养老服务       只看某一面的：主题、做法、问题、场景、主体、地区、年份、证据
  证据:>=2  年份:2020-2022
没有查到时退出码是 1。
"""


def _facet_values(
    context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer facet names and, after `=`, the vocabulary's labels."""
    name, equals, start = incomplete.partition("=")
    if not equals:
        return [CompletionItem(f"{facet.label}=") for facet in Facet if name in facet.label]
    facet = facet_named(name)
    config = context.find_root().obj or Path("mkdocs.yml")
    try:
        settings = load_settings(config)
    except AnlikuError:
        return []
    vocabulary, _ = read_vocabulary(settings.vocabulary_dir, settings.root)
    concepts = vocabulary.of_facet(facet) if facet else ()
    return [CompletionItem(f"{name}={c.label}") for c in concepts if c.label.startswith(start)]


def _is_read_by_click(arg: str, options: Container[str]) -> bool:
    """Whether an argument is a word, or an option with its value: `--page=2`, `-f面=值`."""
    name, equals, _ = arg.partition("=")
    return not arg.startswith("-") or (equals != "" and (name in options or name[:2] in options))


class _SearchCommand(ChineseCommand):
    """A command to which `-食堂` is a word to leave out, and `--jsn` still a mistake."""

    @override
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the excluded words behind a `--`, where click takes them for words."""
        options = {
            name: option
            for option in self.get_params(ctx)
            if isinstance(option, click.Option)
            for name in option.opts
        }
        rest = iter(args)
        kept: list[str] = []
        excluded: list[str] = []
        for arg in rest:
            if arg == "--":
                break
            if arg in options:
                # What an option takes is its value, whatever that looks like.
                kept += [arg] if options[arg].is_flag else [arg, *islice(rest, 1)]
            elif ctx.resilient_parsing or _is_read_by_click(arg, options):
                kept.append(arg)
            elif _EXCLUSION.fullmatch(arg):
                excluded.append(arg)
            else:
                raise click.NoSuchOption(arg.partition("=")[0], possibilities=options, ctx=ctx)
        words = [*excluded, *rest]
        return super().parse_args(ctx, [*kept, "--", *words] if words else kept)


@click.command(cls=_SearchCommand, help=_HELP)
@click.argument("words", nargs=-1, metavar="词语…")
@click.option(
    "-f",
    "--facet",
    "facets",
    multiple=True,
    metavar="面=值",
    shell_complete=_facet_values,
    help="只看某一面的，如 地区=广东省；可以写几个。",
)
@click.option("--page", default=1, type=click.IntRange(1), metavar="页", help="第几页。")
@click.option(
    "--size",
    default=PAGE_SIZE,
    type=click.IntRange(1, 200),
    show_default=True,
    metavar="条",
    help="每页几条。",
)
@click.option("--explain", "explains", is_flag=True, help="说明每条是凭什么查到的。")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON，供程序读。")
@click.pass_obj
def search(
    config: Path,
    words: tuple[str, ...],
    facets: tuple[str, ...],
    page: int,
    size: int,
    explains: bool,
    as_json: bool,
) -> int:
    """Print the cases that answer the words; exit 1 if there are none."""
    if not words and not facets:
        raise click.UsageError("请写出要找的词，如 anliku search 老年食堂；或用 -f 写一个条件")
    settings = load_settings(config)
    typed = " ".join([*words, *map(_filter, facets)])
    vocabulary, _ = read_vocabulary(settings.vocabulary_dir, settings.root)
    with open_search(settings, vocabulary) as cases:
        results = cases.find(typed, page, size, explains=explains)
        meant = cases.meant(typed)
    is_beyond = 0 < results.pages < page
    if as_json:
        data = _as_data(results) | {"meant": meant}
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    elif not is_beyond:
        if is_stale(settings):
            complain(STALE)
        _print(results, settings, meant)
    if is_beyond:
        complain(f"只有 {results.pages} 页")
    return ExitCode.OK if results.total and not is_beyond else ExitCode.PROBLEMS


def _filter(written: str) -> str:
    name, _, value = written.partition("=")
    if not value.strip() or facet_named(name) is None:
        names = "、".join(facet.label for facet in Facet)
        raise click.BadParameter(f"“{written}”应当写成 面=值，面有：{names}", param_hint="--facet")
    return f'{name}:"{value}"' if " " in value else f"{name}:{value}"


def _print(results: SearchResults, settings: Settings, meant: str | None) -> None:
    for note in results.notes:
        complain(note)
    if meant is not None:
        say(f"您是不是要找：{meant}")
    if results.total:
        _print_found(results, settings)
    elif not results.query.is_empty:  # else a note says what to write
        say("没有查到。换个说法，或少写几个词；也可以按问题、主题在网站上找。")


def _print_found(results: SearchResults, settings: Settings) -> None:
    say(f"查到 {results.total} 个案例，第{results.page}页，共{results.pages}页")
    first = (results.page - 1) * results.page_size + 1
    for number, hit in enumerate(results.hits, start=first):
        _print_hit(number, hit, settings)
    if results.total > 1:
        say()
        for line in _narrower(results):
            say(line)
    if results.page < results.pages:
        say()
        say(f"下一页：--page {results.page + 1}")


def _print_hit(number: int, hit: Hit, settings: Settings) -> None:
    say()
    say(f"{number}. {click.style(hit.title, bold=True)}")
    say(f"   {_facts(hit)}")
    say(f"   {_highlighted(hit.snippet)}")
    for reason in hit.reasons:
        say(f"   凭“{reason.word}”：{_as_what(reason)}")
    say(f"   {shown_path(settings.site_dir / hit.address)}")


def _narrower(results: SearchResults) -> Iterable[str]:
    """Yield for each facet that splits what was found its most frequent terms with their counts."""
    for facet in _SHOWN_FACETS:
        counted = [one for one in results.facets[facet] if one.cases < results.total]
        if counted:
            terms = "、".join(f"{one.label} {one.cases}" for one in counted[:_SHOWN_TERMS])
            more = " …" if len(counted) > _SHOWN_TERMS else ""
            say_how = f"（-f {facet.label}=…）" if facet is _SHOWN_FACETS[0] else ""
            yield f"按{facet.label}收窄{say_how}：{terms}{more}"


def _facts(hit: Hit) -> str:
    level = evidence_mark(hit.evidence)
    return f"{'·'.join(hit.place)}｜{'、'.join(hit.topics)}｜{level}"


def _as_what(reason: Reason) -> str:
    where = "、".join(reason.fields) or "编者所标的分类"
    return f"{reason.how}，在{where}"


def _highlighted(pieces: Iterable[Piece]) -> str:
    """Return the snippet with what was found in colour, or in brackets where colour is lost."""
    is_watched = sys.stdout.isatty()
    return "".join(
        (click.style(piece.text, fg="yellow", bold=True) if is_watched else f"【{piece.text}】")
        if piece.is_match
        else piece.text
        for piece in pieces
    )


def _as_data(results: SearchResults) -> dict[str, Any]:
    return {
        "total": results.total,
        "page": results.page,
        "pages": results.pages,
        "notes": list(results.notes),
        "hits": [
            {
                "id": hit.id,
                "title": hit.title,
                "place": list(hit.place),
                "topics": list(hit.topics),
                "evidence": hit.evidence,
                "address": hit.address,
                "score": hit.score,
                "snippet": [{"text": p.text, "match": p.is_match} for p in hit.snippet],
                "reasons": [dataclasses.asdict(reason) for reason in hit.reasons],
            }
            for hit in results.hits
        ],
        "facets": {
            facet.key: [{"key": c.key, "label": c.label, "count": c.cases} for c in counts]
            for facet, counts in results.facets.items()
        },
    }
