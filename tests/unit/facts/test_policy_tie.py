"""On whose word a policy clause has to do with a practice."""

from anliku.facts import policy_tie
from anliku.model.parts import PolicyQuotation


def test_it_is_the_archive_s_unless_the_source_says_so() -> None:
    """Nobody has to remember to say that a pairing is the archive's own."""
    paired = PolicyQuotation(work="报告", quote="一句")
    assert "本库所作" in policy_tie(paired)
    tied = PolicyQuotation(work="报告", quote="一句", is_tied=True)
    assert "报道自己" in policy_tie(tied)
