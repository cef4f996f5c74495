"""The theme's invalid attributes are taken out, what contributors wrote stays."""

from anliku.plugin.theme_mending import mended


def test_the_theme_s_checkboxes_lose_autocomplete() -> None:
    """`autocomplete` goes from both checkboxes, the rest of the tag stays."""
    page = (
        '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" '
        'autocomplete="off">'
        '<input class="md-toggle" data-md-toggle="search" type="checkbox" id="__search" '
        'autocomplete="off">'
    )
    expected = (
        '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer">'
        '<input class="md-toggle" data-md-toggle="search" type="checkbox" id="__search">'
    )
    assert expected == mended(page)


def test_an_empty_tabindex_goes_and_a_number_stays() -> None:
    """Only the empty value is invalid."""
    page = '<label id="a_label" tabindex=""></label><label id="b_label" tabindex="0"></label>'
    assert '<label id="a_label"></label><label id="b_label" tabindex="0"></label>' == mended(page)


def test_words_of_a_text_stay() -> None:
    """A text that speaks of the attribute is left alone."""
    text = 'id="__drawer" autocomplete="off"&gt; 和 _label" tabindex=""&gt;'
    assert text == mended(text)
