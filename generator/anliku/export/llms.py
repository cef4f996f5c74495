"""An archive in, its `llms.txt` out: what an AI reader should know first, and where the texts are.

After «The /llms.txt file, v2» (Jeremy Howard, 2026-08-10): one H1, a quotation that sums up, notes,
and H2 sections with lists of links. Pages lead to it with `rel="describedby"`, and to their mirror
with `rel="alternate"`. Above 500 cases it lists parts of 500 instead, so that it stays short.
"""

from collections.abc import Iterable, Iterator, Sequence

from anliku import addresses
from anliku.export.case_terms import SUBJECTS
from anliku.export.interface import MARKDOWN, Archive, SiteFile
from anliku.export.locations import (
    ARCHIVE_FILE,
    ARCHIVE_SCHEMA,
    LLMS_FILE,
    link,
    mirror_address,
)
from anliku.export.markdown_words import inline, line_start, linked
from anliku.facts import NOT_FILLED, NOT_REPORTED
from anliku.model.case import Case
from anliku.model.enums import Status

PART_SIZE = 500
"""Most cases listed in one file."""
_NOTES = (
    f"数字照原文抄录，前后对比和缺项另列；写“{NOT_REPORTED}”的，就是来源没有说；写“{NOT_FILLED}”的，"
    "是编者还没有填，来源可能说了；都不要推测。",
    "证据等级0至5：0级只有线索，1级讲了做法，2级有前后数据，3级以上才有对照或排除了其他原因；引用时请连等级一起说。",
    "原文印错或存疑的地方，原文与核实分开写，见各案例的“勘误”。",
    "标“线索”的只有零星材料，标“已被替代”“需更新”的请先核实。",
)


def llms_files(archive: Archive, *, part_size: int = PART_SIZE) -> Iterator[SiteFile]:
    """Yield `llms.txt`, and its parts where there are more cases than one file may list.

    Args:
        archive: the archive.
        part_size: most cases listed in one file.
    """
    cases = [case for case in archive.corpus.cases if not case.is_withdrawn]
    cases.sort(key=lambda case: (case.is_lead, case.id))
    if len(cases) <= part_size:
        yield _file(LLMS_FILE, [*_opening(archive, len(cases)), *_cases(cases, LLMS_FILE, archive)])
        return
    parts = [cases[start : start + part_size] for start in range(0, len(cases), part_size)]
    index = ["", "## 案例（分册）", ""]
    for number, part in enumerate(parts, start=1):
        address = f"llms/cases-{number:04d}.md"
        label = f"第{number}册，{len(part)} 个案例"
        target = link(address, LLMS_FILE, archive.settings)
        index.append(f"- {linked(label, target)}: {part[0].id} 至 {part[-1].id}")
        title = f"# {inline(archive.settings.site_name)}：{label}"
        yield _file(address, [title, *_cases(part, address, archive)])
    yield _file(LLMS_FILE, [*_opening(archive, len(cases)), *index])


def _file(address: str, lines: Iterable[str]) -> SiteFile:
    text = "\n".join(lines).rstrip("\n") + "\n"
    return SiteFile(address=address, content=text.encode(), media_type=MARKDOWN)


def _opening(archive: Archive, count: int) -> Iterator[str]:
    yield f"# {inline(archive.settings.site_name)}"
    yield ""
    yield (
        f"> {count} 个城乡社区治理案例：遇到什么问题，怎么办的，有什么证据，要什么条件。"
        "每个事实注明来源，缺什么照实写。"
    )
    yield ""
    for note in _NOTES:
        yield f"- {note}"
    if licence := archive.settings.licence:
        yield f"- 案例文字采用 {licence.name} 许可，{licence.terms}；{licence.note}"
    yield ""
    yield "## 数据"
    yield ""
    yield _listed("全部案例（JSON）", ARCHIVE_FILE, "文首信息、词条和正文，一次取全", archive)
    yield _listed("数据说明（JSON Schema）", ARCHIVE_SCHEMA, "上面那个文件的形式", archive)
    yield ""
    yield "## 分类"
    yield ""
    for facet in SUBJECTS:
        address = addresses.facet_address(facet)
        yield _listed(facet.label, address, f"按{facet.label}看案例的网页", archive)


def _listed(label: str, address: str, note: str, archive: Archive) -> str:
    return f"- {linked(label, link(address, LLMS_FILE, archive.settings))}: {note}"


def _cases(cases: Sequence[Case], start: str, archive: Archive) -> Iterator[str]:
    """Yield the sections of full cases and of leads, each with a link to every case's mirror."""
    full = [case for case in cases if not case.is_lead]
    leads = [case for case in cases if case.is_lead]
    for heading, section in (("案例", full), ("线索", leads)):
        if section:
            yield ""
            yield f"## {heading}"
            yield ""
            for case in section:
                target = link(mirror_address(case.id), start, archive.settings)
                yield f"- {linked(case.title, target)}: {_mark(case)}{_gist(case)}"


def _mark(case: Case) -> str:
    status = case.record.status
    return "" if status is Status.PUBLISHED else f"（{status.label}）"


def _gist(case: Case) -> str:
    return line_start(case.record.gist or case.record.summary)
