"""The real command line, each run in a process of its own that begins with everything imported.

Python takes a second to import the program, and tests run it hundreds of times: a server that has
imported it once forks a process for each run. What that prints goes through real files.
"""

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

from tests.faults.injecting import Fault

_SERVER = multiprocessing.get_context("forkserver")
_SERVER.set_forkserver_preload(["anliku.__main__", "pytest"])


def run(
    arguments: Sequence[str], environment: Mapping[str, str], fault: Fault | None = None
) -> "subprocess.CompletedProcess[str]":
    """Run `anliku` and return its exit code and what it printed.

    Args:
        arguments: what stands behind `anliku`.
        environment: all variables.
        fault: what befalls the run.
    """
    with TemporaryDirectory() as folder:
        said, complained = Path(folder, "stdout"), Path(folder, "stderr")
        where = (str(Path.cwd()), str(said), str(complained))
        process = _SERVER.Process(target=_run, args=([*arguments], {**environment}, *where, fault))
        process.start()
        process.join()
        code = process.exitcode
        assert code is not None
        return subprocess.CompletedProcess(
            arguments, code, said.read_text(encoding="utf-8"), complained.read_text("utf-8")
        )


def _run(
    arguments: list[str],
    environment: dict[str, str],
    folder: str,
    said: str,
    complained: str,
    fault: Fault | None,
) -> NoReturn:
    from anliku.__main__ import main

    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    for number, path in ((1, said), (2, complained)):
        file = os.open(path, os.O_WRONLY | os.O_CREAT)
        os.dup2(file, number)
        os.close(file)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False, buffering=1)  # noqa: SIM115
    sys.argv = ["anliku", *arguments]
    if fault is not None:
        fault.install()
    main()
    raise AssertionError("main always exits")
