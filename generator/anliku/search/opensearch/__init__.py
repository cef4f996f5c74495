"""A corpus in, bulk-load files for OpenSearch out, for those who run a search server of their own.

Nothing here needs a server: the files are for its REST interface, and `说明.md` says how to load
them.
"""

from anliku.search.opensearch.files import GUIDE, opensearch_files

__all__ = ["GUIDE", "opensearch_files"]
