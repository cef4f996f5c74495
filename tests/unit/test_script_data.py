"""JSON that may stand in a script: what it says is kept, and nothing in it ends the script."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from anliku.script_data import for_script

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from(["</script>", "<!--"]),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@settings(deadline=None)
@given(VALUES)
def test_what_it_says_is_kept(value: object) -> None:
    """It is JSON like any other, on one line, without a sign that HTML or a line could end at."""
    written = for_script(value)
    assert value == json.loads(written)
    assert not set("<>&\u2028\u2029\n\r") & set(written)
