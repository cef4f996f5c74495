"""The facets by which cases are found."""

from enum import Enum


class Facet(Enum):
    """One way of dividing the archive: key, Chinese name, folder of its pages, and its scheme."""

    TOPIC = ("topic", "治理主题", "topics", "topic")
    MECHANISM = ("mechanism", "机制做法", "practices", "mech")
    PROBLEM = ("problem", "针对问题", "problems", "prob")
    CONTEXT = ("context", "适用场景", "contexts", "ctx")
    ACTOR = ("actor", "主体", "actors", "actor")
    REGION = ("region", "地区", "regions", "")
    YEAR = ("year", "年份", "years", "")
    EVIDENCE = ("evidence", "证据等级", "evidence", "")

    def __init__(self, key: str, label: str, folder: str, scheme: str) -> None:
        self.key = key
        self.label = label
        self.folder = folder
        self.scheme = scheme
        """Prefix of the facet's concept URIs; empty where the values are not a vocabulary's."""

    @property
    def has_vocabulary(self) -> bool:
        """Whether the facet's values are concepts of a controlled vocabulary."""
        return bool(self.scheme)


VOCABULARY_FACETS: tuple[Facet, ...] = tuple(facet for facet in Facet if facet.has_vocabulary)


def facet_of_uri(uri: str) -> Facet | None:
    """Return the facet a concept URI such as `topic/养老服务` belongs to, or None."""
    scheme = uri.partition("/")[0]
    return next((facet for facet in VOCABULARY_FACETS if facet.scheme == scheme), None)
