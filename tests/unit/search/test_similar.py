"""Cases like one, and why a hit was found."""

from pathlib import Path

from anliku.search import CaseSearch
from anliku.search.engine import ALIKE_ONLY
from tests.unit.search.factory import ids, indexed, make_case


def archive(folder: Path) -> CaseSearch:
    """Return the open index of a few cases, two of which are of one kind."""
    canteen = "老人在食堂吃饭，志愿者送餐上门。"
    return indexed(
        folder,
        make_case(1, "社区食堂开张", canteen, mechanisms=("mech/志愿助餐",)),
        make_case(2, "村里的饭堂", canteen + "一天三元。", mechanisms=("mech/志愿助餐",)),
        make_case(3, "楼道清理记", "楼道里的杂物由居民自己清理。"),
        make_case(4, "停车怎么停", "车位按月轮换，居民投票。"),
    )


def test_the_most_alike_comes_first(tmp_path: Path) -> None:
    """What only few cases say counts most; the case itself is no answer."""
    with archive(tmp_path) as search:
        found = search.similar(ids(1)[0], most=2)
        assert found is not None
        assert ids(2) == [found[0].document.id]
        assert ("志愿助餐",) == tuple(t for t in found[0].shared if t == "志愿助餐")
        assert all(0 < one.score <= 1 for one in found)
        assert ids(1)[0] not in [one.document.id for one in found]


def test_a_shared_subject_says_more_than_a_shared_place(tmp_path: Path) -> None:
    """A case next door, told in the same words, comes after one about the same thing."""
    here = ("浙江省", "湖州市", "吴兴区")
    lead = "据图片说明，湖州市吴兴区某镇有一处，说明中没有日期、数字和署名，镇名未能核实。"
    canteen, dispute = ("topic/养老服务",), ("topic/协商自治",)
    with indexed(
        tmp_path,
        make_case(1, "湖州吴兴：食堂", summary=lead, place=here, topics=canteen),
        make_case(2, "湖州吴兴：调解", summary=lead, place=here, topics=dispute),
        make_case(3, "大海阳：送餐上门", "送餐的事。", topics=canteen),
        make_case(4, "停车怎么停", "车位按月轮换。", topics=dispute),
        make_case(5, "楼道清理记", "杂物由居民清理。", topics=dispute),
    ) as search:
        found = search.similar(ids(1)[0], most=2)
        assert found is not None
        assert ids(3, 2) == [one.document.id for one in found]


def test_an_unknown_case_has_none_alike(tmp_path: Path) -> None:
    """Neither an id that nobody has, nor a text, nor an odd spelling stops it."""
    with archive(tmp_path) as search:
        assert search.similar("SQ-2026-9999-9", most=2) is None
        assert search.similar("食堂", most=2) is None
        assert search.similar(ids(1)[0].lower(), most=1) is not None


def test_a_hit_says_why(tmp_path: Path) -> None:
    """The word and the fields; a concept by its name; what only sounds alike as that."""
    with archive(tmp_path) as search:
        (first, *_) = search.find("饭堂", explains=True).hits
        assert ("饭堂", "原词", ("标题",)) in [(r.word, r.how, r.fields) for r in first.reasons]
        (hit, *_) = search.find("长者饭堂", explains=True).hits
        assert any(r.how == "词表里的“志愿助餐”" for r in hit.reasons)
        (hit, *_) = search.find("楼到", explains=True).hits
        assert ["读音"] == [r.how for r in hit.reasons]
        assert () == search.find("饭堂").hits[0].reasons


def test_what_is_merely_alike_is_said_to_be(tmp_path: Path) -> None:
    """Only where no word, and nothing it stands for, is in any case."""
    with archive(tmp_path) as search:
        assert (ALIKE_ONLY,) == search.find("楼到").notes
        assert () == search.find("楼道").notes
        assert () == search.find("楼道 楼到").notes


def test_what_may_have_been_meant(tmp_path: Path) -> None:
    """A slip for a label or a place is recognised; a right query is left alone."""
    with archive(tmp_path) as search:
        assert "长者饭堂" == search.meant("长者饭糖")
        assert "裴寨村 食堂" == search.meant("裴债村 食堂")
        assert search.meant("老年食堂") is None
        assert search.meant("地区:河南") is None
