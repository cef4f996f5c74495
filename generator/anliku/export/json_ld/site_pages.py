"""The home page or a list of cases in, its JSON-LD out."""

from collections.abc import Sequence
from dataclasses import dataclass

from anliku import addresses
from anliku.export.interface import Archive, Json
from anliku.export.json_ld.parts import Node, organisation
from anliku.export.locations import ARCHIVE_FILE, absolute, link, tag_uri
from anliku.export.one_line import one_line
from anliku.model.case import Case, last_changed_on
from anliku.script_data import for_script

_CONTEXT = "https://schema.org"
_LANGUAGE = "zh-Hans"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """One page that lists cases."""

    address: str
    title: str
    description: str
    cases: Sequence[Case]
    """The cases shown on this very page, in order."""


def home_json_ld(archive: Archive) -> str:
    """Return the JSON-LD of the home page: the site, and the archive as a catalogue of data."""
    return for_script({"@context": _CONTEXT, "@graph": [_site(archive), _catalogue(archive)]})


def list_json_ld(page: ListPage, archive: Archive) -> str:
    """Return the JSON-LD of a page that lists cases; it grows with that page only."""
    settings = archive.settings
    node: Node = {
        "@context": _CONTEXT,
        "@type": "CollectionPage",
        "name": page.title,
        "description": page.description,
        "inLanguage": _LANGUAGE,
        "isPartOf": {"@id": _site_id(archive)},
        "mainEntity": {
            "@type": "ItemList",
            "numberOfItems": len(page.cases),
            "itemListElement": [
                {
                    "@type": "ListItem",
                    "position": position,
                    "name": case.title,
                    "url": link(addresses.case_address(case.id), page.address, settings),
                }
                for position, case in enumerate(page.cases, start=1)
            ],
        },
    }
    url = absolute(page.address, settings)
    return for_script(node | {"@id": url, "url": url} if url else node)


def _site_id(archive: Archive) -> str:
    return absolute("", archive.settings) or tag_uri("site", archive.settings)


def _site(archive: Archive) -> Node:
    node: Node = {
        "@type": "WebSite",
        "@id": _site_id(archive),
        "name": one_line(archive.settings.site_name),
        "inLanguage": _LANGUAGE,
        "publisher": organisation(archive.settings),
    }
    url = absolute("", archive.settings)
    return node | {"url": url} if url else node


def _catalogue(archive: Archive) -> Node:
    corpus, settings = archive.corpus, archive.settings
    name = one_line(settings.site_name)
    licensed: Node = {"license": settings.licence.url} if settings.licence else {}
    count = sum(not case.is_withdrawn for case in corpus.cases)
    dataset: Node = {
        "@type": "Dataset",
        "name": f"{name}全部案例",
        "description": f"{name}的 {count} 个社区治理案例：每个数字注明出处，缺什么照实写。",
        "identifier": corpus.checksum,
        "version": corpus.checksum[:12],
        "inLanguage": _LANGUAGE,
        **licensed,
        "isAccessibleForFree": True,
        "creator": organisation(settings),
        "distribution": [_download(archive)],
    }
    if changed := last_changed_on(corpus.cases):
        dataset["dateModified"] = changed.isoformat()
    return {
        "@type": "DataCatalog",
        "name": name,
        **licensed,
        "publisher": organisation(settings),
        "dataset": [dataset],
    }


def _download(archive: Archive) -> Json:
    return {
        "@type": "DataDownload",
        "encodingFormat": "application/json",
        "contentUrl": link(ARCHIVE_FILE, addresses.HOME, archive.settings),
    }
