"""`anliku verify`: whether a bag, an edition for a USB stick or a site is as it was made."""

import dataclasses
import json
import os
from pathlib import Path

import click

from anliku.cli.chinese import ChineseCommand
from anliku.cli.console import ProgressLines, say, shown_path
from anliku.problems import ExitCode
from anliku.settings import load_settings
from anliku.verifying import Verdict, verify

_COMPARING = "核对文件"
_MOST = 50
"""Paths of one kind that are printed; all are in `--json`."""


@click.command(
    "verify",
    cls=ChineseCommand,
    help="核对存档包、U 盘版（文件夹或压缩包）或网站：缺了、改了、多了哪些文件。不写位置，就核对生成的网站。",
)
@click.argument("path", type=click.Path(path_type=Path), required=False, metavar="[位置]")
@click.option("--json", "as_json", is_flag=True, help="结果写成 JSON。")
@click.pass_obj
def verify_command(config: Path, path: Path | None, *, as_json: bool) -> int:
    """Print what is no longer as its list says; code 1 if anything is."""
    path = path or load_settings(config).site_dir
    lines = ProgressLines()
    verdict = verify(path, lambda done, total: lines(_COMPARING, done, total))
    try:
        _print(verdict, path, as_json=as_json)
    except BrokenPipeError:
        # Who reads no further wants no complaint; what is buffered would be tried again at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return ExitCode.OK if verdict.is_good else ExitCode.PROBLEMS


def _print(verdict: Verdict, path: Path, *, as_json: bool) -> None:
    if as_json:
        data = {"good": verdict.is_good, **dataclasses.asdict(verdict)}
        text = json.dumps(data, ensure_ascii=False, indent=2)
        # Names that are no text are half characters, which JSON writes as `\\udc80`.
        say(text.encode("utf-8", "backslashreplace").decode("utf-8"))
    else:
        _tell(verdict, path)


def _tell(verdict: Verdict, path: Path) -> None:
    for words, names in (
        ("缺少", verdict.missing),
        ("改动", verdict.changed),
        ("多出", verdict.added),
        ("不对", verdict.faults),
        ("不在清单上（别人放的，不算错）", verdict.others),
    ):
        for name in names[:_MOST]:
            say(f"{words}：{_shown(name)}")
        if len(names) > _MOST:
            say(f"{words}：还有 {len(names) - _MOST} 个，全部见 --json")
    how = "、".join(verdict.algorithms).upper()
    where = f"{verdict.kind}“{_shown(shown_path(path))}”"
    if verdict.is_good:
        say(f"{where}完好：{verdict.whole} 个文件与清单一致（{how}）。")
    else:
        say(f"{where}与清单不一致：{verdict.wrong} 处不对，{verdict.whole} 个文件一致。")


def _shown(name: str) -> str:
    """Return a name without what would move the terminal's cursor."""
    return "".join(char if char.isprintable() else "�" for char in name)
