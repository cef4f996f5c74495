"""YAML text in, plain data out, with the line and column of every key and value.

YAML 1.2 core schema (so `2022-11-27` and `no` stay text), on libyaml's nodes, because they carry
their marks and are quick. Anchors, aliases, tags and deep nesting are refused: front matter needs
none of them, and they are how a small file exhausts a reader. Such text is not read any further,
so that nothing is said of values that the author may not have meant.
"""

from dataclasses import replace

import yaml

from anliku.located_yaml.core_schema import CoreSchemaLoader
from anliku.located_yaml.located import LocatedYaml
from anliku.located_yaml.nodes import NodeReading, Trace
from anliku.located_yaml.recovery import Blocks
from anliku.located_yaml.refusing import refused
from anliku.located_yaml.slips import fullwidth_colons, is_cause, is_echo, slip
from anliku.problems import Location, Problem

_MOST_SLIPS = 20
"""After so many slips a text is not meant to be YAML."""


def read_yaml(
    text: str, path: str, first_line: int, trace: Trace | None = None
) -> tuple[LocatedYaml, list[Problem]]:
    """Return the data of a YAML text and every problem found.

    Where a slip stops libyaml, the top-level entry around it is left out and named in `unread`,
    and the rest is read: a contributor learns of all slips at once.

    Args:
        text: the YAML, LF line ends, no control characters.
        path: the file, for the locations.
        first_line: the file's line, from 1, on which the text starts.
        trace: leads from line and column of the text to the file's, where they differ.
    """

    def counted(line: int, column: int) -> Location:
        return Location(path, first_line + line, column + 1)

    place = trace or counted
    blocks = Blocks(text)
    problems: list[Problem] = []
    for _ in range(_MOST_SLIPS):
        line, located, found = _read_once(blocks.text + "\n", path, place)
        if len(problems) == 1 and is_echo(problems[0], found):
            return LocatedYaml(data=None, path=path), problems
        problems += found
        if line is None:
            return replace(located, unread=blocks.removed), problems
        if not blocks.remove(line):
            break
    return LocatedYaml(data=None, path=path), problems


def _read_once(text: str, path: str, place: Trace) -> tuple[int | None, LocatedYaml, list[Problem]]:
    """Return the line of the slip that stopped the reading, if one did, data and problems."""
    reading = NodeReading(text, place)
    nothing = LocatedYaml(data=None, path=path)
    try:
        no = [
            Problem(rule=rule, location=reading.place(mark), message=message, hint=hint)
            for rule, mark, message, hint in refused(text)
        ]
        if no:
            return None, nothing, no
        node = yaml.compose(text, Loader=CoreSchemaLoader)
    except yaml.YAMLError as err:
        colons = list(fullwidth_colons(text, place))
        cause = next((line for line, _ in colons if is_cause(line, err)), None)
        if cause is not None:
            return cause, nothing, [problem for line, problem in colons if line == cause]
        line, problem = slip(err, text, place)
        return line, nothing, [problem]
    data = None if node is None else reading.plain(node)
    located = LocatedYaml(data=data, path=path, keys=reading.keys, values=reading.values)
    if isinstance(data, str):
        reading.problems.extend(problem for _, problem in fullwidth_colons(text, place))
    return None, located, reading.problems
