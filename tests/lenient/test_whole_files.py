"""What is said of a file as a whole, and of two places written as one."""

from pathlib import Path

import pytest

from anliku.problems import Severity
from tests.lenient.reading import CLEAR, changed, read, record_of

_PLACE = "地点:\n  - 路径: [浙江省, 杭州市, 临安区, 锦北街道, 竹园社区]\n"


@pytest.mark.parametrize("sign", ["```yaml", "```markdown", "```", "~~~ md"])
def test_file_in_a_code_frame(tmp_path: Path, sign: str) -> None:
    """The advice is to take the frame away."""
    _, problems = read(tmp_path, f"{sign}\n{CLEAR}{sign[:3]}\n")
    errors = [problem for problem in problems if problem.is_error]
    assert [("AK201", 1)] == [(found.rule.code, found.location.line) for found in errors]
    assert "第一行和最后一行" in errors[0].hint


@pytest.mark.parametrize(
    "written",
    [
        "浙江省杭州市、江苏省南京市",
        "浙江省杭州市；江苏省南京市",
        "浙江 杭州市，江苏 南京市",
        "\n  - 浙江省杭州市、江苏省南京市",
    ],
)
def test_two_places_are_two(tmp_path: Path, written: str) -> None:
    """Each is a place of its own, and each is said."""
    case, problems = read(tmp_path, changed(_PLACE, f"地点: {written}\n"))
    paths = [place.path for place in record_of(case).place]
    assert [("浙江省", "杭州市"), ("江苏省", "南京市")] == paths
    said = [one for one in problems if one.severity is Severity.NOTICE]
    assert 2 <= len(said)


def test_a_municipality_is_one_place(tmp_path: Path) -> None:
    """Its name stands twice."""
    case, _ = read(tmp_path, changed(_PLACE, "地点: 上海市、上海市、静安区\n"))
    assert [("上海市", "上海市", "静安区")] == [place.path for place in record_of(case).place]
