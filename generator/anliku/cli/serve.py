"""`anliku serve`: preview with live reload."""

from pathlib import Path

import click

from anliku.cli.chinese import ChineseCommand
from anliku.cli.console import say
from anliku.plugin import loaded, serve_with_mkdocs
from anliku.settings import load_settings


@click.command(
    cls=ChineseCommand, help="边改边看：改了案例，浏览器里的页面自动更新；草稿和待审的案例也显示。"
)
@click.option("--host", default="127.0.0.1", show_default=True, metavar="地址", help="监听的地址。")
@click.option(
    "--port",
    default=8000,
    show_default=True,
    type=click.IntRange(1, 65535),
    metavar="端口",
    help="监听的端口。",
)
@click.option("--open", "opens_browser", is_flag=True, help="同时打开浏览器。")
@click.pass_obj
def serve(config: Path, host: str, port: int, opens_browser: bool) -> None:
    """Serve the site until interrupted."""
    settings = load_settings(config)
    loaded(config, settings.site_name)
    say(f"预览：http://{host}:{port}/    按 Ctrl+C 结束")
    serve_with_mkdocs(config, settings.site_name, f"{host}:{port}", opens_browser=opens_browser)
