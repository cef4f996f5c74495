"""A corpus in, the index that a browser searches out: classic scripts on any file server.

A browser fetches only what a query needs, so serving takes no program, and `file://` will do:

- `index` — where which list is, the labels and synonyms that a query is cut by (`tables.py`);
- `list-0`, `list-1`, … — where which shard is;
- `tokens-0`, `tokens-1`, … — postings, the tokens in the order of their code points (`shards.py`);
- `traditional-<page>` — simplified forms of characters that simplified texts do not have;
- `sounds-<page>` — how characters sound, for slips; `label-sounds` — how labels do, for pinyin;
- `places` — names of places, for suggestions and for what may have been meant;
- `cases/0`, `cases/1`, … — what a hit shows, a file for each case (`cases.py`).

Every file is one call, `anliku.data.receive("search/<name>", <JSON>);`, as in `browse/`; cases have
the same numbers as there. Tokens and weights are those of the Whoosh index, so both rank alike.

It can be made by parts, on several machines (`parts.py`; the steps are in
`benchmarks/searching/README.md`): what they make is the same, byte for byte.
"""

from anliku.search.static.agreed import agreed
from anliku.search.static.files import FOLDER, index_files, places_file, static_files
from anliku.search.static.parts import merged, part_of, read_part, write_part

__all__ = [
    "FOLDER",
    "agreed",
    "index_files",
    "merged",
    "part_of",
    "places_file",
    "read_part",
    "static_files",
    "write_part",
]
