"""`anliku similar`: the cases most like one."""

import dataclasses
import json
from pathlib import Path

import click

from anliku.cli.chinese import ChineseCommand
from anliku.cli.console import complain, say, shown_path
from anliku.problems import ExitCode
from anliku.search import Similar, open_search
from anliku.settings import Settings, load_settings
from anliku.vocabulary import read_vocabulary

_HELP = """找与一个案例相近的案例，最相近的在前。

\b
例：anliku similar SQ-2026-0001-3
没有这个案例，或没有相近的，退出码是 1。
"""
_MOST = 5


@click.command(cls=ChineseCommand, help=_HELP)
@click.argument("case_id", metavar="编号")
@click.option(
    "--size",
    default=_MOST,
    type=click.IntRange(1, 200),
    show_default=True,
    metavar="条",
    help="最多几条。",
)
@click.option("--json", "as_json", is_flag=True, help="输出 JSON，供程序读。")
@click.pass_obj
def similar(config: Path, case_id: str, size: int, as_json: bool) -> int:
    """Print the cases most like one; exit 1 if there is no such case."""
    settings = load_settings(config)
    vocabulary, _ = read_vocabulary(settings.vocabulary_dir, settings.root)
    with open_search(settings, vocabulary) as cases:
        found = cases.similar(case_id.strip(), size)
    if found is None:
        complain(f"检索里没有编号是“{case_id}”的案例；用 anliku search 查编号")
        return ExitCode.PROBLEMS
    if as_json:
        click.echo(json.dumps([_as_data(one) for one in found], ensure_ascii=False, indent=2))
    else:
        _print(found, settings)
    return ExitCode.OK if found else ExitCode.PROBLEMS


def _print(found: list[Similar], settings: Settings) -> None:
    for number, one in enumerate(found, start=1):
        document = one.document
        say(f"{number}. {click.style(document.title, bold=True)}（相近程度 {one.score:.0%}）")
        say(f"   {document.id}｜{'·'.join(document.place)}")
        if one.shared:
            say(f"   同有：{'、'.join(one.shared)}")
        say(f"   {shown_path(settings.site_dir / document.address)}")
    if not found:
        say("没有相近的案例。")


def _as_data(one: Similar) -> dict[str, object]:
    shown = {key: getattr(one.document, key) for key in ("id", "title", "place", "address")}
    return shown | {
        key: value for key, value in dataclasses.asdict(one).items() if key != "document"
    }
