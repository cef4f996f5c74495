"""Pictures in, their places in the text out; remembers each picture's bytes once for the package."""

import hashlib

from anliku.packs.office.docx.wordml import attribute
from anliku.packs.pictures import LoadedPicture

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_EMU_PER_MM = 36000


class Drawings:
    """Collects the pictures of one document."""

    def __init__(self) -> None:
        self.media: dict[str, bytes] = {}
        """Bytes by name of the part's file."""
        self._count = 0

    def place(self, picture: LoadedPicture, size_mm: tuple[float, float]) -> str:
        """Return the run that shows the picture at this size."""
        name = self._part_name(picture)
        self._count += 1
        width, height = (round(side * _EMU_PER_MM) for side in size_mm)
        number, alt = self._count, attribute(picture.alt)
        extent = f'cx="{width}" cy="{height}"'
        return (
            f'<w:r><w:drawing><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent {extent}/><wp:docPr id="{number}" name="图片 {number}" descr={alt}/>'
            "<wp:cNvGraphicFramePr/>"
            f'<a:graphic xmlns:a="{_A}"><a:graphicData uri="{_PIC}"><pic:pic xmlns:pic="{_PIC}">'
            f'<pic:nvPicPr><pic:cNvPr id="{number}" name="{name}" descr={alt}/><pic:cNvPicPr/></pic:nvPicPr>'
            f"<pic:blipFill>{_blip(name, picture.kind)}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
            "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )

    def _part_name(self, picture: LoadedPicture) -> str:
        digest = hashlib.sha256(picture.data).hexdigest()[:16]
        name = f"p{digest}.{picture.kind}"
        self.media[name] = picture.data
        return name


def relationship_id(name: str) -> str:
    """Return the id by which the text names a picture's part."""
    return f"rIdMedia_{name.partition('.')[0]}"


def _blip(name: str, kind: str) -> str:
    identifier = relationship_id(name)
    if kind != "svg":
        return f'<a:blip r:embed="{identifier}"/>'
    return (
        f'<a:blip><a:extLst><a:ext uri="{_SVG_EXTENSION}">'
        f'<asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="{identifier}"/></a:ext></a:extLst></a:blip>'
    )
