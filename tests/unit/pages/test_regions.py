"""The tree of regions, down to villages."""

from anliku.corpus import Corpus
from anliku.model.case import Case
from anliku.model.enums import Status
from anliku.model.parts import Place
from anliku.pages.regions import Branch, region_index
from anliku.taxonomy import taxonomy_of
from tests.unit.factory import a_case, a_corpus
from tests.unit.pages.archives import ids


def branches(corpus: Corpus) -> list[Branch]:
    """Return all branches of the tree, over all its pages."""
    return [b for page in region_index(taxonomy_of(corpus)) for b in page.values["branches"]]


def outline(*cases: Case) -> list[tuple[int, str]]:
    """Return depth and name of each branch of the cases' tree."""
    return [(b.depth, b.village or b.region.label) for b in branches(a_corpus(*cases))]


def at(serial: int, *paths: tuple[str, ...], status: Status = Status.PUBLISHED) -> Case:
    """Return a case at the places of the given paths."""
    return a_case(serial, place=tuple(Place(path=path) for path in paths), status=status)


def test_the_tree_goes_from_the_province_to_the_village() -> None:
    """Each level stands below its own, one deeper."""
    expected = [(0, "河南省"), (1, "甲市"), (2, "乙县"), (3, "丙镇"), (4, "丁村")]
    assert expected == outline(at(1, ("河南省", "甲市", "乙县", "丙镇", "丁村")))


def test_villages_of_one_name_stay_apart() -> None:
    """Two 张村, in two counties, stand each below its own town and lead to their own case."""
    found = branches(
        a_corpus(
            at(1, ("河南省", "甲市", "乙县", "丙镇", "张村")),
            at(2, ("河南省", "甲市", "戊县", "丙镇", "张村")),
        )
    )
    villages = [branch for branch in found if branch.village]
    assert ["张村", "张村"] == [branch.village for branch in villages]
    assert [[1], [2]] == [ids(branch.cases) for branch in villages]
    assert ["河南省/甲市/乙县/丙镇", "河南省/甲市/戊县/丙镇"] == [b.region.key for b in villages]
    assert villages[0].region.address != villages[1].region.address


def test_a_municipality_stands_once() -> None:
    """The name printed twice makes no level of its own."""
    path = ("上海市", "上海市", "虹口区", "甲街道", "乙社区")
    expected = [(0, "上海市"), (1, "虹口区"), (2, "甲街道"), (3, "乙社区")]
    assert expected == outline(at(1, path))


def test_a_place_that_is_only_partly_known() -> None:
    """It ends where the source ends; the case counts there, and no level is made up."""
    found = branches(a_corpus(at(1, ("河南省",)), at(2, ("河南省", "甲市", "乙县"))))
    assert [("河南省", 2), ("甲市", 1), ("乙县", 1)] == [
        (b.region.label, b.region.count) for b in found
    ]
    assert [] == [branch for branch in found if branch.village]


def test_provinces_stand_in_the_standard_order() -> None:
    """Beijing first, what is no province last, whatever the order of the ids."""
    found = outline(at(1, ("甲省",)), at(2, ("台湾省",)), at(3, ("广东省",)), at(4, ("北京市",)))
    assert ["北京市", "广东省", "台湾省", "甲省"] == [name for _, name in found]


def test_a_village_with_many_cases_names_some_and_counts_all() -> None:
    """The page does not grow with the cases; one case with the village twice counts once."""
    path = ("河南省", "甲市", "乙县", "丙镇", "丁村")
    cases = [at(n, path, path) for n in range(1, 9)]
    (village,) = (branch for branch in branches(a_corpus(*cases)) if branch.village)
    assert (8, [1, 2, 3, 4, 5]) == (village.count, ids(village.cases))


def test_a_withdrawn_case_leaves_no_place_behind() -> None:
    """Where only a withdrawn case was, there is no branch."""
    gone = at(2, ("河北省", "甲市"), status=Status.WITHDRAWN)
    assert [(0, "河南省")] == outline(at(1, ("河南省",)), gone)


def test_a_long_tree_says_where_its_next_page_goes_on() -> None:
    """The grid is on the first page alone; the second names the line it continues."""
    path = ("河南省", "甲市", "乙县", "丙镇")
    cases = [at(n, (*path, f"村{n:04d}")) for n in range(1, 211)]
    first, second = region_index(taxonomy_of(a_corpus(*cases)))
    assert first.values["grid"] is not None
    assert (None, "regions/index-page-2.html") == (second.values["grid"], second.address)
    assert list(path) == [term.label for term in second.values["continued"]]
    assert 214 == len(first.values["branches"]) + len(second.values["branches"])
