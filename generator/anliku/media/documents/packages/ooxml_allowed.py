"""What an Office Open XML file may hold: its parts by content type, its relationships by type.

ECMA-376 (5th edition, 2021) part 1, sections 11 to 15, and [MS-DOCX], [MS-XLSX], [MS-PPTX],
[MS-ODRAWXML] for what Office 2010 and later add. Left out on purpose: VBA, ActiveX, OLE objects,
embedded packages (but a chart's workbook), Excel 4.0 macro and dialog sheets, connections, query
tables, external links, altChunk, sub-documents, mail merge, user interface and web extensions.
"""

import re

_OPEN = "application/vnd.openxmlformats-officedocument"
_PACKAGE = "application/vnd.openxmlformats-package"

WORKBOOK = f"{_OPEN}.spreadsheetml.sheet"
"""A workbook within a document."""
RELATIONSHIPS = f"{_PACKAGE}.relationships+xml"
CHARTS = frozenset([f"{_OPEN}.drawingml.chart+xml", "application/vnd.ms-office.chartex+xml"])
MAIN = {
    ".docx": f"{_OPEN}.wordprocessingml.document.main+xml",
    ".xlsx": f"{_OPEN}.spreadsheetml.sheet.main+xml",
    ".pptx": f"{_OPEN}.presentationml.presentation.main+xml",
}
"""What the main part of each kind of document is."""
ALSO_CALLED = {
    ".doc": ".docx",
    ".wps": ".docx",
    ".xls": ".xlsx",
    ".et": ".xlsx",
    ".ppt": ".pptx",
    ".dps": ".pptx",
}
"""Old endings, under which WPS writes the same files."""

_XML = {
    f"{_OPEN}.wordprocessingml": (
        *("comments", "commentsExtended", "commentsIds", "commentsExtensible", "document.glossary"),
        *("document.main", "endnotes", "fontTable", "footer", "footnotes", "header", "numbering"),
        *("people", "settings", "styles", "stylesWithEffects", "webSettings"),
    ),
    f"{_OPEN}.spreadsheetml": (
        *("sheet.main", "worksheet", "chartsheet", "styles", "sharedStrings", "calcChain"),
        *("comments", "table", "tableSingleCells", "sheetMetadata", "pivotTable"),
        *("pivotCacheDefinition", "pivotCacheRecords", "revisionHeaders", "revisionLog"),
        "userNames",
    ),
    f"{_OPEN}.presentationml": (
        *("presentation.main", "slide", "slideLayout", "slideMaster", "notesMaster"),
        *("notesSlide", "handoutMaster", "presProps", "viewProps", "tableStyles", "tags"),
        *("comments", "commentAuthors"),
    ),
    f"{_OPEN}.drawingml": (
        *("chart", "chartshapes", "diagramColors", "diagramData", "diagramLayout"),
        "diagramStyle",
    ),
    _OPEN: (
        *("theme", "themeOverride", "themeManager", "drawing", "extended-properties"),
        *("custom-properties", "customXmlProperties"),
    ),
    _PACKAGE: ("core-properties", "relationships", "digital-signature-xmlsignature"),
    "application/vnd.ms-office": (
        *("chartstyle", "chartcolorstyle", "chartex", "drawingml.diagramDrawing"),
        "classificationlabels",
    ),
    "application/vnd.ms-word": ("stylesWithEffects",),
    "application/vnd.ms-excel": (
        *("controlproperties", "threadedcomments", "person", "slicer", "slicerCache"),
        *("timeline", "timelineCache", "richvalueeg", "rdrichvalue", "rdrichvaluestructure"),
        *("rdrichvaluetypes", "richvaluerel", "namedSheetView"),
    ),
    "application/vnd.wps-officedocument": ("cellimage", "customStorage", "woinfo"),
    "application/vnd.ms-powerpoint": ("revisioninfo", "changesinfo", "comments", "authors"),
}
VML = f"{_OPEN}.vmlDrawing"
XML_TYPES = frozenset(
    [
        *(f"{family}.{name}+xml".lower() for family, names in _XML.items() for name in names),
        *(f"{_OPEN}.spreadsheetml.drawing+xml".lower(), f"{_OPEN}.drawing+xml".lower()),
        *(VML.lower(), "application/xml", "text/xml", "application/inkml+xml"),
    ]
)
"""Parts that are looked into element by element, in lower case."""
OPAQUE_TYPES = frozenset(
    name.lower()
    for name in (
        f"{_OPEN}.spreadsheetml.printerSettings",
        f"{_OPEN}.presentationml.printerSettings",
        f"{_OPEN}.wordprocessingml.printerSettings",
        f"{_OPEN}.spreadsheetml.customProperty",
        f"{_OPEN}.obfuscatedFont",
        "application/x-fontdata",
        f"{_PACKAGE}.digital-signature-origin",
    )
)
"""Settings of printers, fonts in disguise: nothing of it runs."""

_NAMES = (
    *("theme", "themeOverride", "styles", "settings", "webSettings", "fontTable", "numbering"),
    *("footnotes", "endnotes", "comments", "header", "footer", "glossaryDocument", "image"),
    *("hyperlink", "chart", "chartUserShapes", "drawing", "vmlDrawing", "printerSettings"),
    *("diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors", "diagramDrawing"),
    *("customXml", "customXmlProps", "officeDocument", "extended-properties"),
    *("extendedProperties", "custom-properties", "customProperties", "customProperty"),
    *("worksheet", "chartsheet", "sharedStrings", "calcChain", "table", "tableSingleCells"),
    *("sheetMetadata", "pivotTable", "pivotCacheDefinition", "pivotCacheRecords", "usernames"),
    *("revisionHeaders", "revisionLog", "ctrlProp", "slide", "slideLayout", "slideMaster"),
    *("notesSlide", "notesMaster", "handoutMaster", "presProps", "viewProps", "tableStyles"),
    *("tags", "commentAuthors", "font", "metadata/thumbnail", "metadata/core-properties"),
    *("audio", "video", "themeManager"),
)
_BY_PACKAGE = (
    *("metadata/core-properties", "metadata/thumbnail", "digital-signature/origin"),
    *("digital-signature/signature", "digital-signature/certificate"),
)
_BY_MICROSOFT = (
    *("stylesWithEffects", "commentsExtended", "commentsIds", "commentsExtensible", "people"),
    *("chartColorStyle", "chartStyle", "chartEx", "diagramDrawing", "revisionInfo", "changesInfo"),
    *("media", "hdphoto", "threadedComment", "person", "slicer", "slicerCache", "timeline"),
    *("timelineCache", "classificationlabels", "comments", "authors", "rdRichValue"),
    *("rdRichValueStructure", "rdRichValueTypes", "richValueRel", "namedSheetView"),
)
RELATED = re.compile(
    r"http://(?:"
    r"(?:schemas\.openxmlformats\.org/officeDocument/2006|purl\.oclc\.org/ooxml/officeDocument)"
    rf"/relationships/(?:{'|'.join(map(re.escape, _NAMES))})"
    rf"|schemas\.openxmlformats\.org/package/2006/relationships/(?:{'|'.join(_BY_PACKAGE)})"
    rf"|schemas\.microsoft\.com/office/20\d\d(?:/\d\d)?/relationships/(?:{'|'.join(_BY_MICROSOFT)})"
    r"|www\.wps\.cn/officeDocument/20\d\d/(?:cellImage|relationships/(?:customStorage|woinfo))"
    r"|schemas\.microsoft\.com/office/drawing/2014/chartex/relationships/chartEx"
    r")",
    re.IGNORECASE,
)
"""Types of relationships, transitional, strict, Microsoft's and WPS's own."""
