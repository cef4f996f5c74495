"""A pack's identity in, the chapter that says which archive it was made from and on what terms out."""

from collections.abc import Iterator

from anliku.facts import NOT_FILLED
from anliku.model.dates import in_chinese
from anliku.model.licence import Licence
from anliku.packs.blocks import CodeSpan, Facts, Inlines, Link, Text, paragraph, words
from anliku.packs.composing.selection import Selection
from anliku.packs.interface import Chapter


def colophon(selection: Selection, identifier: str) -> Chapter:
    """Return the last chapter."""
    text = "同一个案例库、同样的选择，做出来的案例包编号相同。校验值是案例库全部案例的 SHA-256，凭它可以核对本书出自哪一版。"
    return Chapter(
        key="colophon",
        title="版本说明",
        blocks=(Facts(tuple(_rows(selection, identifier))), paragraph(text)),
    )


def _rows(selection: Selection, identifier: str) -> Iterator[tuple[str, Inlines]]:
    request, settings = selection.request, selection.settings
    yield "书名", words(f"{request.title}（{request.edition.label}）")
    yield "案例包编号", words(identifier)
    yield "案例数", words(f"{len(request.cases)}个")
    if request.organiser:
        yield "主办单位", words(request.organiser)
    yield "案例库", _site(settings.site_name, settings.site_url.strip())
    yield "案例库版本", (Text("SHA-256 "), CodeSpan(selection.corpus.checksum))
    if selection.day:
        yield "资料日期", words(in_chinese(selection.day.isoformat()))
    yield "用途", words("仅供教学使用")
    yield "权利", _rights(settings.licence)


def _rights(licence: Licence | None) -> Inlines:
    if licence is None:
        return words(NOT_FILLED)
    name = Link(words(licence.name), licence.url)
    return (Text("案例文字采用"), name, Text(f"许可：{licence.terms}。{licence.note}"))


def _site(name: str, url: str) -> Inlines:
    return (Text(f"{name}，"), Link(words(url), url)) if url else words(name)
