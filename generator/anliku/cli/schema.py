"""`anliku schema`: the JSON Schema of front matter."""

import json
from pathlib import Path

import click

from anliku.cli.chinese import ChineseCommand
from anliku.schema import case_json_schema
from anliku.settings import load_settings
from anliku.vocabulary import read_vocabulary


@click.command(cls=ChineseCommand, help="输出案例文首信息的 JSON Schema，供编辑器和其他程序用。")
@click.option(
    "--vocabulary",
    "with_vocabulary",
    is_flag=True,
    help="把本库词表的词列为可选值，编辑器就能提示。",
)
@click.pass_obj
def schema(config: Path, with_vocabulary: bool) -> None:
    """Print the JSON Schema."""
    vocabulary = None
    if with_vocabulary:
        settings = load_settings(config)
        vocabulary, _ = read_vocabulary(settings.vocabulary_dir, settings.root)
    click.echo(json.dumps(case_json_schema(vocabulary), ensure_ascii=False, indent=2))
