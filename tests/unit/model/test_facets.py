"""The facets."""

import pytest

from anliku.model.facets import VOCABULARY_FACETS, Facet, facet_of_uri


def test_eight_facets_of_which_five_have_a_vocabulary() -> None:
    """Keys, labels and folders are distinct."""
    assert (8, 5) == (len(Facet), len(VOCABULARY_FACETS))
    for name in ("key", "label", "folder"):
        assert 8 == len({getattr(facet, name) for facet in Facet})


@pytest.mark.parametrize("facet", VOCABULARY_FACETS)
def test_a_uri_names_its_facet(facet: Facet) -> None:
    """The scheme before the slash decides."""
    assert facet is facet_of_uri(f"{facet.scheme}/甲")


@pytest.mark.parametrize("uri", ["", "/", "甲", "region/甲", "Topic/甲"])
def test_what_names_no_facet(uri: str) -> None:
    """Other schemes, none, and facets without a vocabulary give nothing."""
    assert None is facet_of_uri(uri)
