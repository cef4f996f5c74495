"""`anliku export`: the archive as files for other systems."""

from pathlib import Path

import click

from anliku.cli.chinese import ChineseCommand
from anliku.cli.console import ProgressLines, complain, no_wait_option, say, shown_path
from anliku.export import Harvesting
from anliku.pipeline import EXPORTS, export_archive, export_bag
from anliku.settings import load_settings

_BAG = "bagit"
_HELP = """导出给别的系统用的文件。

\b
bagit        长期保存的存档包（BagIt）：全部文件、网站、数据，带校验值
jsonl        一行一个案例的 JSON
datapackage  CSV 表格和说明（Frictionless Data Package）
oai          供图书馆收割的静态库（OAI-PMH，都柏林核心）
skos         词表（SKOS，Turtle）
opensearch   OpenSearch 批量导入
"""


@click.command(cls=ChineseCommand, help=_HELP)
@click.option(
    "--to", "target", type=click.Choice((_BAG, *EXPORTS)), required=True, help="什么格式。"
)
@click.option(
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    default=None,
    metavar="文件夹",
    help="写到哪里；不写就是当前文件夹下的 export-格式名。原来的导出会被替换。",
)
@click.option(
    "--email", default="", metavar="邮箱", help="oai：管理员的邮箱；不写就用 report_to 的。"
)
@click.option("--gateway", default="", metavar="网址", help="oai：静态库网关的网址，登记以后写。")
@no_wait_option
@click.pass_obj
def export(
    config: Path, target: str, folder: Path | None, email: str, gateway: str, no_wait: bool
) -> None:
    """Write the files, and say where and what to read first."""
    folder = folder or Path(f"export-{target}")
    settings = load_settings(config)
    waiting = None if no_wait else complain
    if target == _BAG:
        report = export_bag(config, settings, folder, ProgressLines(), waiting)
    else:
        harvesting = Harvesting(email=email, gateway=gateway)
        report = export_archive(settings, target, folder, ProgressLines(), harvesting, waiting)
    size = report.size / 1e6
    say(f"导出完毕：{report.cases} 个案例，{report.files} 个文件，{size:.1f} MB。")
    say(f"  怎样用，见：{shown_path(report.guide)}")
    for notice in report.notices:
        complain(f"注意：{notice}")
    if target == _BAG:
        say("  里面也有没有公开的稿件，不要整个放到网上。")
        say(f"  核对：anliku verify {shown_path(folder)}")
