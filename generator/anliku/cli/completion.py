"""`anliku completion`: let the shell complete commands, options and case ids."""

import click
from click.shell_completion import get_completion_class

from anliku.cli.chinese import ChineseCommand

_VARIABLE = "_ANLIKU_COMPLETE"
_SHELLS = ("bash", "zsh", "fish")


@click.command(
    cls=ChineseCommand,
    short_help="输出命令行补全的脚本（bash、zsh、fish）。",
    help='输出命令行补全的脚本；bash 用户在 ~/.bashrc 里加一行：eval "$(anliku completion bash)"。',
)
@click.argument("shell", metavar="bash|zsh|fish", type=click.Choice(_SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the completion script of a shell."""
    completion_class = get_completion_class(shell)
    assert completion_class is not None
    root = context.find_root().command
    click.echo(completion_class(root, {}, "anliku", _VARIABLE).source())
