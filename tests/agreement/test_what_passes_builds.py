"""What `check` lets pass is built, whatever it is: every page, both indexes, exports, packs."""

from pathlib import Path
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anliku.settings import load_settings
from benchmarks.everything import stages
from tests.agreement.archives import passing, written_archive
from tests.agreement.records import BODIES, RECORDS, SOUND
from tests.archives import anliku
from tests.unit.text.bodies import body_of

_CASES = st.lists(st.tuples(RECORDS, BODIES), min_size=3, max_size=8)
FEW = settings(
    max_examples=6,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.function_scoped_fixture,
        HealthCheck.data_too_large,
    ],
)


@FEW
@given(cases=_CASES)
def test_what_passes_is_made(tmp_path: Path, cases: list[tuple[dict[str, Any], str]]) -> None:
    """Nothing of what a build makes of it raises."""
    root = written_archive(tmp_path / "archive", cases)
    corpus = passing(root)
    for name, make in stages(corpus, load_settings(root / "mkdocs.yml")).items():
        make()
        assert name


_TITLES = (
    *(
        "样例 {{ 甲 }}",
        "样例 {% raw %}",
        "样例</title><b>",
        "样例 & 甲 &amp; 乙",
        "样例“引号”'\"`",
        "样例#井号 # 甲",
    ),
    *(
        "样例\\n甲$x$",
        "样例 ﬁ é 𠀀 😀",
        "样例\u3000甲\u00a0乙",
        "样例：甲、乙；丙",
        "样例%20%00%s{0}",
        "a" * 60,
    ),
)
_ENOUGH = 50


def _nasty(seed: int) -> tuple[dict[str, Any], str]:
    """Return a case that a seed stands for, the same on every machine."""
    chance = Random(seed)
    words = chance.choice(_TITLES)
    record = {
        "status": chance.choice(["in_review", "needs_update"]),
        "kind": chance.choice(["brief", "full", "photo_lead"]),
        "title": words,
        "summary": f"这是虚构的样例，只供测试，没有这回事：{words}",
        "place": [{"path": ["浙江省", words.translate(_NO_COMMAS)[:40]], "as_printed": words}],
        "topics": ["topic/养老"],
        "mechanisms": ["mech/助餐"],
        "problems": ["prob/吃饭难"],
        "sources": [{"title": words, "publisher": words, "issued": "2022"}],
        "quotes": [{"speaker": words, "text": words, "src": "S1"}],
        "timeline": [{"date": "2022", "event": words}],
        "policy_basis": [{"work": f"《{words}》", "quote": words, "edition": words}],
    }
    body = body_of(seed) if seed % 4 == 0 else "".join(chance.choices(SOUND, k=30))
    return record, body


_NO_COMMAS = str.maketrans("，、；,;/", "甲甲甲甲甲甲")


def test_what_passes_is_built_for_real(tmp_path: Path) -> None:
    """Fifty nasty cases in one archive, built by the command: each has its page, and is found."""
    root = written_archive(tmp_path / "archive", map(_nasty, range(110)))
    corpus = passing(root)
    cases = [case for case in corpus.cases if case.id not in ("SQ-2026-0001-3", "SQ-2026-0002-1")]
    assert _ENOUGH <= len(cases)
    run = anliku(root, "build", "--zip")
    assert (0, False) == (run.returncode, "Traceback" in run.stderr), run.stdout + run.stderr
    for case in cases:
        assert (root / "site" / "cases" / f"{case.id}.html").is_file()
        assert (root / "site" / "cases" / f"{case.id}.md").is_file()
    assert not (root / "site" / "assets" / "anliku" / "preview.css").exists()
    assert 0 == anliku(root, "search", "样例").returncode
