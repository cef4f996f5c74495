"""What a page's policy lets in: the site's files, and what its shell holds inline."""

import base64
import hashlib

import pytest

from anliku.render import content_policy, policy_of_shell


def directives(policy: str) -> dict[str, list[str]]:
    """Return what each directive of a policy lists."""
    return {name: values for name, *values in (part.split() for part in policy.split(";"))}


def sha256(text: str) -> str:
    """Return a checksum as a policy has it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_nothing_is_let_in_that_is_not_named() -> None:
    """What no directive names is refused, and so are the two that do not fall back on it."""
    listed = directives(content_policy())
    assert ["'none'"] == listed["default-src"] == listed["base-uri"]
    assert ["'self'"] == listed["script-src"] == listed["style-src"]
    assert ["'self'", "file:"] == listed["form-action"]


@pytest.mark.parametrize("word", ["'unsafe-inline'", "'unsafe-eval'", "*", "http:", "https:"])
def test_nothing_unsafe_is_let_in(word: str) -> None:
    """No script or style of another's, and no host."""
    assert word not in content_policy(["x"], ["y"]).split()


def test_inline_scripts_and_styles_are_let_in_by_checksum() -> None:
    """Each once, in the order in which they stand."""
    page = "<script>一</script><style>a{}</style><script>b && c</script><script>一</script>"
    listed = directives(policy_of_shell(page))
    assert ["'self'", sha256("一"), sha256("b && c")] == listed["script-src"]
    assert ["'self'", sha256("a{}")] == listed["style-src"]


@pytest.mark.parametrize(
    "page",
    [
        '<script src="a.js"></script>',
        '<script type="application/ld+json">{"a": 1}</script>',
        '<script type="application/json" id="__config">{}</script>',
        "<p>text</p><script></script>",
    ],
)
def test_what_does_not_run_inline_gets_no_checksum(page: str) -> None:
    """Files, data, and nothing at all."""
    assert content_policy() == policy_of_shell(page)
