"""A pack that is too big for one volume comes in several, each whole by itself."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anliku.packs.blocks import (
    Block,
    Blocks,
    Box,
    BoxKind,
    BulletList,
    CaseReference,
    Facts,
    Index,
    IndexEntry,
    Link,
    Note,
    Paragraph,
    Strong,
    Table,
    Text,
    paragraph,
    words,
)
from anliku.packs.interface import CaseChapter, Chapter, Edition, Pack, Slide
from anliku.packs.volumes import volumes_of


def a_pack(cases: int, front: Blocks = (), back: Blocks = (), text: Blocks = ()) -> Pack:
    """Return a pack of so many cases with the given blocks."""
    return Pack(
        id="P0123456789",
        title="甲",
        edition=Edition.STUDENT,
        organiser="",
        site_name="案例库",
        day=date(2026, 1, 1),
        checksum="0" * 64,
        summary="",
        front=(Chapter(key="overview", title="总览", blocks=front),),
        cases=tuple(
            CaseChapter(
                key=f"case-{number}",
                title=f"案例{number}",
                blocks=text,
                number=number,
                case_id=f"SQ-{number}",
                running_title="案例",
            )
            for number in range(1, cases + 1)
        ),
        back=(Chapter(key="index", title="索引", blocks=back),),
        slides=(Slide(title="讨论"),),
    )


def to(number: int) -> CaseReference:
    """Return a reference to a case."""
    return CaseReference(words(f"案例{number}"), number)


def blocks_at(volume: Pack, place: str) -> tuple[Block, ...]:
    """Return the blocks of a volume's front, first case or back."""
    chapters = {"front": volume.front, "case": volume.cases, "back": volume.back}[place]
    return tuple(block for chapter in chapters[:1] for block in chapter.blocks)


@given(st.integers(1, 60), st.integers(1, 20))
def test_every_case_stands_in_one_volume(cases: int, size: int) -> None:
    """Volumes have all cases in order with their numbers, none too many, none much fewer."""
    pack = a_pack(cases)
    volumes = volumes_of(pack, size)
    assert pack.cases == tuple(case for volume in volumes for case in volume.cases)
    sizes = [len(volume.cases) for volume in volumes]
    assert max(sizes) <= size
    assert max(sizes) - min(sizes) <= 1


def test_a_pack_that_fits_is_left_alone() -> None:
    """Up to the size there are no volumes."""
    pack = a_pack(500)
    assert (pack,) == volumes_of(pack)
    assert pack.volume is None


def test_each_volume_has_the_contents_of_all() -> None:
    """Each says which it is, and where every case of the pack stands; their ids differ."""
    volumes = volumes_of(a_pack(3), 2)
    contents = ((1, 1, "案例1"), (2, 2, "案例2"), (2, 3, "案例3"))
    told = [volume.volume for volume in volumes]
    assert [(1, 2, contents), (2, 2, contents)] == [
        (one.number, one.total, one.contents) for one in told if one is not None
    ]
    assert ["P0123456789-1", "P0123456789-2"] == [volume.id for volume in volumes]
    assert [(), (Slide(title="讨论"),)] == [volume.slides for volume in volumes]


def test_overview_and_index_list_the_own_cases() -> None:
    """Rows and entries about cases of another volume are left out; other rows stay."""
    table = Table(head=(words("案例"),), rows=((words("共两个"),), ((to(1),),), ((to(2),),)))
    index = Index((IndexEntry("甲县", (1, 2)), IndexEntry("乙县", (2,))))
    first, second = volumes_of(a_pack(2, front=(table,), back=(index,)), 1)
    (shown,) = blocks_at(first, "front")
    assert isinstance(shown, Table)
    assert ((words("共两个"),), ((to(1),),)) == shown.rows
    assert (Index((IndexEntry("甲县", (1,)),)),) == blocks_at(first, "back")
    assert (Index((IndexEntry("甲县", (2,)), IndexEntry("乙县", (2,)))),) == blocks_at(
        second, "back"
    )


def test_an_index_without_entries_is_left_out() -> None:
    """No chapter stands empty."""
    index = Index((IndexEntry("乙县", (2,)),))
    first, second = volumes_of(a_pack(2, back=(index,)), 1)
    assert [0, 1] == [len(first.back), len(second.back)]


ELSEWHERE = (Text("案例2"), Text("（第2册）"))


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Paragraph((to(1), to(2))), Paragraph((to(1), *ELSEWHERE))),
        (Paragraph((Strong((to(2),)),)), Paragraph((Strong(ELSEWHERE),))),
        (
            Paragraph((Link((to(2),), "https://a.cn"),)),
            Paragraph((Link(ELSEWHERE, "https://a.cn"),)),
        ),
        (
            Paragraph((Note("1", (Paragraph((to(2),)),)),)),
            Paragraph((Note("1", (Paragraph(ELSEWHERE),)),)),
        ),
        (BulletList(((Paragraph((to(2),)),),)), BulletList(((Paragraph(ELSEWHERE),),))),
        (
            Box(BoxKind.NOTE, "注", (Facts((("见", (to(2),)),)),)),
            Box(BoxKind.NOTE, "注", (Facts((("见", ELSEWHERE),)),)),
        ),
        (
            Table(head=(), rows=(((to(2),),),), caption=(to(2),)),
            Table(head=(), rows=((ELSEWHERE,),), caption=ELSEWHERE),
        ),
        (paragraph("没有"), paragraph("没有")),
    ],
)
def test_what_leads_to_another_volume_says_so(block: Block, expected: Block) -> None:
    """In a case's text a reference to another volume is words, wherever it stands."""
    first, _ = volumes_of(a_pack(2, text=(block,)), 1)
    assert (expected,) == blocks_at(first, "case")
