"""Places, terms, sources and organisations in, their schema.org values out."""

from collections.abc import Iterator

from anliku import addresses
from anliku.export.case_terms import CaseTerm
from anliku.export.dates import iso_8601
from anliku.export.interface import Json
from anliku.export.locations import link, web_address
from anliku.export.one_line import one_line
from anliku.model.parts import Place, PolicyQuotation, Source
from anliku.settings import Settings

Node = dict[str, Json]
"""One node of JSON-LD."""


def organisation(settings: Settings) -> Node:
    """Return the archive as author and publisher."""
    node: Node = {"@type": "Organization", "name": one_line(settings.site_name)}
    if settings.site_url:
        node["url"] = web_address(settings.site_url)
    return node


def place(found: Place) -> Node:
    """Return a place inside the divisions above it, up to the country."""
    names = found.names
    above: Node = {"@type": "Country", "name": "中国"}
    for name in names[:-1]:
        above = {"@type": "AdministrativeArea", "name": name, "containedInPlace": above}
    node: Node = {"@type": "Place", "name": names[-1], "containedInPlace": above}
    if found.as_printed and found.as_printed != names[-1]:
        node["alternateName"] = found.as_printed
    if found.code:
        node["identifier"] = property_value(found.codelist or "行政区划代码", found.code)
    return node


def property_value(kind: str, value: str) -> Node:
    """Return an identifier with what kind it is of."""
    return {"@type": "PropertyValue", "propertyID": kind, "value": value}


def defined_term(term: CaseTerm, start: str, settings: Settings) -> Node:
    """Return a term within its vocabulary; one without a page has no address.

    Args:
        term: the term.
        start: address of the page that holds the JSON-LD.
        settings: address of the site.
    """
    node: Node = {"@type": "DefinedTerm", "name": term.label, "termCode": term.key}
    if term.address:
        node["url"] = link(term.address, start, settings)
    node["inDefinedTermSet"] = {
        "@type": "DefinedTermSet",
        "name": term.facet.label,
        "url": link(addresses.facet_address(term.facet), start, settings),
    }
    return node


def source(found: Source, case_uri: str) -> Node:
    """Return a publication from which a case draws; its name is its anchor on the case's page."""
    node: Node = {
        "@type": "CreativeWork",
        "@id": source_uri(found, case_uri),
        "name": found.title,
        "publisher": {"@type": "Organization", "name": found.publisher},
    }
    if found.issued:
        node["datePublished"] = iso_8601(found.issued).partition("/")[0]
    if found.url:
        node["url"] = web_address(found.url)
    return node


def source_uri(found: Source, case_uri: str) -> str:
    """Return the name of a case's source."""
    return f"{case_uri}#source-{found.id}"


def policy_works(quotations: tuple[PolicyQuotation, ...]) -> Iterator[Node]:
    """Yield each policy document that is quoted once, with the edition it was checked against."""
    for work, edition in dict.fromkeys((quoted.work, quoted.edition) for quoted in quotations):
        node: Node = {"@type": "CreativeWork", "name": work}
        if edition:
            node["version"] = edition
        yield node
