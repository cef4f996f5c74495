"""A slip is recognised; what may well have been meant is left alone."""

from collections.abc import Iterator

import pytest

from anliku.search import CaseSearch
from anliku.search.interface import Postings
from anliku.search.meant import LONGEST_QUERY, KnownNames, MeantFor
from tests.unit.search.factory import indexed, make_case

NAMES = ("路名志愿者", "老人吃饭难地方", "社区养老服务", "毓璜顶街道", "食堂")


class CountingIndex:
    """An index of nothing that counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def postings(self, token: str) -> Postings:
        """Return no documents."""
        del token
        self.asked += 1
        return Postings((), ())


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CaseSearch]:
    """Index one case."""
    case = make_case(1, body="## 背景\n\n志愿者办食堂，矛盾上图，小区里人来人往。")
    with indexed(tmp_path_factory.mktemp("meant"), case) as opened:
        yield opened


def meant(search: CaseSearch, typed: str, *names: str) -> str | None:
    """Return what may have been meant, among a few names."""
    return MeantFor(names or NAMES, search.analyzer, search.index).meant(typed)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("食糖", "食堂"),
        ("毓皇顶街道", "毓璜顶街道"),
        ("毓皇定街道", "毓璜顶街道"),
        ("毓某顶街道", "毓璜顶街道"),
        ("我想找毓皇顶街道的事", "我想找毓璜顶街道的事"),
    ],
)
def test_a_slip_is_recognised(search: CaseSearch, typed: str, expected: str) -> None:
    """One that sounds the same, or a single wrong character of a longer name."""
    assert expected == meant(search, typed)


@pytest.mark.parametrize(
    "typed",
    [
        "六名志愿者",
        "老人吃饭没地方",
        "毓某定街道",
        "养老服务",
        "天地玄黄宇宙洪荒",
    ],
)
def test_what_is_no_slip_is_left(search: CaseSearch, typed: str) -> None:
    """Numerals and words of asking are meant; two wrong characters that sound wrong are too many."""
    assert meant(search, typed) is None


def test_no_known_word_is_cut(search: CaseSearch) -> None:
    """`办食` is not read out of `怎么办食糖`."""
    assert "怎么办食堂" == meant(search, "怎么办食糖", "办事", "食堂")
    assert meant(search, "怎么办食糖", "办事") is None


def test_what_stands_in_a_case_is_no_slip_for_what_looks_so(search: CaseSearch) -> None:
    """A character that a case has beside its neighbour is right."""
    assert meant(search, "小区志愿者", "社区志愿者") is None
    assert "社区志愿者" == meant(search, "射区志愿者", "社区志愿者")


def test_no_slip_is_sought_in_what_was_pasted(search: CaseSearch) -> None:
    """The index is not even asked for a longer query, whether it is one run or many."""
    index = CountingIndex()
    finder = MeantFor(NAMES, search.analyzer, index)  # type: ignore[arg-type]
    for typed in ("万" * 33_000, "食糖 " * LONGEST_QUERY):
        assert finder.meant(typed) is None
    assert 0 == index.asked
    assert finder.meant("食糖") == "食堂"
    assert 1 == index.asked


def test_names_that_are_not_near_are_not_looked_at() -> None:
    """However many there are, only those that differ in the places asked for are compared."""
    many = (chr(0x4E00 + at // 100) + chr(0x5E00 + at % 100) + "街道" for at in range(10_000))
    known = KnownNames([*many, "海丰街道"])
    assert ["海丰街道"] == known.near("海风街道", [1])
    assert [] == known.near("海丰街道", [])
