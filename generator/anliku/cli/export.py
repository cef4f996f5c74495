"""`anliku export`: the archive as files for other systems."""

from pathlib import Path

import click

from anliku.cli.chinese import ChineseCommand
from anliku.cli.console import ProgressLines, say, shown_path
from anliku.pipeline import export_to_opensearch
from anliku.settings import load_settings

_FORMATS = ("opensearch",)


@click.command(
    cls=ChineseCommand, help="导出给别的系统用的文件；现在有 OpenSearch 批量导入的格式。"
)
@click.option("--to", "target", type=click.Choice(_FORMATS), required=True, help="给哪个系统。")
@click.option(
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    default=None,
    metavar="文件夹",
    help="写到哪里；不写就是当前文件夹下的 export-系统名。原来的导出会被替换。",
)
@click.pass_obj
def export(config: Path, target: str, folder: Path | None) -> None:
    """Write the files, and say where and what to read first."""
    folder = folder or Path(f"export-{target}")
    report = export_to_opensearch(load_settings(config), folder, ProgressLines())
    size = report.size / 1e6
    say(f"导出完毕：{report.cases} 个案例，{report.files} 个文件，{size:.1f} MB。")
    say(f"  怎样导入，见：{shown_path(report.guide)}")
