"""A corpus and its taxonomy in, the data of the page «筛选» out: classic scripts, as `file://` allows.

Every file is one call, `anliku.data.receive("<name>", <JSON>);`, where the name is the file's path
below `data/browse/` without `.js`. Cases are numbered from 0 in the order of `Corpus.listed`, terms
from 0 within their facet, in the order of `Taxonomy.of_facet`.

- `table` — what choosing and counting need, see `table.py`;
- `cards-0`, `cards-1`, … — what a result shows, `PER_SHARD` cases each, see `cards.py`.

All carry the same `version`, so that a page never mixes files of two builds.
"""

from anliku.browse.files import data_files

__all__ = ["data_files"]
