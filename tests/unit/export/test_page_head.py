"""A page's head leads machines to the same content in other forms."""

from datetime import date

from anliku.export import case_head, home_head, plain_head
from anliku.model.enums import RelationType, TombstoneReason
from anliku.model.identifiers import case_id
from anliku.model.parts import Relation
from tests.unit.export.factory import make_archive, make_case, make_withdrawn


def _terms(case_pairs: tuple[tuple[str, str], ...]) -> list[str]:
    return [name.removeprefix("DCTERMS.") for name, _ in case_pairs]


def test_a_case_leads_to_its_markdown_and_to_the_index_for_ai_readers() -> None:
    """Both links of llms.txt v2 are there, relative, for `file://`."""
    case = make_case()
    links = {link.rel: link for link in case_head(case, make_archive(case)).links}
    assert (f"{case.id}.md", "text/markdown") == (links["alternate"].href, links["alternate"].type)
    assert "../llms.txt" == links["describedby"].href
    assert "http://purl.org/dc/terms/" == links["schema.DCTERMS"].href


def test_the_home_page_leads_to_every_feed() -> None:
    """Three streams in two formats."""
    links = [
        link
        for link in home_head(make_archive(make_case(entered=date(2026, 3, 1)))).links
        if link.rel == "alternate"
    ]
    assert 6 == len(links)
    assert "社区治理案例库：新增案例" == links[0].title


def test_a_plain_page_leads_to_the_index_for_ai_readers() -> None:
    """Every page has the link that llms.txt v2 wants."""
    head = plain_head("about/index.html")
    assert ["../llms.txt"] == [link.href for link in head.links]
    assert "" == head.json_ld


def test_dublin_core_names_the_case() -> None:
    """Title, number, creator, subjects, place, time, licence and citation are there."""
    case = make_case(
        relations=(Relation(type=RelationType.SUPERSEDED_BY, target=case_id(2026, 2)),)
    )
    pairs = case_head(case, make_archive(case)).meta
    found = dict(pairs)
    assert case.title == found["DCTERMS.title"]
    assert case.id == found["DCTERMS.identifier"]
    assert "河南省 新乡市 辉县市 张村乡 裴寨村" == found["DCTERMS.spatial"]
    assert "2022-11-27" == found["DCTERMS.temporal"]
    assert case_id(2026, 2) == found["DCTERMS.isReplacedBy"]
    assert 3 == _terms(pairs).count("subject")
    assert {"creator", "license", "source", "bibliographicCitation"} <= set(_terms(pairs))


def test_dublin_core_of_a_withdrawn_case_is_its_number() -> None:
    """What replaces it is said, nothing else."""
    case = make_withdrawn(reason=TombstoneReason.DUPLICATE, replaced_by=case_id(2026, 2))
    pairs = case_head(case, make_archive(case)).meta
    assert ["title", "identifier", "isReplacedBy"] == _terms(pairs)
    assert "机密" not in str(pairs)
