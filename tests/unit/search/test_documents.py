"""What the search knows of a case."""

from anliku.corpus import Corpus
from anliku.model.enums import Status
from anliku.search.documents import document_of, from_json, search_documents, to_json
from anliku.search.place_names import short_name
from anliku.text import Text
from tests.unit.search.factory import VOCABULARY, ids, make_case


def test_places_are_there_at_every_level_with_and_without_their_kind() -> None:
    """A village is found by its county, by 海丰 as by 海丰县."""
    place = ("广东省", "汕尾市", "海丰县", "附城镇", "新山村")
    names = document_of(make_case(place=place), VOCABULARY).places
    assert {"广东省", "广东", "海丰县", "海丰", "附城", "新山村", "新山"} <= set(names)


def test_short_names_keep_a_name() -> None:
    """沙县 stays 沙县, 嘉兴路街道 becomes 嘉兴路."""
    assert ["沙县", "嘉兴路", "天虹"] == [
        short_name(n) for n in ("沙县", "嘉兴路街道", "天虹居民区")
    ]


def test_facets_hold_everything_above() -> None:
    """Broader concepts and every region a place lies in are values of the facets."""
    facets = document_of(make_case(topics=("topic/养老服务",)), VOCABULARY).facets
    assert ("topic/养老服务", "topic/民生服务") == facets["topic"]
    assert {"河南省", "河南省/新乡市", "河南省/新乡市/辉县市/张村乡/裴寨村"} <= set(
        facets["region"]
    )
    assert ("2022",) == facets["year"]
    assert ("1",) == facets["evidence"]


def test_a_municipality_counts_once() -> None:
    """上海市 is not below itself."""
    case = make_case(place=("上海市", "上海市", "虹口区"))
    assert {"上海市", "上海市/虹口区"} == set(document_of(case, VOCABULARY).facets["region"])


def test_withdrawn_cases_are_left_out() -> None:
    """Of a withdrawn case nothing is indexed."""
    corpus = Corpus((make_case(1), make_case(2, status=Status.WITHDRAWN)), VOCABULARY)
    assert ids(1) == [document.id for document in search_documents(corpus)]


def test_storing_a_document_loses_nothing() -> None:
    """A document read back is the one that was stored."""
    document = document_of(make_case(title='<b>"引号"</b>\u2028标题'), VOCABULARY)
    assert document == from_json(to_json(document))


def test_the_text_of_markdown_is_what_a_reader_sees() -> None:
    """Mark-up, footnotes and line breaks go, raw HTML stays as the text it is shown as."""
    markdown = (
        "## 做法\n\n**党员**带\n头[^S1]，见[链接](https://example.org)&amp;`<i>`。\n\n"
        "| 指标 | 此后 |\n| --- | --- |\n| 收入 | 2万元 |\n\n<script>x</script>\n\n[^S1]: 来源。\n"
    )
    shown = "做法\n党员带头，见链接&<i>。\n指标 此后\n收入 2万元\n<script>x</script>"
    assert shown == Text(markdown).plain
