"""The script that hands a case to the comparison."""

import json
from dataclasses import replace

from anliku.corpus import Corpus
from anliku.pages.case_script import case_script
from anliku.taxonomy import taxonomy_of
from anliku.text import Text
from tests.unit.export.factory import make_settings
from tests.unit.test_related import VOCABULARY, make_case


def data_of(title: str) -> tuple[str, dict[str, object]]:
    """Return the script of a case of that title, and what it hands over."""
    case = make_case(1, mechanisms=("mech/助餐",))
    body = "## 背景情况\n\n事实。\n\n## 可推广条件与局限\n\n条件。"
    case = replace(case, record=replace(case.record, title=title), text=Text(body))
    corpus = Corpus((case,), VOCABULARY)
    script = case_script(case, taxonomy_of(corpus), make_settings(), VOCABULARY.label_of)
    return script, json.loads(script.partition(",")[2].removesuffix(");\n"))


def test_the_script_holds_record_and_sections() -> None:
    """Labels of terms, and the sections by what they are about; what is missing is empty."""
    _, data = data_of("某村的食堂")
    assert ["助餐"] == data["practices"]
    assert [["背景情况", "<p>事实。</p>"], ["可推广条件与局限", "<p>条件。</p>"]] == data[
        "sections"
    ]
    assert "cases/SQ-2026-0001-3.html" == data["address"]


def test_no_title_ends_the_script() -> None:
    """Neither the end of a script nor a line separator gets through."""
    script, data = data_of("</script><script>alert(1)\u2028//")
    assert "<" not in script
    assert "\u2028" not in script
    assert "</script><script>alert(1)\u2028//" == data["title"]
