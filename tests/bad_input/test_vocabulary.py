"""Every mistake in a vocabulary file gives its problem, at its place."""

from pathlib import Path

import pytest

from tests.bad_input.archive import VOCABULARY, good_archive

_NEW = "topic/新词:\n  pref: 新词\n"
MISTAKES = {
    "cycle": (
        _NEW + "  broader: topic/又新\ntopic/又新:\n  pref: 又新\n  broader: topic/新词\n",
        "AK603",
    ),
    "broader than itself": (_NEW + "  broader: topic/新词\n", "AK603"),
    "label of two concepts": (_NEW + "  alt: [为老服务]\n", "AK601"),
    "synonym that is another's name": (_NEW + "  alt: [助餐]\n", "AK601"),
    "the same name": ("topic/新词:\n  pref: 养老\n", "AK601"),
    "dangling broader": (_NEW + "  broader: topic/养了\n", "AK602"),
    "dangling related": (_NEW + "  related: [prob/没有]\n", "AK602"),
    "broader in another scheme": (_NEW + "  broader: mech/助餐\n", "AK605"),
    "deprecated without a way on": (_NEW + "  deprecated: true\n", "AK604"),
    "replaced by nothing known": (_NEW + "  deprecated: true\n  replaced_by: topic/无\n", "AK602"),
    "unknown scheme": ("them/新词:\n  pref: 新词\n", "AK605"),
    "scheme without a name": ("topic/:\n  pref: 新词\n", "AK605"),
    "no preferred label": ("topic/新词:\n  alt: [新]\n", "AK302"),
    "empty concept": ("topic/新词:\n", "AK302"),
    "unknown key": (_NEW + "  prefer: 新\n", "AK301"),
    "bad slug": (_NEW + "  slug: 新 Ci\n", "AK306"),
    "concept twice": ("topic/养老:\n  pref: 养老\n", "AK204"),
    "text for list": (_NEW + "  alt: 新\n", "AK303"),
    "Chinese colon": ("topic/新词：\n  pref: 新词\n", "AK203"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_one_mistake_gives_one_problem(tmp_path: Path, name: str) -> None:
    """The code is right, the place is in the added lines, and the cases still read."""
    added, code = MISTAKES[name]
    archive = good_archive(tmp_path)
    archive.vocabulary.write_text(VOCABULARY + added, encoding="utf-8")
    corpus = archive.read()
    assert [code] == [p.rule.code for p in corpus.problems if "vocabulary" in p.location.path]
    (problem,) = (p for p in corpus.problems if "vocabulary" in p.location.path)
    assert problem.location.line > VOCABULARY.count("\n")
    assert 2 == len(corpus.cases)


def test_a_concept_in_two_files(tmp_path: Path) -> None:
    """The second file that has a concept is named, with the first."""
    archive = good_archive(tmp_path)
    other = archive.vocabulary.with_name("zz.yml")
    other.write_text("topic/养老:\n  pref: 养老\n", encoding="utf-8")
    (problem,) = archive.read().problems
    assert ("AK204", "cases/vocabulary/zz.yml") == (problem.rule.code, problem.location.path)
    assert "terms.yml" in problem.message
