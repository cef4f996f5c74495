"""An archive of a few cases, indexed once for all tests that only ask."""

from collections.abc import Callable, Iterator

import pytest

from anliku.search import CaseSearch
from tests.unit.search.factory import indexed, make_case


@pytest.fixture(scope="session")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CaseSearch]:
    """An open index of five cases."""
    with indexed(
        tmp_path_factory.mktemp("archive"),
        make_case(1, body="## 主要做法\n\n党小组设在农业、工业、商业上，党员带头。"),
        make_case(
            2,
            "大海阳社区：办起壹家饭堂",
            "老人在家没人做饭，志愿者帮厨。老年人的食堂每天开门，第 2,000 份饭已经送出。",
            gist="走访中发现老人吃饭难，居民同意后由志愿者办饭堂。",
            place=("山东省", "烟台市", "芝罘区", "毓璜顶街道", "大海阳社区"),
            topics=("topic/养老服务",),
            mechanisms=("mech/志愿助餐",),
            year=2020,
            evidence=2,
        ),
        make_case(
            3,
            "佳美社区：街角的老年食堂",
            "老年食堂在街角，APP 可以订餐。",
            place=("浙江省", "湖州市", "吴兴区"),
            topics=("topic/养老服务",),
            year=2021,
            evidence=0,
        ),
        make_case(
            4,
            "新山村：民情地图",
            "网格员每天巡查，矛盾和纠纷上图。",
            place=("广东省", "汕尾市", "海丰县", "附城镇", "新山村"),
            year=2022,
            evidence=None,
        ),
        make_case(
            5,
            "天虹居民区：面对面",
            "居民<b>恳谈</b>会 `<script>alert(1)</script>` 调解矛盾纠纷。",
            place=("上海市", "上海市", "虹口区", "嘉兴路街道", "天虹居民区"),
            year=None,
        ),
    ) as opened:
        yield opened


@pytest.fixture(scope="session")
def found(cases: CaseSearch) -> Callable[[str], list[str]]:
    """Ask, and get the ids of the first page's hits."""

    def ask(typed: str) -> list[str]:
        return [hit.id for hit in cases.find(typed).hits]

    return ask
