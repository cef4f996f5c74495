"""An OFD package in; nothing out if each part is known and actions but turn pages or open web pages.

GB/T 33190—2016, 7.1 (packages), 7.9 (multimedia), 14 (actions), 18 (signatures), 20 (attachments).
Attachments, sound, film, and actions that open a file are refused.
"""

import re
from collections.abc import Mapping

from anliku.media.documents.addresses import is_inside, refuse_far_link
from anliku.media.documents.beginnings import HEAD, is_font, is_picture
from anliku.media.documents.packages.unpacking import Package
from anliku.media.documents.packages.xml_reading import local, read_xml
from anliku.media.documents.refusing import active, embedded, leads_away, mismatch, unknown_part
from anliku.validation.messages import shown

_ROOT = "OFD.xml"
_SPACE = re.compile(r"http://www\.ofdspec\.org(?:/\d{4})?")
_JBIG2 = b"\x97JB2"
_DER = b"\x30"
"""What a signature or a seal begins with: a sequence in ASN.1."""
_IN_ACTION = frozenset(["Region", "Area", "Goto", "URI"])
_PLACES = re.compile(r"(?:\w*(?:Loc|File|Root|Res)|Annotations|Attachments|CustomTags|Signatures)")
"""Elements whose text is the path of a part."""


class _Reader:
    """Looks at one part."""

    def __init__(self) -> None:
        self._above: list[str] = []
        self._text: list[str] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Refuse attachments, sound, film and actions that are on no list."""
        name = local(tag)
        is_ours = _SPACE.fullmatch(tag[1:].partition("}")[0]) is not None
        parent = self._above[-1] if self._above else ""
        self._above.append(name)
        self._text = []
        if name == "Attachment":
            raise embedded(attributes.get("Name", name))
        if is_ours and parent == "Action" and name not in _IN_ACTION:
            raise active(f"动作 {shown(name)}")
        if name == "URI":
            refuse_far_link(attributes.get("Base", "") + attributes.get("URI", ""))
        if name == "MultiMedia" and attributes.get("Type", "Image") != "Image":
            raise embedded("声音或视频")

    def data(self, text: str) -> None:
        """Take in a piece of a text."""
        if _PLACES.fullmatch(self._above[-1]):
            self._text.append(text)

    def end(self, tag: str) -> None:
        """Refuse a path that leads out."""
        written = "".join(self._text).strip()
        if _PLACES.fullmatch(local(tag)) and not is_inside(written):
            raise leads_away(written)
        self._above.pop()
        self._text = []


def refuse_hostile_ofd(package: Package) -> None:
    """Refuse a package that holds anything but what is known.

    Raises:
        DocumentRefusedError: it holds something else, or is damaged.
    """
    if _ROOT not in package.entries:
        raise mismatch(".ofd")
    for name in package.entries:
        if name.lower().endswith(".xml"):
            read_xml(package, name, _Reader())
        elif not _is_known(package, name):
            raise unknown_part(name)


def _is_known(package: Package, name: str) -> bool:
    """Whether a part that is no XML is a picture, a font, a signature or a seal, all bytes of it sound."""
    head = b""
    for piece in package.pieces(name):
        head = head or piece[:HEAD]
    ending = name.lower().rpartition(".")[2]
    if ending in ("dat", "esl"):
        return head.startswith(_DER)
    return is_picture(head) or is_font(head) or head.startswith(_JBIG2)
