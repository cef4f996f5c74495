"""The group of all commands, and how their failures become messages and exit codes."""

import errno
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import click

from anliku import __version__
from anliku.cli.build import build
from anliku.cli.check import check
from anliku.cli.chinese import ChineseGroup
from anliku.cli.completion import completion
from anliku.cli.console import complain, config_file
from anliku.cli.dates import dates
from anliku.cli.export import export
from anliku.cli.index import index
from anliku.cli.init import init
from anliku.cli.pack import pack
from anliku.cli.schema import schema
from anliku.cli.search import search
from anliku.cli.serve import serve
from anliku.cli.similar import similar
from anliku.cli.verify import verify_command
from anliku.cli.watching import begin_profile, speak_out
from anliku.problems import AnlikuError, ExitCode
from anliku.report import problems_as_text
from anliku.standard_streams import readable
from anliku.system_errors import NO_MEMORY, advice_on, is_of_memory, reason_of

TRACEBACK = "ANLIKU_TRACEBACK"
"""The variable that lets an unexpected error show where in the program it came about."""
_HELP = """案例库：把社区治理案例（Markdown）生成可检索的网站。

常用：anliku check 检查，anliku build 生成，anliku serve 预览，anliku search 词语 查找，
anliku pack 编号 做成案例包。
"""
_EPILOG = (
    "退出码：0 成功；1 案例库有错误，或没有查到；2 命令写得不对；3 文件或环境有问题；130 被中断。"
)


@click.group(
    cls=ChineseGroup,
    help=_HELP,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "-C",
    "--dir",
    "folder",
    type=click.Path(path_type=Path),
    default=None,
    metavar="文件夹",
    help="案例库所在的文件夹；不写就是当前文件夹，或它上面最近的一个。",
)
@click.option("-v", "--verbose", is_flag=True, help="说出读了、写了什么，怎样决定的。")
@click.option("--profile", "is_timed", is_flag=True, help="最后列出各阶段用的时间和内存。")
@click.version_option(__version__, "-V", "--version", prog_name="anliku")
@click.pass_context
def anliku(context: click.Context, folder: Path | None, verbose: bool, is_timed: bool) -> None:
    """Keep the archive's mkdocs.yml for the commands."""
    if verbose:
        speak_out(context)
    if is_timed:
        begin_profile(context)
    context.obj = config_file(folder)


_COMMANDS = (
    init,
    check,
    build,
    serve,
    index,
    search,
    similar,
    pack,
    export,
    verify_command,
    schema,
    dates,
    completion,
)
for _command in _COMMANDS:
    anliku.add_command(_command)


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code.

    A defect of the program is told in a line; who looks for it sets a variable, and gets the traceback.
    """
    try:
        result = anliku.main(list(arguments), prog_name="anliku", standalone_mode=False)
    except (click.Abort, KeyboardInterrupt):
        complain("已中断")
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        return ExitCode.OK
    except Exception as err:  # noqa: BLE001 - told, or raised again where it is a defect that is looked for
        return _failed(err)
    return result if isinstance(result, int) else ExitCode.OK


def _failed(err: Exception) -> int:
    """Say why a command has not done what it was to do, and return its exit code."""
    if isinstance(err, AnlikuError):
        click.echo(problems_as_text(err.problems), nl=False)
        complain(f"错误：{err.message}｜{err.hint}")
        return err.exit_code
    if isinstance(err, click.ClickException):
        err.show()
        return err.exit_code
    if isinstance(err, OSError | MemoryError | ImportError):
        return _refused(err)
    if os.environ.get(TRACEBACK):
        raise err
    return _defect(err)


def _defect(err: Exception) -> int:
    """Say that the program itself is wrong, and how to find out where."""
    hint = f"请报告；设环境变量 {TRACEBACK}=1 再运行一次，把显示的全文一起报告"
    complain(f"错误：程序出错了（{type(err).__name__}：{err}），是本程序的毛病｜{hint}")
    return ExitCode.ENVIRONMENT


def _refused(err: OSError | MemoryError | ImportError) -> int:
    """Say what of the machine has not sufficed; anything else is a defect, and raised."""
    if is_of_memory(err):
        complain(NO_MEMORY)
        return ExitCode.ENVIRONMENT
    if isinstance(err, OSError):
        return _unsaid(err)
    if os.environ.get(TRACEBACK):
        raise err
    return _defect(err)


def _unexpected(err: OSError) -> int:
    """Say what the system has refused where nobody has said it better."""
    if os.environ.get(TRACEBACK) and advice_on(err) is None:
        raise err
    where = f"“{readable(str(err.filename))}”：" if err.filename else ""
    advice = (
        advice_on(err)
        or f"检查这个文件和文件夹的权限；还不行，设环境变量 {TRACEBACK}=1 再运行一次，看全文"
    )
    complain(f"错误：{where}{reason_of(err)}｜{advice}")
    return ExitCode.ENVIRONMENT


def _unsaid(err: OSError) -> int:
    """Say that what was asked for was done, but could not be printed; whatever else went wrong is raised."""
    if (
        err.errno not in (errno.ENOSPC, errno.EIO, errno.EBADF, errno.EDQUOT, errno.EFBIG)
        or err.filename
    ):
        return _unexpected(err)
    # What has not been printed would be tried again when the program ends.
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    complain(f"错误：结果写不出去（{reason_of(err)}）｜检查输出到哪里，或换一个文件")
    return ExitCode.ENVIRONMENT
