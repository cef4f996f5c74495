"""The body of OpenSearch's request that creates the index: analysis and mapping.

Only what every OpenSearch has is used, no plugin: `cjk_bigram` pairs the Han characters that the
standard tokenizer gives one by one. Cases also keep single characters, queries only where a
character stands alone, so that a part of a word is found and a single character too.
(OpenSearch documentation, “Token filters: CJK bigram”, “Mappings and field types”.)
"""

from collections.abc import Mapping
from typing import TypeAlias

Json: TypeAlias = "Mapping[str, Json] | list[Json] | str | int | float | bool | None"

TEXT_FIELDS: Mapping[str, int] = {
    "title": 5,
    "places": 3,
    "labels": 3,
    "gist": 2,
    "summary": 2,
    "body": 1,
}
"""Fields that words are looked up in, with the boost that the guide's query gives them."""

KEYWORD_FIELDS = ("id", "address", "url", "topics", "problems", "practices", "concepts", "place")

_FILTERS: list[Json] = ["cjk_width", "lowercase"]


def index_body(facets: tuple[str, ...]) -> dict[str, Json]:
    """Return the body of `PUT /<index>`.

    Args:
        facets: keys of the facets that cases are counted by.
    """
    text: Json = {"type": "text", "analyzer": "han_index", "search_analyzer": "han_search"}
    properties: dict[str, Json] = dict.fromkeys(TEXT_FIELDS, text)
    properties |= {name: {"type": "keyword"} for name in KEYWORD_FIELDS}
    properties["evidence"] = {"type": "byte"}
    properties["facets"] = {
        "properties": {facet: {"type": "keyword"} for facet in facets},
        "dynamic": False,
    }
    return {
        "settings": {"index": {"number_of_shards": 1, "analysis": _analysis()}},
        "mappings": {"dynamic": "strict", "properties": properties},
    }


def _analysis() -> Json:
    return {
        "filter": {
            "han_pairs_and_single": {"type": "cjk_bigram", "output_unigrams": True},
            "han_pairs": {"type": "cjk_bigram", "output_unigrams": False},
        },
        "analyzer": {
            "han_index": {
                "type": "custom",
                "tokenizer": "standard",
                "filter": [*_FILTERS, "han_pairs_and_single"],
            },
            "han_search": {
                "type": "custom",
                "tokenizer": "standard",
                "filter": [*_FILTERS, "han_pairs"],
            },
        },
    }
