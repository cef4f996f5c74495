"""What Whoosh keeps of a case: tokens and facet terms by number, and the document as JSON.

A token's weight stands where Whoosh keeps frequencies; facet terms are `key=value`.
"""

import whoosh
from whoosh.fields import ID, STORED, Schema

from anliku.model.facets import Facet

ENGINE = "whoosh " + ".".join(map(str, whoosh.__version__))

TOKEN, FACET, DOCUMENT = "token", "facet", "document"


def schema() -> Schema:
    """Return Whoosh's schema of an index."""
    return Schema(**{TOKEN: ID(), FACET: ID(), DOCUMENT: STORED()})


def facet_term(facet: Facet, key: str) -> str:
    """Return the term for a facet's value."""
    return f"{facet.key}={key}"
