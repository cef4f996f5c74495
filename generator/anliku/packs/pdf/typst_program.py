"""A program of its own: a folder with Typst sources in, a PDF in the same folder out.

It is run as a file by `engine.py` and imports nothing of the package. Typst keeps what it has laid
out for later; a process that ends gives all of it back, and a text too deep for Typst's stack ends
this process alone.

`python typst_program.py FOLDER MAIN SECONDS`: what Typst refuses goes to the standard output as
JSON, exit code 1.
"""

import json
import sys
from pathlib import Path

import typst

REFUSED = 1
"""Exit code where Typst refuses the sources."""


def run(folder: Path, main: str, seconds: int) -> int:
    """Set the file `main` of a folder, dated by seconds since 1970, and return the exit code."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(folder / "fonts")])
    try:
        typst.compile(
            str(folder / main),
            output=str(folder / "out.pdf"),
            root=str(folder),
            font_paths=fonts,
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards=["a-2a", "ua-1"],
            timestamp=seconds,
        )
    except typst.TypstError as error:
        said = [str(error.message), *map(str, error.hints)]
        sys.stdout.write(json.dumps(said))
        return REFUSED
    return 0


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
