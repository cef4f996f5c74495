"""A program of its own: a folder with Typst sources in, a PDF in the same folder out.

It is run as a file by `engine.py` and imports nothing of the package. Typst keeps what it has laid
out for later; a process that ends gives all of it back, and a text too deep for Typst's stack ends
this process alone.

`python typst_program.py FOLDER MAIN SECONDS` answers each line of its standard input with a line
of JSON:

- `look`: lays the sources out as they now are, and answers with what they say stands on a wrong
  page; only what has changed since the last time is laid out again.
- `set`: writes the PDF beside the main file and answers `[]`.

What Typst refuses is answered with an object of `refused`, exit code 1.
"""

import json
import sys
from itertools import chain
from pathlib import Path

import typst

REFUSED = 1
"""Exit code where Typst refuses the sources."""
LOOK, SET = "look", "set"
_SAYS = "<on-a-wrong-page>"
"""Elements of the sources whose values are arrays of strings."""


def run(folder: Path, main: str, seconds: int) -> int:
    """Obey the lines of the standard input and return the exit code.

    Args:
        folder: where the sources are.
        main: name of the main file.
        seconds: the date of the PDF, since 1970.
    """
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(folder / "fonts")])
    try:
        compiler = typst.Compiler(
            str(folder / main), root=str(folder), font_paths=fonts, ignore_system_fonts=True
        )
        for line in sys.stdin:
            found: list[str] = []
            if line.strip() == LOOK:
                found += chain.from_iterable(json.loads(compiler.query(_SAYS, field="value")))
            else:
                compiler.compile(
                    output=str((folder / main).with_suffix(".pdf")),
                    format="pdf",
                    pdf_standards=["a-2a", "ua-1"],
                    timestamp=seconds,
                )
            _answer(found)
    except (typst.TypstError, RuntimeError) as error:
        said = [str(error), *map(str, getattr(error, "hints", ()))]
        _answer({"refused": said})
        return REFUSED
    return 0


def _answer(value: object) -> None:
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
