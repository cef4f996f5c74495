"""An archive in, an OAI-PMH static repository out: one XML file that a gateway serves to harvesters.

«Specification for an OAI Static Repository and an OAI Static Repository Gateway» (Open Archives
Initiative, 2004-04-23). Each case is there twice: as simple Dublin Core (`oai_dc`, which every
harvester reads) and qualified (`oai_qdc`, with DCMI Metadata Terms). The specification knows no
deleted records: a withdrawn case is no longer in the file.
"""

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from anliku import addresses
from anliku.export.dublin_core import dublin_core_terms
from anliku.export.formats.interface import GUIDE, Harvesting, NamedFile
from anliku.export.interface import Archive
from anliku.export.locations import absolute, site_host
from anliku.export.one_line import one_line
from anliku.model.case import Case
from anliku.problems import TargetError

REPOSITORY_FILE = "oai.xml"
_STATIC = "http://www.openarchives.org/OAI/2.0/static-repository"
_OAI = "http://www.openarchives.org/OAI/2.0/"
_SCHEMAS = {
    "oai_dc": (f"{_OAI}oai_dc/", f"{_OAI}oai_dc.xsd"),
    "oai_qdc": (
        "http://worldcat.org/xmlschemas/qdc-1.0/",
        "http://worldcat.org/xmlschemas/qdc/1.0/qdc-1.0.xsd",
    ),
}
"""Namespace and schema of each form of metadata, by its prefix."""
_ROOTS = {"oai_dc": "oai_dc:dc", "oai_qdc": "oai_qdc:qualifieddc"}
_SIMPLE = {
    "abstract": "description",
    "spatial": "coverage",
    "temporal": "coverage",
    "issued": "date",
    "modified": "date",
    "license": "rights",
    "references": "relation",
    "replaces": "relation",
    "isReplacedBy": "relation",
    "bibliographicCitation": "identifier",
}
"""The element of Dublin Core 1.1 that each refined term narrows (DCMI Metadata Terms)."""
_EMAIL = re.compile(r"\S+@(\S+\.)+\S+")
"""What `emailType` of OAI-PMH.xsd allows."""


def oai_files(archive: Archive, harvesting: Harvesting) -> Iterator[NamedFile]:
    """Yield the static repository and what to do with it.

    Raises:
        TargetError: what the format demands is not known: the site's address, or an e-mail address.
    """
    own = absolute(REPOSITORY_FILE, archive.settings)
    if own is None:
        message = "OAI 静态库里每个案例要有固定网址，设置里还没有"
        raise TargetError(message, "在 mkdocs.yml 写上 site_url，如 https://example.org/anliku/")
    email = harvesting.email or archive.settings.report_to.removeprefix("mailto:")
    if not _EMAIL.fullmatch(email):
        message = (
            f"OAI 静态库要有管理员的邮箱，“{email}”不是" if email else "OAI 静态库要有管理员的邮箱"
        )
        raise TargetError(message, "写在 --email 后面，如 --email anliku@example.org")
    root, undated = _repository(archive, _base_url(own, harvesting.gateway), email)
    xml: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    yield REPOSITORY_FILE, xml + b"\n"
    yield GUIDE, _guide(own, undated).encode()


def _base_url(own: str, gateway: str) -> str:
    """Return the address that harvesters ask: the gateway's followed by the file's without its scheme."""
    return f"{gateway.rstrip('/')}/{own.partition('://')[2]}" if gateway else own


def _repository(archive: Archive, base_url: str, email: str) -> tuple[Element, int]:
    """Return the whole and the number of cases that tell of no day."""
    cases = [case for case in archive.corpus.cases if not case.is_withdrawn]
    days = {case.id: case.changed_on or archive.settings.today for case in cases}
    root = Element(
        "Repository",
        {
            "xmlns": _STATIC,
            "xmlns:oai": _OAI,
            "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:schemaLocation": f"{_STATIC} {_OAI}static-repository.xsd",
        },
    )
    identify = SubElement(root, "Identify")
    for name, value in (
        ("repositoryName", one_line(archive.settings.site_name)),
        ("baseURL", base_url),
        ("protocolVersion", "2.0"),
        ("adminEmail", email),
        ("earliestDatestamp", min(days.values(), default=archive.settings.today).isoformat()),
        ("deletedRecord", "no"),
        ("granularity", "YYYY-MM-DD"),
    ):
        SubElement(identify, f"oai:{name}").text = value
    formats = SubElement(root, "ListMetadataFormats")
    for prefix, (namespace, schema) in _SCHEMAS.items():
        one = SubElement(formats, "oai:metadataFormat")
        SubElement(one, "oai:metadataPrefix").text = prefix
        SubElement(one, "oai:schema").text = schema
        SubElement(one, "oai:metadataNamespace").text = namespace
    for prefix in _SCHEMAS:
        records = SubElement(root, "ListRecords", {"metadataPrefix": prefix})
        for case in cases:
            _record(records, prefix, case, days[case.id], archive)
    indent(root, space=" ")
    return root, sum(case.changed_on is None for case in cases)


def _record(parent: Element, prefix: str, case: Case, day: date, archive: Archive) -> None:
    record = SubElement(parent, "oai:record")
    header = SubElement(record, "oai:header")
    SubElement(header, "oai:identifier").text = f"oai:{site_host(archive.settings)}:{case.id}"
    SubElement(header, "oai:datestamp").text = day.isoformat()
    namespace, schema = _SCHEMAS[prefix]
    metadata = SubElement(
        SubElement(record, "oai:metadata"),
        _ROOTS[prefix],
        {
            f"xmlns:{prefix}": namespace,
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            "xmlns:dcterms": "http://purl.org/dc/terms/",
            "xsi:schemaLocation": f"{namespace} {schema}",
        },
    )
    url = absolute(addresses.case_address(case.id), archive.settings)
    SubElement(metadata, "dc:identifier").text = url
    for term, content in dublin_core_terms(case, archive):
        SubElement(metadata, _element(prefix, term)).text = content


def _element(prefix: str, term: str) -> str:
    if term not in _SIMPLE:
        return f"dc:{term}"
    return f"dc:{_SIMPLE[term]}" if prefix == "oai_dc" else f"dcterms:{term}"


def _guide(own: str, undated: int) -> str:
    name = urlsplit(own).path
    said = (
        f"\n有 {undated} 个案例没有写日期，记的是导出这天；补上日期用 `anliku dates`。\n"
        if undated
        else ""
    )
    return f"""# 让图书馆和聚合平台收割（OAI-PMH 静态库）

1. 把 `{REPOSITORY_FILE}` 放到网站上，使 {own} 打得开（网站根目录下的 `{name}`）。
2. 在一个静态库网关登记这个网址；网关替网站回答 OAI-PMH 2.0 的请求。
3. 登记以后再导出一次：`anliku export --to oai --gateway 网关的网址`，文件里的 baseURL 就是收割的网址。

每个案例有两种著录：`oai_dc`（简单的都柏林核心）和 `oai_qdc`（带修饰词，分清提要、地点、日期和来源）。
案例更新以后再导出、再放一次。撤回的案例不再出现。
{said}"""
