"""`anliku build`: the site and the search index."""

from pathlib import Path

import click

from anliku.cli.chinese import ChineseCommand
from anliku.cli.console import ProgressLines, complain, no_wait_option, say, shown_path
from anliku.pipeline import build_archive
from anliku.report import problems_as_text
from anliku.settings import load_settings
from anliku.showing import LeftOut
from anliku.standard_streams import readable

_MOST_KEPT = 5
"""Files of others that are named."""
_MOST_LEFT_OUT = 20
"""Cases without a page that are named one by one."""


@click.command(
    cls=ChineseCommand, help="检查案例，生成网站和检索；有错误就不生成，已有的网站不动。"
)
@click.option("--zip", "with_zip", is_flag=True, help="另做一个 U 盘版的压缩包，带校验清单。")
@click.option(
    "--packs", "with_packs", is_flag=True, help="另做每个专题的案例包，放在专题页上供下载。"
)
@no_wait_option
@click.pass_obj
def build(config: Path, with_zip: bool, with_packs: bool, no_wait: bool) -> None:
    """Build site and index, and say what was made and where."""
    report = build_archive(
        config,
        load_settings(config),
        ProgressLines(),
        with_zip=with_zip,
        with_packs=with_packs,
        waiting=None if no_wait else complain,
    )
    if report.warnings:
        click.echo(problems_as_text(report.warnings), nl=False)
    _say_left_out(report.left_out)
    site = report.site_dir / "index.html"
    say(f"生成完毕：{report.cases} 个案例，{report.pages} 页，用时 {report.seconds:.1f} 秒。")
    say(f"  网站：{shown_path(site)}    双击打开，或把整个文件夹放到网页服务器、U 盘上")
    if report.kept:
        some = "、".join(map(readable, report.kept[:_MOST_KEPT]))
        more = " 等" if len(report.kept) > _MOST_KEPT else ""
        say(f"  　　　里面有 {len(report.kept)} 个文件不是生成的，原样留着：{some}{more}")
    for notice in report.notices:
        complain(f"注意：{notice}")
    if report.packs:
        say(f"  案例包：{report.packs} 个文件，在各专题的页面上下载")
    if report.usb_edition:
        edition = report.usb_edition
        say(f"  U 盘版：{shown_path(edition.path)}    解压后双击“打开案例库.html”")
        say(f"  　　　　SHA-256 {edition.sha256}")
    say(f"  检索：{shown_path(report.index_dir)}    试试：anliku search 老年食堂")


def _say_left_out(left_out: tuple[LeftOut, ...]) -> None:
    """Name the cases that have no page, so that none goes missing unseen."""
    if not left_out:
        return
    say(f"有 {len(left_out)} 个案例没有生成网页：")
    for found in left_out[:_MOST_LEFT_OUT]:
        say(f"  {found.case.path}    {found.reason}")
    if len(left_out) > _MOST_LEFT_OUT:
        say(f"  ……还有 {len(left_out) - _MOST_LEFT_OUT} 个")
    say("  投稿由编辑分配入库编号、改“状态”以后才公开；anliku serve 里现在就能看到")
