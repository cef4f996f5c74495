"""A pack in, one HTML file out that needs nothing else: no network, no script, no other file."""

from html import escape

from anliku.packs.interface import CaseChapter, Pack, PrintOptions
from anliku.packs.legal_text import legal, on_one_line
from anliku.packs.office import pandoc_ast as ast
from anliku.packs.office.anchors import Anchors, contents_of
from anliku.packs.office.cover import cover_of, other_volumes
from anliku.packs.office.numbering import numbered
from anliku.packs.office.pandoc import run_pandoc
from anliku.packs.office.pandoc_ast import AstBlock
from anliku.packs.office.web.page_blocks import FORM, PageTranslator
from anliku.packs.office.web.stylesheets import stylesheet

_CHAPTER_LEVEL = 2
"""The pack's title is the only heading of level 1."""


def write_html(pack: Pack, options: PrintOptions) -> bytes:
    """Return the pack as one page for browsers that prints on the paper of the options.

    Raises:
        PackProblemsError: a picture cannot be read.
    """
    pack = numbered(pack, options.layout)
    anchors = Anchors(pack)
    blocks = _contents(pack, anchors)
    for chapter in pack.chapters:
        kind = "case" if isinstance(chapter, CaseChapter) else "beside"
        translator = PageTranslator(anchors, chapter, chapter_level=_CHAPTER_LEVEL, is_book=False)
        opened = ast.raw_block(FORM, f'<section class="chapter {kind}">')
        blocks += [opened, *translator.chapter(), ast.raw_block(FORM, "</section>")]
    body = run_pandoc(ast.document_json(blocks, {}), "html5").decode()
    return _page(pack, options, body).encode()


def _contents(pack: Pack, anchors: Anchors) -> list[AstBlock]:
    chapters = [
        [ast.plain_block([ast.link([ast.string(on_one_line(entry.title))], f"#{entry.anchor}")])]
        for entry in contents_of(pack, anchors)
    ]
    title = ast.header(_CHAPTER_LEVEL, "contents", [ast.string("目录")])
    opened = ast.raw_block(FORM, '<nav class="contents" aria-labelledby="contents">')
    lists = [ast.bullet_list(chapters)] if chapters else []
    return [opened, title, *lists, *_volumes(pack), ast.raw_block(FORM, "</nav>")]


def _volumes(pack: Pack) -> list[AstBlock]:
    blocks: list[AstBlock] = []
    for name, titles in other_volumes(pack):
        items = [[ast.plain_block([ast.string(on_one_line(title))])] for title in titles]
        blocks += [ast.para([ast.string(name)]), ast.bullet_list(items)]
    return blocks


def _page(pack: Pack, options: PrintOptions, body: str) -> str:
    title = _escaped(f"{pack.title}（{pack.edition.label}）")
    author = _escaped(pack.organiser or pack.site_name)
    style = f"{stylesheet('reading.css')}\n{stylesheet('page.css')}"
    dated = f'<meta name="date" content="{pack.day.isoformat()}">\n' if pack.day else ""
    size = f"@page {{ size: {options.paper.label}; }}"
    return (
        '<!DOCTYPE html>\n<html lang="zh-Hans">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n"
        f'<meta name="author" content="{author}">\n'
        f"{dated}"
        f"<style>\n{size}\n{style}</style>\n</head>\n<body>\n"
        f"{_cover(pack)}\n<main>\n{body}</main>\n</body>\n</html>\n"
    )


def _cover(pack: Pack) -> str:
    cover = cover_of(pack)
    summary = f'<p class="summary">{_escaped(cover.summary)}</p>' if cover.summary else ""
    lines = "".join(f"<p>{_escaped(line)}</p>" for line in cover.lines)
    return (
        f'<header class="cover"><p class="mark">{_escaped(cover.mark)}</p>'
        f'<h1>{_escaped(cover.title)}</h1><p class="edition">{_escaped(cover.edition)}</p>'
        f'{summary}<div class="lines">{lines}</div></header>'
    )


def _escaped(text: str) -> str:
    return escape(legal(text))
