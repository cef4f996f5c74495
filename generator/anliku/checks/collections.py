"""AK705, AK706: a collection has something to show and something to say.

Bad: a query that no case meets; a file that ends with its front matter.
Good: at least one case, and an introduction of a few sentences.
"""

from collections.abc import Iterator

from anliku.collected import collected_cases
from anliku.corpus import Corpus
from anliku.model.collection import Collection
from anliku.problems import Location, Problem, Rule


def collection_problems(corpus: Corpus) -> Iterator[Problem]:
    """Yield the problems of what collections collect, and of introductions that are missing."""
    for collection in corpus.collections:
        place = Location(collection.path)
        if _chooses(collection, corpus) and not collected_cases(collection, corpus):
            message = f"专题“{collection.title}”现在一个案例也没有"
            hint = "核对“查询”的条件，或在“案例”里列出编号"
            yield Problem(rule=Rule.EMPTY_QUERY, location=place, message=message, hint=hint)
        if not collection.text.tree.blocks:
            message, hint = f"专题“{collection.title}”没有引言", "在文首信息下面写几句引言"
            yield Problem(rule=Rule.NO_INTRODUCTION, location=place, message=message, hint=hint)


def _chooses(collection: Collection, corpus: Corpus) -> bool:
    """Whether the collection chooses cases at all, and none that its file's reading misses."""
    record = collection.record
    if any(case_id not in corpus.by_id for case_id in record.cases):
        return False
    return bool(record.cases) or (record.query is not None and record.query.has_conditions)
