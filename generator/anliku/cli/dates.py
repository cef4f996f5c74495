"""`anliku dates`: write when each case came and changed, as version control knows it, into its file."""

from pathlib import Path

import click

from anliku.cli.chinese import ChineseCommand
from anliku.cli.console import complain, say
from anliku.pipeline.case_dates import CaseDates, dated_cases
from anliku.problems import ExitCode
from anliku.settings import load_settings


@click.command(
    cls=ChineseCommand,
    help="""按 git 的版本记录，把“入库日期”“更新日期”写进案例的文首。

    只写没有填的；文件的其他内容一个字节也不动。写完看一看，再提交。生成网站时不查版本记录。
    """,
)
@click.argument("files", nargs=-1, metavar="[文件]...", type=click.Path(path_type=Path))
@click.option("--renew", "renews", is_flag=True, help="已经填了的，也按版本记录改。")
@click.option("--dry-run", "is_trial", is_flag=True, help="只说会写什么，不动文件。")
@click.pass_obj
def dates(config: Path, files: tuple[Path, ...], renews: bool, is_trial: bool) -> int:
    """Say what was written for each file; exit 1 if any could not be dated."""
    settings = load_settings(config)
    found = []
    for one in dated_cases(settings, files, renews=renews, is_trial=is_trial):
        found.append(one)
        _tell(one)
    changed = sum(bool(one.written) for one in found)
    refused = sum(bool(one.refusal) for one in found)
    done = "会写" if is_trial else "写了"
    complain(f"共 {len(found)} 个文件：{done} {changed} 个，写不了 {refused} 个")
    return ExitCode.PROBLEMS if refused else ExitCode.OK


def _tell(one: CaseDates) -> None:
    if one.refusal:
        complain(f"{one.path}：没有写，{one.refusal}")
        return
    note = f"（{one.note}）" if one.note else ""
    say(f"{one.path}：{'，'.join(one.written) or '已经填好，没有动'}{note}")
