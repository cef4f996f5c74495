"""What a reader is told of a case that is outdated, replaced or withdrawn."""

from datetime import date

import pytest

from anliku.corpus import Corpus
from anliku.model.case import Case
from anliku.model.enums import RelationType, Status, TombstoneReason
from anliku.model.identifiers import case_id
from anliku.model.parts import Relation, Tombstone
from anliku.pages.cases import case_pages
from anliku.render import Renderer
from anliku.resources import overrides_dir
from anliku.taxonomy import taxonomy_of
from tests.unit.factory import a_case
from tests.unit.pages.archives import SETTINGS, a_library, at

RENDERER = Renderer([overrides_dir()])
FIRST = f"cases/{case_id(2026, 1)}.html"


def shown(*cases: Case) -> str:
    """Return the HTML of the first case's page."""
    corpus: Corpus = a_library(*cases)
    page = at(case_pages(corpus, taxonomy_of(corpus), SETTINGS), FIRST)
    return RENDERER.render(page.template, page.address, page.values, "<p>正文在此</p>")


def relation(kind: RelationType, serial: int) -> tuple[Relation, ...]:
    """Return a relation to a case."""
    return (Relation(type=kind, target=case_id(2026, serial)),)


@pytest.mark.parametrize("as_of", ["2024-06", None])
def test_an_outdated_case_says_so(as_of: str | None) -> None:
    """The text stays; the banner says that it needs an update, and as of when it is known."""
    html = shown(a_case(1, status=Status.NEEDS_UPDATE, as_of=as_of, body="正文"))
    assert "<strong>需更新。</strong>" in html
    assert "正文在此" in html
    assert ("2024年6月" in html) is (as_of is not None)
    assert "None" not in html


def test_a_published_case_has_no_banner() -> None:
    """Nothing stands between a reader and a case in force."""
    assert 'class="ak-banner' not in shown(a_case(1, status=Status.PUBLISHED))


@pytest.mark.parametrize("is_said_by_the_old_one", [True, False])
def test_a_replaced_case_leads_to_its_replacement(*, is_said_by_the_old_one: bool) -> None:
    """By its title, in the banner, whichever of the two cases names the other."""
    by, replaces = RelationType.SUPERSEDED_BY, RelationType.SUPERSEDES
    old = relation(by, 2) if is_said_by_the_old_one else ()
    new = () if is_said_by_the_old_one else relation(replaces, 1)
    html = shown(
        a_case(1, status=Status.SUPERSEDED, relations=old),
        a_case(2, status=Status.PUBLISHED, title="新的一条样例", relations=new),
        a_case(3, status=Status.PUBLISHED, title="不相干的样例"),
    )
    link = f'请改用<a href="{case_id(2026, 2)}.html">新的一条样例</a>'
    assert "<strong>已被替代。</strong>" in html
    assert link in html


def test_a_replaced_case_without_a_known_replacement() -> None:
    """The banner stands, and leads nowhere wrong: not to a withdrawn case either."""
    html = shown(
        a_case(1, status=Status.SUPERSEDED, relations=relation(RelationType.SUPERSEDED_BY, 2)),
        a_case(2, status=Status.WITHDRAWN, title="撤回的样例"),
    )
    assert "<strong>已被替代。</strong>" in html
    assert "撤回的样例" not in html


def test_a_tombstone_says_why_and_shows_nothing_of_the_case() -> None:
    """Number, reason, date and replacement; no title, no text."""
    stone = Tombstone(
        reason=TombstoneReason.FACTUAL_ERROR,
        on=date(2026, 5, 1),
        replaced_by=case_id(2026, 2),
    )
    html = shown(
        a_case(1, status=Status.WITHDRAWN, title="撤回的样例", tombstone=stone),
        a_case(2, status=Status.PUBLISHED, title="新的一条样例"),
    )
    for expected in (case_id(2026, 1), "事实错误", "2026年5月1日", "新的一条样例"):
        assert expected in html
    assert f'href="{case_id(2026, 2)}.html"' in html
    assert "撤回的样例" not in html
    assert "这是一条虚构的案例" not in html


def test_a_tombstone_does_not_name_a_replacement_that_is_withdrawn_too() -> None:
    """The title of a withdrawn case is not given away by another's tombstone."""
    stone = Tombstone(
        reason=TombstoneReason.OTHER, on=date(2026, 5, 1), replaced_by=case_id(2026, 2)
    )
    html = shown(
        a_case(1, status=Status.WITHDRAWN, tombstone=stone),
        a_case(2, status=Status.WITHDRAWN, title="也撤回的样例"),
    )
    assert "也撤回的样例" not in html
