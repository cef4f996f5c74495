"""Vocabulary files."""

from pathlib import Path

from anliku.vocabulary import read_vocabulary


def test_chinese_keys_and_several_files(tmp_path: Path) -> None:
    """Keys may be Chinese; the files' names give the order of the concepts."""
    (tmp_path / "b.yml").write_text("topic/乙:\n  首选词: 乙\n  同义词: [又乙]\n", encoding="utf-8")
    (tmp_path / "a.yml").write_text("mech/甲:\n  pref: 甲\n  常见错字: [假]\n", encoding="utf-8")
    vocabulary, problems = read_vocabulary(tmp_path, tmp_path)
    assert [] == problems
    assert ["mech/甲", "topic/乙"] == list(vocabulary.concepts)
    assert ("甲", "假") == vocabulary.concepts["mech/甲"].labels
    assert ("乙", "又乙") == vocabulary.concepts["topic/乙"].labels


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """No folder is an empty vocabulary, not a mistake."""
    vocabulary, problems = read_vocabulary(tmp_path / "x", tmp_path)
    assert ({}, []) == (vocabulary.concepts, problems)


def test_an_unread_entry_is_remembered(tmp_path: Path) -> None:
    """A vocabulary knows that it lacks what could not be read."""
    path = tmp_path / "a.yml"
    path.write_text("topic/甲:\n  pref: 甲\n", encoding="utf-8")
    assert read_vocabulary(tmp_path, tmp_path)[0].is_complete
    path.write_text("topic/甲:\n  pref: [甲]\n", encoding="utf-8")
    assert not read_vocabulary(tmp_path, tmp_path)[0].is_complete
