"""`anliku index`: the search index alone."""

from pathlib import Path

import click

from anliku.cli.chinese import ChineseCommand
from anliku.cli.console import ProgressLines, complain, no_wait_option, say, shown_path
from anliku.pipeline import INDEXING, index_archive
from anliku.settings import load_settings


@click.command(cls=ChineseCommand, help="只更新检索，不生成网站。")
@no_wait_option
@click.pass_obj
def index(config: Path, no_wait: bool) -> None:
    """Write the search index, and say where."""
    settings = load_settings(config)
    lines = ProgressLines()
    report = index_archive(
        settings,
        lambda done, total: lines(INDEXING, done, total),
        None if no_wait else complain,
    )
    taken = report.documents - report.indexed
    kept = f"，其中 {taken} 个没有变动，沿用原来的" if taken else ""
    say(f"检索建好了：{report.documents} 个案例{kept}，用时 {report.seconds:.1f} 秒。")
    say(f"  位置：{shown_path(settings.index_dir)}    试试：anliku search 老年食堂")
