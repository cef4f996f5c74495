"""Front matter as people write it in, its data out, with what was understood.

Where nothing is doubtful YAML reads it at once; else it is mended first. No line is added or taken
away and each character knows where it came from, so that places stay those of the file.
"""

from dataclasses import dataclass

from anliku.located_yaml import LocatedYaml, Trace, read_yaml
from anliku.mending.lines import LineMending
from anliku.mending.notes import Notes
from anliku.mending.suspicion import is_strange, is_suspicious
from anliku.mending.traced_line import TracedLine
from anliku.problems import Location, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class MendedText:
    """Front matter as YAML."""

    text: str
    trace: Trace
    """Leads from line and column of the text, both from 0, to the place in the file."""
    problems: list[Problem]
    """A notice for each thing that was read as meant."""


def read_front_matter(
    text: str, path: str, first_line: int, record_type: type
) -> tuple[LocatedYaml, list[Problem]]:
    """Return the data of front matter as its author meant it, and what is to be said of it.

    Args:
        text: what stands between the fences, LF line ends.
        path: the file, for the locations.
        first_line: the file's line, from 1, on which the text starts.
        record_type: the pydantic dataclass that the front matter describes.
    """
    if not is_suspicious(text, record_type):
        front, problems = read_yaml(text, path, first_line)
        if not problems and not is_strange(front.data, record_type):
            return front, []
    mended = mended_front_matter(text, path, first_line, record_type)
    front, problems = read_yaml(mended.text, path, first_line, mended.trace)
    return front, [*mended.problems, *problems]


def mended_front_matter(text: str, path: str, first_line: int, record_type: type) -> MendedText:
    """Return front matter in a form that YAML reads as its author meant it.

    Args:
        text: what stands between the fences, LF line ends.
        path: the file, for the locations.
        first_line: the file's line, from 1, on which the text starts.
        record_type: the pydantic dataclass that the front matter describes.
    """
    lines = [TracedLine(line) for line in text.split("\n")]
    notes = Notes()
    LineMending(lines, notes, record_type).run()

    def of_file(line: int, origin: int) -> Location:
        return Location(path, first_line + line, origin + 1)

    def trace(line: int, column: int) -> Location:
        at = min(line, len(lines) - 1)
        return of_file(at, lines[at].origin(column))

    mended = "\n".join(line.text for line in lines)
    return MendedText(text=mended, trace=trace, problems=notes.problems(of_file))
