"""A collection's slug, title or file as somebody wrote it in, the collection out."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from anliku.model.collection import Collection
from anliku.packs.selecting.interface import Wanted, shortened
from anliku.problems import Problem, Rule
from anliku.validation import nearest

_MOST_NAMED = 5


def named_collection(
    wanted: Wanted, collections: Sequence[Collection]
) -> tuple[Collection | None, list[Problem]]:
    """Return the collection that was meant, or the problem that there is none.

    Args:
        wanted: a slug, a title, or the path or name of a file.
        collections: all there are.
    """
    written = wanted.written.strip()
    by_slug = [one for one in collections if one.slug == written.lower()]
    named = by_slug or [one for one in collections if _is_called(one, written)]
    if len(named) == 1:
        return named[0], []
    if named:
        message = f"有 {len(named)} 个专题叫“{shortened(written)}”"
        hint = f"写网址名：{'、'.join(one.slug for one in named)}"
    else:
        message = f"没有“{shortened(written)}”这个专题"
        hint = _suggestion(written, collections)
    problem = Problem(
        rule=Rule.UNKNOWN_SELECTED, location=wanted.location, message=message, hint=hint
    )
    return None, [problem]


def _is_called(collection: Collection, written: str) -> bool:
    if written == collection.title:
        return True
    path = written.replace("\\", "/")
    file = PurePosixPath(collection.path)
    return path in (file.stem, file.name) or (
        path.endswith(f"/{file.name}") and _is_tail(path, collection.path)
    )


def _is_tail(one: str, other: str) -> bool:
    """Whether one path ends with the other, or the other way round, by whole names."""
    return f"/{one}".endswith(f"/{other}") or f"/{other}".endswith(f"/{one}")


def _suggestion(written: str, collections: Sequence[Collection]) -> str:
    if not collections:
        return "库里还没有专题；直接写案例编号"
    names = {name: one for one in collections for name in (one.title, one.slug)}
    alike = nearest(written, names, most=1)
    if alike:
        one = names[alike[0]]
        return f"是不是“{one.title}”（{one.slug}）？"
    some = "、".join(one.slug for one in collections[:_MOST_NAMED])
    return f"有：{some}{'……' if len(collections) > _MOST_NAMED else ''}；anliku pack --list 看全部"
