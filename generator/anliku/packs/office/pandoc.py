"""A document as pandoc's JSON in, the bytes of one file out; the door to pypandoc.

Pandoc runs once for a file, in its sandbox: it opens only the files named to it, and no network.
"""

import logging
import os
import subprocess
from collections.abc import Sequence

import pypandoc

from anliku.problems import AnlikuError
from anliku.system_errors import reason_of

_NO_STATEMENT = "315532800"
"""The first moment that a zip can hold, 1980-01-01; whoever has a date puts it in afterwards."""
_HINT = "重新运行 ./site_build.sh 安装依赖；若仍不行，请把这条消息发给维护者"


class PandocError(AnlikuError):
    """Pandoc is missing or did not do its work."""


def run_pandoc(document: bytes, form: str, arguments: Sequence[str] = ()) -> bytes:
    """Return what pandoc makes of the document; its own dates are all the same and for no reader.

    Raises:
        PandocError: pandoc cannot be started or failed.
    """
    command = [_pandoc_path(), "--sandbox", "--from=json", f"--to={form}", "--wrap=none"]
    command += ["--syntax-highlighting=none", "--output=-", *arguments]
    environment = os.environ | {
        "SOURCE_DATE_EPOCH": _NO_STATEMENT,
        "LC_ALL": "C.UTF-8",
    }
    try:
        done = subprocess.run(
            command, input=document, capture_output=True, env=environment, check=False
        )
    except OSError as err:
        raise PandocError(f"运行不了 pandoc：{reason_of(err)}", _HINT) from err
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip() or f"退出码 {done.returncode}"
        raise PandocError(f"pandoc 没有做成文件：{said}", _HINT)
    return done.stdout


def _pandoc_path() -> str:
    # It says in English, with a traceback, what is said below in Chinese.
    logging.getLogger("pypandoc").setLevel(logging.CRITICAL)
    try:
        return str(pypandoc.get_pandoc_path())
    except OSError as err:
        raise PandocError("没有可用的 pandoc：没有装上，或者开不起来（如内存不够）", _HINT) from err
