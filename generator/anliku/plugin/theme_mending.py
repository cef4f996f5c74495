"""A finished page in, the same without the theme's invalid HTML out.

Material 9.8 prints two things that the HTML standard forbids; a validator reports them on every
page. Both stand in the theme's own frame, and always in the very same words, so they are replaced
as words: parsing ten thousand pages again would take minutes. What contributors wrote cannot be
hit, as all the words replaced hold a bare `>`, which is `&gt;` wherever it comes from a text.
"""

_MENDED = (
    # `autocomplete` is not for checkboxes. Firefox alone minded it: it opens the drawer again
    # when a page is reloaded with the drawer open.
    (
        'type="checkbox" id="__drawer" autocomplete="off">',
        'type="checkbox" id="__drawer">',
    ),
    (
        'type="checkbox" id="__search" autocomplete="off">',
        'type="checkbox" id="__search">',
    ),
    # The label of a group of links that is always open gets no number; none is what is meant.
    ('_label" tabindex="">', '_label">'),
)
"""What the theme prints, and what is right."""


def mended(html: str) -> str:
    """Return a page's HTML with the theme's invalid attributes taken out, nothing more."""
    for wrong, right in _MENDED:
        html = html.replace(wrong, right)
    return html
