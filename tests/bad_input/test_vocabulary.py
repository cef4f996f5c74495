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
    **{
        f"slug of a device: {slug}": (_NEW + f"  slug: {slug}\n", "AK306")
        for slug in [
            "con",
            "nul",
            "aux",
            "prn",
            "com0",
            "com1",
            "lpt9",
            "com¹",
            "lpt³",
            "CON",
            "con.html",
            "nul.txt",
            "conin$",
        ]
    },
    "slug of a further page": (_NEW + "  slug: yang-lao-page-2\n", "AK306"),
    "slug in another case": (_NEW + "  slug: Xin-Ci\n", "AK306"),
    "slug in wide letters": (_NEW + "  slug: ｙang-lao\n", "AK306"),
    "label in another width": (
        "topic/词:\n  pref: ＡＢ词\n  alt: [甲]\n" + _NEW + "  alt: [ab词]\n",
        "AK601",
    ),
    "label in another Unicode form": (
        "topic/词:\n  pref: caf\u00e9\n" + _NEW + "  alt: [cafe\u0301]\n",
        "AK601",
    ),
    "concept twice": ("topic/养老:\n  pref: 养老\n", "AK204"),
    "text for list": (_NEW + "  alt: 新\n", "AK303"),
    "Chinese colon": ("topic/新词：\n  pref: 新词\n", "AK202"),
    "cycle of three": (
        "topic/a:\n  pref: a\n  broader: topic/b\ntopic/b:\n  pref: b\n  broader: topic/c\n"
        "topic/c:\n  pref: c\n  broader: topic/a\n",
        "AK603",
    ),
    "cycle below another": (
        "topic/a:\n  pref: a\n  broader: topic/b\ntopic/b:\n  pref: b\n  broader: topic/c\n"
        "topic/c:\n  pref: c\n  broader: topic/b\n",
        "AK603",
    ),
    "misspelling that is another's name": (_NEW + "  hidden: [养老]\n", "AK601"),
    "related to itself": (_NEW + "  related: [topic/新词]\n", "AK602"),
    "replaced by a deprecated one": (
        _NEW + "  deprecated: true\n  replaced_by: topic/旧词\n",
        "AK604",
    ),
    "replaced by itself": (_NEW + "  deprecated: true\n  replaced_by: topic/新词\n", "AK604"),
    "address of another": (_NEW + "  slug: yang-lao\n", "AK606"),
    "address of the index": (_NEW + "  slug: index\n", "AK606"),
    "broader as a list": (_NEW + "  broader: [topic/养老]\n", "AK303"),
    "date that is none": (_NEW + "  since: 去年\n", "AK307"),
    "truth in Chinese": (_NEW + "  deprecated: 是\n", "AK303"),
    "concept that is a list": ("topic/新词: [新]\n", "AK303"),
    "concept that is a text": ("topic/新词: 新\n", "AK303"),
    "number for a concept": ("5:\n  pref: 新\n", "AK605"),
    "facet without a vocabulary": ("region/甲省:\n  pref: 甲省\n", "AK605"),
    "empty name": ("topic/新词:\n  pref: ''\n", "AK302"),
    "name that is nothing": ("topic/新词:\n  pref:\n", "AK302"),
    "concept twice in a file": (_NEW + _NEW, "AK204"),
    "key twice": (_NEW + "  pref: 又新\n", "AK204"),
    "tab": ("topic/新词:\n\tpref: 新词\n", "AK202"),
    "unclosed quote": ("topic/新词:\n  pref: '新词\n", "AK202"),
    "anchor": ("topic/新词: &a\n  pref: 新词\n", "AK205"),
    "tag": ("topic/新词: !!map\n  pref: 新词\n", "AK208"),
    "control character": ("topic/新词:\n  pref: 新\a词\n", "AK104"),
    "second document": ("---\ntopic/新词:\n  pref: 新词\n", "AK202"),
}
FILES = {
    "empty": (b"", "AK105"),
    "GBK": (VOCABULARY.encode("gbk"), "AK101"),
    "UTF-16": (VOCABULARY.encode("utf-16"), "AK101"),
    "BOM": (b"\xef\xbb\xbf" + VOCABULARY.encode(), "AK102"),
    "CRLF": (VOCABULARY.replace("\n", "\r\n").encode(), "AK103"),
    "NUL": (VOCABULARY.encode() + b"# \0\n", "AK104"),
    "2 MB": (VOCABULARY.encode() + b"#" * 2_000_000, "AK106"),
    "text": ("养老\n".encode(), "AK207"),
    "list": ("- 养老\n".encode(), "AK207"),
    "comment": ("# 养老\n".encode(), "AK207"),
    "brackets": (b"[" * 60_000, "AK206"),
}
"""Whole files: the bytes, and the code of their one problem."""


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


@pytest.mark.parametrize("name", FILES)
def test_a_broken_file_gives_one_problem(tmp_path: Path, name: str) -> None:
    """Its terms may well exist, so nothing is said of the cases that use them."""
    data, code = FILES[name]
    archive = good_archive(tmp_path)
    archive.vocabulary.write_bytes(data)
    corpus = archive.read()
    assert [(code, "cases/vocabulary/terms.yml")] == [
        (p.rule.code, p.location.path) for p in corpus.problems
    ]
    assert 2 == len(corpus.cases)


def test_a_vocabulary_that_is_not_there(tmp_path: Path) -> None:
    """Without a vocabulary every term of every case is unknown."""
    archive = good_archive(tmp_path)
    archive.vocabulary.unlink()
    assert {"AK309"} == {problem.rule.code for problem in archive.read().problems}


def test_files_that_end_in_yaml_count(tmp_path: Path) -> None:
    """A vocabulary file may have the longer ending, too."""
    archive = good_archive(tmp_path)
    archive.vocabulary.rename(archive.vocabulary.with_suffix(".yaml"))
    assert () == archive.read().problems


def test_a_concept_in_two_files(tmp_path: Path) -> None:
    """The second file that has a concept is named, with the first."""
    archive = good_archive(tmp_path)
    other = archive.vocabulary.with_name("zz.yml")
    other.write_text("topic/养老:\n  pref: 养老\n", encoding="utf-8")
    (problem,) = archive.read().problems
    assert ("AK204", "cases/vocabulary/zz.yml") == (problem.rule.code, problem.location.path)
    assert "terms.yml" in problem.message
