"""An archive in, the Markdown mirror of every case out; of a withdrawn one only its tombstone."""

from collections.abc import Iterator
from functools import partial

from anliku import addresses
from anliku.citation import gbt7714_without_day, page_url
from anliku.export.interface import MARKDOWN, Archive, SiteFile
from anliku.export.locations import link, mirror_address, web_address
from anliku.export.markdown_mirror.body_links import with_site_links
from anliku.export.markdown_mirror.facts import (
    fact_lines,
    ground_lines,
    list_lines,
    review_lines,
)
from anliku.export.markdown_words import inline, linked, web_link
from anliku.facts import NOT_FILLED, case_facts, tombstone_facts
from anliku.model.case import Case
from anliku.positions import with_positions_told
from anliku.text import Inside
from anliku.text.projections.links import file_meant


def mirror_files(archive: Archive) -> Iterator[SiteFile]:
    """Yield the Markdown mirror of each case."""
    for case in archive.corpus.cases:
        yield SiteFile(
            address=mirror_address(case.id),
            content=case_markdown(case, archive).encode(),
            media_type=MARKDOWN,
        )


def case_markdown(case: Case, archive: Archive) -> str:
    """Return a case as Markdown (CommonMark 0.31.2, with footnotes where its text has them).

    Args:
        case: the case.
        archive: the archive it is in.
    """
    lines = _tombstone(case, archive) if case.is_withdrawn else _case(case, archive)
    return "\n".join(lines).rstrip("\n") + "\n"


def _case(case: Case, archive: Archive) -> Iterator[str]:
    told = case_facts(case, archive.corpus.vocabulary.label_of)
    yield f"# {inline(case.title)}"
    yield ""
    yield f"> 内容提要：{inline(case.record.summary)}"
    yield ""
    yield from fact_lines(told, case.record)
    yield f"- 网页：{_page_link(case, archive)}"
    yield ""
    yield f"## {told.figures.label}"
    yield ""
    yield from list_lines(told.figures)
    yield ""
    yield body_from(case, archive, mirror_address(case.id))
    yield ""
    yield from ground_lines(told)
    yield "## 怎样引用"
    yield ""
    yield f"- GB/T 7714—2025：{_citation(case, archive)}"
    yield ""
    yield "## 许可"
    yield ""
    licence = archive.settings.licence
    if licence:
        yield f"- 本文采用 {linked(licence.name, licence.url)} 许可；{licence.note}"
    else:
        yield f"- 许可：{NOT_FILLED}"
    yield ""
    yield "## 审核与权利"
    yield ""
    yield from review_lines(told)


def body_from(case: Case, archive: Archive, start: str) -> str:
    """Return the Markdown of a case's text, its links leading on from the file at an address."""
    text = with_site_links(case.text, partial(_leads_to, start, archive)).strip("\n")
    return with_positions_told(text)


def _leads_to(start: str, archive: Archive, path: str, inside: Inside) -> str | None:
    """Return where a link of a text leads from an address: to mirrors of cases, else to pages."""
    if not inside.path:
        return f"#{inside.fragment}" if inside.fragment else None
    target = file_meant(path, inside)
    linked_case = archive.case_at(target) if target else None
    fragment = f"#{inside.fragment}" if inside.fragment else ""
    address = (
        mirror_address(linked_case.id) + fragment
        if linked_case
        else archive.address_of(path, inside)
    )
    return address and addresses.relative(address, start)


def _citation(case: Case, archive: Archive) -> str:
    """Return the citation with its address as a link, if it has one."""
    text = gbt7714_without_day(case, archive.settings)
    url = page_url(addresses.case_address(case.id), archive.settings)
    if not url:
        return inline(text)
    return f"{inline(text.removesuffix(f'{url}.'))} {web_link(url)}."


def _page_link(case: Case, archive: Archive) -> str:
    address = addresses.case_address(case.id)
    target = link(address, mirror_address(case.id), archive.settings)
    return linked(web_address(target), target)


def _tombstone(case: Case, archive: Archive) -> Iterator[str]:
    tombstone = case.record.tombstone
    yield f"# 案例 {case.id} 已撤回"
    yield ""
    yield "> 这个案例已经撤下，正文不再提供。编号不会再用，请不要继续引用它。"
    yield ""
    yield from (f"- {fact.label}：{inline(fact.sentence)}" for fact in tombstone_facts(tombstone))
    replacement = archive.corpus.by_id.get((tombstone and tombstone.replaced_by) or "")
    if replacement is not None and not replacement.is_withdrawn:
        target = link(mirror_address(replacement.id), mirror_address(case.id), archive.settings)
        yield f"- 替代案例：{linked(replacement.title, target)}"
    else:
        yield "- 替代案例：没有指明"
