"""The order of GB/T 2260."""

from anliku.model.provinces import PROVINCES, province_rank


def test_there_are_thirty_four() -> None:
    """Each stands once, Beijing first, and what is no province comes last."""
    assert 34 == len(PROVINCES) == len(set(PROVINCES))
    assert (0, 34) == (province_rank("北京市"), province_rank("甲省"))
    assert sorted(PROVINCES, key=province_rank) == list(PROVINCES)
