"""Search engines learn from a page what the case is about and what it rests on."""

import json
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from anliku.export import ListPage, case_head, home_head, list_head
from anliku.model.enums import SourceRole, Status
from anliku.model.parts import Place, PolicyQuotation, Source
from anliku.script_data import for_script
from tests.unit.export.factory import make_archive, make_case, make_withdrawn, revision, titled
from tests.unit.factory import TEACHERS_WORD, full_teaching


def _node(case: Any, **settings: str) -> Any:
    return json.loads(case_head(case, make_archive(case, **settings)).json_ld)


def test_a_case_is_an_article_with_all_that_an_article_must_have() -> None:
    """Headline, author, publisher, number, language, version and licence are there."""
    case = make_case(revision=2, lang="zh-Hans", history=(revision(2, date(2026, 11, 2)),))
    node = _node(case)
    assert "https://schema.org" == node["@context"]
    assert "Article" == node["@type"]
    assert case.title == node["headline"]
    assert "社区治理案例库" == node["author"]["name"] == node["publisher"]["name"]
    assert {"@type": "PropertyValue", "propertyID": "入库编号", "value": case.id} == node[
        "identifier"
    ]
    assert "zh-Hans" == node["inLanguage"]
    assert "2" == node["version"]
    assert "2026-11-02" == node["dateModified"]
    assert "2022-11-27" == node["temporalCoverage"]
    assert node["license"].startswith("https://creativecommons.org/")


def test_a_place_lies_in_the_divisions_above_it() -> None:
    """The chain goes up to the country, and names a municipality once."""
    case = make_case(place=(Place(path=("上海市", "上海市", "虹口区"), code="310109"),))
    place = _node(case)["about"][0]
    assert ["虹口区", "上海市", "中国"] == [
        place["name"],
        place["containedInPlace"]["name"],
        place["containedInPlace"]["containedInPlace"]["name"],
    ]
    assert "310109" == place["identifier"]["value"]


def test_sources_are_cited_and_the_origin_is_what_it_is_based_on() -> None:
    """All sources and policies are cited; only the origin is what the case is made from."""
    case = make_case(
        sources=(
            Source(
                id="S1", title="甲", publisher="某报", issued="2022-11~", role=SourceRole.ORIGIN
            ),
            Source(id="S2", title="乙", publisher="某网", role=SourceRole.CORROBORATES),
        ),
        policy_basis=(
            PolicyQuotation(work="某文件", quote="一句", edition="全文本"),
            PolicyQuotation(work="某文件", quote="又一句", edition="全文本"),
        ),
    )
    node = _node(case)
    assert ["甲", "乙", "某文件"] == [work["name"] for work in node["citation"]]
    assert [{"@id": node["citation"][0]["@id"]}] == node["isBasedOn"]
    assert node["citation"][0]["@id"].endswith(f"{case.id}.html#source-S1")
    assert "2022-11" == node["citation"][0]["datePublished"]


def test_keywords_stand_in_their_vocabularies_even_unknown_ones() -> None:
    """An unknown concept keeps its name and its URI, and has no address."""
    case = make_case(topics=("topic/养老服务", "topic/旧词", "topic/没有的词"))
    known, deprecated, unknown = _node(case)["keywords"][:3]
    assert "https://example.org/anliku/topics/yang-lao-fu-wu.html" == known["url"]
    assert "治理主题" == known["inDefinedTermSet"]["name"]
    assert "旧词" == deprecated["name"]
    assert ("没有的词", "topic/没有的词") == (unknown["name"], unknown["termCode"])
    assert "url" not in unknown


def test_a_teaching_case_is_a_learning_resource_without_the_teachers_notes() -> None:
    """That it is for teaching is for everybody to know; of the notes nothing is there."""
    head = case_head(make_case(teaching=full_teaching()), make_archive())
    node = json.loads(head.json_ld)
    assert ["Article", "LearningResource"] == node["@type"]
    assert ["案例教学"] == node["educationalUse"]
    assert TEACHERS_WORD not in head.json_ld
    assert "timeRequired" not in node


def test_a_teachers_site_tells_goals_audience_and_time() -> None:
    """Where the setting allows it, what a trainer looks for is there, and still no answer."""
    notes = full_teaching()
    head = case_head(make_case(teaching=notes), make_archive(teacher_edition=True))
    node = json.loads(head.json_ld)
    assert list(notes.goals) == node["teaches"]
    assert f"PT{notes.minutes}M" == node["timeRequired"]
    assert list(notes.audience) == [who["educationalRole"] for who in node["audience"]]
    assert "结构化研讨" in node["educationalUse"]
    assert notes.answers[0] not in head.json_ld


def test_without_an_address_there_is_a_name_and_links_are_relative() -> None:
    """A site on a USB stick has no URL to give."""
    node = _node(make_case(), site_url="")
    assert node["@id"].startswith("tag:anliku.invalid,2026:cases/")
    assert "url" not in node
    assert "../topics/yang-lao-fu-wu.html" == node["keywords"][0]["url"]


def test_a_withdrawn_case_tells_only_that_it_is_gone() -> None:
    """Neither title nor place nor source is left."""
    case = make_withdrawn()
    head = case_head(case, make_archive(case))
    assert "机密" not in head.json_ld
    assert {"@context", "@id", "@type", "name", "identifier", "creativeWorkStatus"} >= set(
        json.loads(head.json_ld)
    ) - {"url", "mainEntityOfPage"}
    assert Status.WITHDRAWN.value == json.loads(head.json_ld)["creativeWorkStatus"]


def test_the_home_page_is_a_site_with_a_catalogue_of_data() -> None:
    """The whole archive can be found as a data set to download."""
    archive = make_archive(make_case(1), make_withdrawn(2))
    site, catalogue = json.loads(home_head(archive).json_ld)["@graph"]
    assert ("WebSite", "DataCatalog") == (site["@type"], catalogue["@type"])
    data = catalogue["dataset"][0]
    assert "1 个社区治理案例" in data["description"]
    assert "https://example.org/anliku/cases.json" == data["distribution"][0]["contentUrl"]


def test_a_list_names_the_cases_it_shows() -> None:
    """Cases are counted from one, in the order of the page."""
    cases = (make_case(1), make_case(2))
    page = ListPage(address="cases/index.html", title="全部案例", description="两个", cases=cases)
    node = json.loads(list_head(page, make_archive(*cases)).json_ld)
    assert "CollectionPage" == node["@type"]
    assert [1, 2] == [item["position"] for item in node["mainEntity"]["itemListElement"]]


@given(st.text())
def test_no_text_can_close_the_script_element(text: str) -> None:
    """What stands inside `<script>` has no sign of HTML, and reads as before."""
    written = for_script({"a": text + "</script><!--\u2028\u2029&"})
    assert not set("<>&\u2028\u2029") & set(written)
    assert text + "</script><!--\u2028\u2029&" == json.loads(written)["a"]


def test_a_title_with_markup_is_safe_in_the_page() -> None:
    """A contributor's title cannot end the element."""
    assert "</script" not in case_head(titled("</script><b>甲"), make_archive()).json_ld
