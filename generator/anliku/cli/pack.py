"""`anliku pack`: cases chosen for a class, as files to print, to read and to show."""

from pathlib import Path

import click

from anliku.cli.chinese import ChineseCommand
from anliku.cli.console import ProgressLines, complain, say, shown_path
from anliku.cli.labelled_choice import LabelledChoice, LabelledChoices, flat
from anliku.cli.offer import complete_collections, complete_ids, print_offer
from anliku.packs.interface import Edition, Layout, PackFormat, Paper, PrintOptions
from anliku.packs.selecting import Selection, on_command_line
from anliku.packs.volumes import VOLUME_SIZE
from anliku.pipeline import Asking, PackReport, Wish, make_pack, offer_of
from anliku.report import problems_as_text
from anliku.settings import load_settings

_HELP = """把选好的案例做成案例包：PDF、Word 文档、电子书、幻灯片、网页。

\b
例：
  anliku pack SQ-2026-0001-3 SQ-2026-0009-9
  anliku pack --collection yi-lao-yi-xiao-zhu-can --edition 两版
  anliku pack --query '主题:养老服务 食堂' --most 5 --title 老年助餐
  anliku pack --list-file 案例清单.txt --format pdf,docx,pptx
  anliku pack SQ-2026-0001-3 --paper A5 --booklet
  anliku pack --list

\b
几种挑选办法可以一起用，先后是编号、清单、专题、查询；同一个案例只印一次。
教师版有参考答案，不要发给学员。
"""
_MOST = 30
_LONGEST = 300
"""Most characters of a title or an organiser."""


def _label(one: Edition | Layout | Paper) -> str:
    return one.label


def _suffix(one: PackFormat) -> str:
    return one.value


_EDITIONS = LabelledChoices(LabelledChoice(Edition, "版本", _label), "两版")
_FORMATS = LabelledChoices(LabelledChoice(PackFormat, "格式", _suffix), "全部")


def _bounded(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    if len(value) > _LONGEST:
        raise click.BadParameter(f"有 {len(value)} 字，最多 {_LONGEST} 字")
    return value


@click.command(cls=ChineseCommand, help=_HELP, short_help="把选好的案例做成案例包，印给学员。")
@click.argument("ids", nargs=-1, metavar="[编号…]", shell_complete=complete_ids)
@click.option(
    "-c",
    "--collection",
    "collections",
    multiple=True,
    metavar="专题",
    shell_complete=complete_collections,
    help="专题的网址名、标题或文件；可以写几个。",
)
@click.option(
    "-q",
    "--query",
    "queries",
    multiple=True,
    metavar="查询",
    help="查到的案例，写法同 anliku search；可以写几个。",
)
@click.option(
    "--most",
    default=_MOST,
    type=click.IntRange(1, 5000),
    show_default=True,
    metavar="个",
    help="每个查询最多取几个，最相关的在前。",
)
@click.option("--by-id", "is_by_id", is_flag=True, help="查到的按编号排，不按相关程度。")
@click.option(
    "-l",
    "--list-file",
    "lists",
    multiple=True,
    metavar="文件",
    help="案例篮导出的清单，或案例篮的链接；可以写几个。",
)
@click.option(
    "-e",
    "--edition",
    "editions",
    multiple=True,
    type=_EDITIONS,
    help="不写就按清单，清单没有就是学员版；都要，写 两版。",
)
@click.option(
    "-f",
    "--format",
    "formats",
    multiple=True,
    type=_FORMATS,
    help="要哪些文件，默认 pdf；几个之间用逗号，都要，写 全部。",
)
@click.option(
    "--layout",
    default="讲义",
    type=LabelledChoice(Layout, "版式", _label),
    show_default=True,
    help="公文按 GB/T 9704—2012。",
)
@click.option(
    "--paper",
    default="A4",
    type=LabelledChoice(Paper, "纸张", _label),
    show_default=True,
    help="页面的大小。",
)
@click.option("--booklet", is_flag=True, help="PDF 拼成小册子：双面打印，对折，骑马订。")
@click.option(
    "--font-dir",
    "font_folders",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="文件夹",
    help="自己的字体，如仿宋_GB2312。",
)
@click.option(
    "--title", default="", metavar="标题", callback=_bounded, help="封面标题；也是文件名。"
)
@click.option("--organiser", default="", metavar="单位", callback=_bounded, help="主办单位。")
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("packs"),
    show_default=True,
    metavar="文件夹",
    help="写到哪里；别的文件不动。",
)
@click.option(
    "--volume-size",
    default=VOLUME_SIZE,
    type=click.IntRange(1, 1000),
    show_default=True,
    metavar="个",
    help="一册最多几个案例，多了分册。",
)
@click.option("--list", "lists_offer", is_flag=True, help="看有哪些专题和案例，不做案例包。")
@click.pass_obj
def pack(
    config: Path,
    ids: tuple[str, ...],
    collections: tuple[str, ...],
    queries: tuple[str, ...],
    most: int,
    is_by_id: bool,
    lists: tuple[str, ...],
    editions: tuple[tuple[Edition, ...], ...],
    formats: tuple[tuple[PackFormat, ...], ...],
    layout: Layout,
    paper: Paper,
    booklet: bool,
    font_folders: tuple[Path, ...],
    title: str,
    organiser: str,
    folder: Path,
    volume_size: int,
    lists_offer: bool,
) -> None:
    """Make the packs, or say of what they can be made."""
    settings = load_settings(config)
    if lists_offer:
        print_offer(offer_of(settings))
        return
    if not (ids or collections or queries or lists):
        raise click.UsageError(
            "没有写要印哪些案例：写编号，或用 --collection、--query、--list-file；"
            "anliku pack --list 看有哪些"
        )
    chosen_formats = flat(formats) or (PackFormat.PDF,)
    if booklet and PackFormat.PDF not in chosen_formats:
        raise click.UsageError("--booklet 只对 PDF 有用：在 --format 里加上 pdf，或去掉 --booklet")
    if layout is Layout.OFFICIAL and paper is not Paper.A4:
        raise click.UsageError("公文只用 A4 纸（GB/T 9704—2012）：去掉 --paper，或改用讲义")
    report = make_pack(
        settings,
        Selection(
            ids=on_command_line(ids),
            lists=on_command_line(lists),
            collections=on_command_line(collections),
            title=title,
            organiser=organiser,
            editions=flat(editions),
        ),
        Asking(queries=on_command_line(queries), most=most, is_by_rank=not is_by_id),
        Wish(
            formats=chosen_formats,
            options=PrintOptions(layout=layout, paper=paper, is_booklet=booklet),
            volume_size=volume_size,
            font_folders=font_folders,
        ),
        folder,
        ProgressLines(),
    )
    _print(report)


def _print(report: PackReport) -> None:
    if report.warnings:
        click.echo(problems_as_text(report.warnings), nl=False)
    for note in report.notes:
        complain(note)
    say(
        f"案例包做好了：《{report.title}》，{report.cases} 个案例，"
        f"{len(report.files)} 个文件，用时 {report.seconds:.1f} 秒。"
    )
    for file in report.files:
        say(f"  {shown_path(file.path)}    {file.extent}")
