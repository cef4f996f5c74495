"""Names in the settings in, whether the site can have them out: folders of pages, former addresses."""

import re
from collections.abc import Iterator, Mapping

from anliku.file_names import name_fault, sameness
from anliku.settings.mistakes import Mistakes

OWN_NAMES = frozenset(
    [
        ".anliku-made.json",
        "404.html",
        "actors",
        "assets",
        "basket.html",
        "browse.html",
        "cases",
        "cases.json",
        "cases.schema.json",
        "collections",
        "compare.html",
        "contexts",
        "data",
        "evidence",
        "feeds",
        "index.html",
        "llms.txt",
        "matrix.html",
        "media",
        "packs",
        "policies",
        "practices",
        "problems",
        "regions",
        "sitemap.xml",
        "sitemap.xml.gz",
        "timeline",
        "topics",
        "vocabulary",
        "years",
    ]
)
"""What of the site's top and of `cases_dir` is the program's own; a test holds it to be all."""
_DEFAULT_FOLDERS = ("about",)
_IN_ADDRESSES = re.compile(r"[/\\#%]")
"""What no part of an address has, besides what no file's name has."""
_LONGEST_PART = 255
"""Most bytes that a name may have on common file systems."""
_PAIRS = "每行写“旧网址: 新网址”，如 old/page.html: cases/SQ-2026-0001-3.html"


def page_folders(written: object, said: Mistakes) -> tuple[str, ...]:
    """Return the folders of plain pages: each directly in `cases_dir`, none of the site's own."""
    folders = written or _DEFAULT_FOLDERS
    if not isinstance(folders, list | tuple) or not all(isinstance(one, str) for one in folders):
        said.tell(("page_folders",), "page_folders 应当是列表", "如 page_folders: [about]")
        return _DEFAULT_FOLDERS
    met: dict[str, str] = {}
    for number, name in enumerate(folders):
        hint = "写案例文件夹下面一层的名字，如 page_folders: [about]"
        message = None
        fault = part_fault(name)
        if fault is not None or name.startswith("."):
            why = f"：{fault}" if fault and name else ""
            message = f"page_folders 里“{name}”不是文件夹名{why}"
        elif sameness(name) in OWN_NAMES:
            message = f"page_folders 里“{name}”是程序自己用的名字"
            hint = "换一个名字，如 page_folders: [about, help]"
        elif sameness(name) in met:
            message = f"page_folders 里“{name}”和“{met[sameness(name)]}”是同一个名字"
            hint = "删去一个；大小写不同的名字在 Windows 上是同一个"
        if message is not None:
            said.tell(("page_folders", number), message, hint)
        met[sameness(name)] = name
    return tuple(folders)


def redirects(written: object, said: Mistakes) -> tuple[tuple[str, str], ...]:
    """Return old and new addresses, both inside the site; that the new ones exist is seen later."""
    if not written:
        return ()
    if not isinstance(written, Mapping):
        said.tell(("redirects",), "redirects 应当是“旧网址: 新网址”的形式", _PAIRS)
        return ()
    pairs = tuple((str(old), str(new)) for old, new in written.items())
    met: dict[str, str] = {}
    for old, new in pairs:
        keys = ("redirects", old)
        for address in (old, new.partition("#")[0]):
            for why in _address_faults(address):
                message = f"redirects 里“{address}”不是本站页面的网址{why}"
                hint = "写站内的路径，以 .html 结尾，不以 / 开头，如 topics/old.html"
                if address is old:
                    said.tell_of_key(keys, message, hint)
                else:
                    said.tell(keys, message, hint)
        if sameness(old) in met:
            message = f"redirects 里“{old}”和“{met[sameness(old)]}”是同一个网址"
            said.tell_of_key(keys, message, "删去一个；大小写不同的名字在 Windows 上是同一个")
        met[sameness(old)] = old
    return pairs


def part_fault(part: str) -> str | None:
    """Return why no system-independent address can have a part of that name, or None."""
    if not part or part != part.strip():
        return "名字是空的，或前后有空格"
    if found := _IN_ADDRESSES.search(part):
        return f"名字里有 {found[0]}"
    if len(part.encode("utf-8", "replace")) > _LONGEST_PART:
        return f"名字超过 {_LONGEST_PART} 个字节"
    fault = name_fault(part)
    return fault[0] if fault else None


def _address_faults(address: str) -> Iterator[str]:
    """Yield why an address can be no page's, to stand behind it; one reason is enough."""
    parts = address.split("/")
    if not address.endswith(".html") or parts[-1] == ".html":
        yield ""
        return
    for fault in map(part_fault, parts):
        if fault is not None:
            yield f"：{fault}"
            return
    top = sameness(parts[0])
    if len(parts) > 1 and "." in top and top in OWN_NAMES:
        yield f"：“{parts[0]}”是程序做的文件，不是文件夹"
