"""`anliku init`: start a new archive."""

import shlex
from pathlib import Path

import click

from anliku.cli.chinese import ChineseCommand
from anliku.cli.console import say, shown_path
from anliku.pipeline import start_archive


@click.command(cls=ChineseCommand, help="在一个新文件夹里建一个案例库：设置、词表和一个示例案例。")
@click.argument("folder", metavar="文件夹", type=click.Path(path_type=Path, file_okay=False))
@click.option("--name", default="社区治理案例库", metavar="名称", help="网站的名称。")
def init(folder: Path, name: str) -> None:
    """Write a new archive and say what to do next."""
    made = start_archive(folder, name)
    say(f"建好了：{shown_path(folder)}（{len(made)} 个文件）")
    say("接下来：")
    say(f"  cd {shlex.quote(shown_path(folder))}")
    say("  anliku build     生成网站和检索")
    say("  anliku serve     边改边看")
