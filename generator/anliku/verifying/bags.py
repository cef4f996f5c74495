"""A bag in, its manifests and all that is wrong with it by RFC 8493 (BagIt 1.0) out.

Sections 2.1 and 2.2 say what must be there and of which form, 3 what makes a bag complete and valid,
4.1 how it lies in a zip.
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from anliku.publishing import MADE_LIST
from anliku.verifying.bag_words import Declared, declared_in, wrong_words
from anliku.verifying.listing import ALGORITHMS, ChecksumList, Listed, lines_of, sums_of
from anliku.verifying.places import Place

DECLARATION, _INFO, _FETCH, _PAYLOAD = "bagit.txt", "bag-info.txt", "fetch.txt", "data/"
_MANIFEST = re.compile(r"(tag)?manifest-([^/]+)\.txt", re.IGNORECASE)
_ENCODED, _ENCODED_BEFORE = re.compile(r"%(0[DdAa]|25)"), re.compile(r"%(0[DdAa])")
"""What of a path is written otherwise, in 1.0 and before."""
_FETCHED = re.compile(r"(\S+)[ \t]+(\d+|-)[ \t]+(\S.*)", re.DOTALL)


def is_bag_list(name: str) -> bool:
    """Whether a name is one by which a bag is known."""
    return name == DECLARATION or _MANIFEST.fullmatch(name) is not None


def bag_in(place: Place) -> Listed:
    """Return the manifests of a bag."""
    faults: list[str] = []
    declared = declared_in(place, DECLARATION, faults)
    manifests: list[ChecksumList] = []
    tag_manifests: list[ChecksumList] = []
    for name in sorted(place.names):
        matched = _MANIFEST.fullmatch(name)
        if matched:
            read = _manifest(place, name, matched[2], declared, faults)
            (tag_manifests if matched[1] else manifests).extend(read)
    if not place.has_folder(_PAYLOAD.rstrip("/")):
        faults.append("data：没有这个文件夹，存档包里必须有")
    if not place.is_in_one_folder:
        faults.append("压缩包里应当只有一个文件夹，存档包在它里面")
    faults += _of_payload(manifests)
    faults += _of_tags(tag_manifests)
    faults += _of_fetching(place, manifests, declared)
    if _INFO in place.names:
        faults += wrong_words(place, _INFO, declared.encoding, _PAYLOAD)
    # Where tag files are listed, one that is not came later.
    must_be = (lambda _: True) if tag_manifests else _is_payload
    # What the program itself puts into every folder that it makes, after all else; no part of the bag.
    own = frozenset([MADE_LIST, *(name for name in place.names if _is_tag_manifest(name))])
    return Listed("存档包（BagIt）", (*manifests, *tag_manifests), must_be, tuple(faults), own)


def _is_payload(name: str) -> bool:
    return name.startswith(_PAYLOAD)


def _is_tag_manifest(name: str) -> bool:
    matched = _MANIFEST.fullmatch(name)
    return matched is not None and bool(matched[1])


def _manifest(
    place: Place, name: str, written: str, declared: Declared, faults: list[str]
) -> Iterator[ChecksumList]:
    algorithm = re.sub(r"[^a-z0-9]", "", written.lower())
    if algorithm not in ALGORITHMS:
        faults.append(f"{name}：校验的算法不认识，核对不了")
        return
    encoded = _ENCODED if declared.is_current else _ENCODED_BEFORE
    lines = lines_of(place, name, faults, declared.encoding)
    yield sums_of(
        lines,
        name,
        algorithm,
        lambda path, _: encoded.sub(lambda sign: unquote(sign[0]), path),
        faults,
    )


def _of_payload(manifests: list[ChecksumList]) -> Iterator[str]:
    """Every payload manifest lists every file of the payload and nothing else (2.1.3, 3)."""
    if not manifests:
        yield "没有读得懂的 manifest-….txt，不知道应当有哪些文件"
    every = {path for one in manifests for path in one.sums}
    for one in manifests:
        yield from (
            f"{one.name}：“{path}”不在 data/ 里" for path in one.sums if not _is_payload(path)
        )
        lacking = sorted(every - set(one.sums))
        yield from (f"{one.name}：没有列“{path}”，别的清单有" for path in lacking)


def _of_tags(tag_manifests: list[ChecksumList]) -> Iterator[str]:
    """A tag manifest lists neither the payload nor tag manifests (2.2.1)."""
    for one in tag_manifests:
        wrong = (path for path in one.sums if _is_payload(path) or _is_tag_manifest(path))
        yield from (f"{one.name}：不该列“{path}”" for path in wrong)


def _of_fetching(place: Place, manifests: list[ChecksumList], declared: Declared) -> Iterator[str]:
    """What is to be fetched is payload, on every manifest, and until it is there the bag is not complete (2.2.3)."""
    if _FETCH not in place.names:
        return
    faults: list[str] = []
    for number, line in enumerate(lines_of(place, _FETCH, faults, declared.encoding), start=1):
        matched = _FETCHED.fullmatch(line)
        if not line.strip():
            continue
        where = f"{_FETCH} 第 {number} 行"
        if matched is None or not _scheme(matched[1]):
            yield f"{where}：不是“网址 长短 路径”"
            continue
        path = _ENCODED.sub(lambda sign: unquote(sign[0]), matched[3]).removeprefix("./")
        if not _is_payload(path) or any(path not in one.sums for one in manifests):
            yield f"{where}：“{path}”不在 data/ 里，或不在每一份 manifest 上"
        if path not in place.names:
            yield f"{where}：“{path}”还没有下载"
        elif matched[2] not in ("-", str(place.size(path))):
            yield f"{where}：“{path}”的长短与写的不同"
    yield from faults


def _scheme(address: str) -> str:
    """Return the scheme of an address, nothing where it has none or is none."""
    try:
        return urlsplit(address).scheme
    except ValueError:
        return ""
