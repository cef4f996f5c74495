"""Every call of a build in turn refused, and the build killed there: `python -m tests.faults [STEP]`.

Takes hours with step 1; the tests take a few of the calls.
"""

import collections
import errno
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults.injecting import REFUSALS
from tests.faults.judging import Scene


def main(step: int, first: int = 0) -> int:
    """Print each fault after which something is wrong, and return how many there are."""
    failures = collections.Counter[str]()
    with TemporaryDirectory() as name:
        folder = Path(name)
        scene = Scene.in_folder(folder)
        answers = [*REFUSALS, None]
        for turn, number in enumerate(range(first, len(scene.calls), step)):
            refusal = answers[turn % len(answers)]
            call = scene.calls[number]
            wrong = scene.hit(folder / "此次", number, refusal, is_thorough=True)
            answer = errno.errorcode[refusal] if refusal else "killed"
            failures["tried"] += 1
            if wrong:
                failures["wrong"] += 1
                told = "\n    ".join([f"{number} {call.name} {call.path}: {answer}", *wrong])
                sys.stdout.write(f"{told}\n")
                sys.stdout.flush()
    sys.stdout.write(f"{failures['tried']} faults, {failures['wrong']} with something wrong\n")
    return failures["wrong"]


if __name__ == "__main__":
    sys.exit(1 if main(*map(int, sys.argv[1:] or ["1"])) else 0)
