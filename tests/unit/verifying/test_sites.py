"""A site is compared with its list; whatever of others lies in it is named and no mistake."""

import json
import os
from pathlib import Path

from tests.unit.verifying.making import judged, said, site, written


def test_what_others_put_there_is_no_mistake(tmp_path: Path) -> None:
    """Files, links wherever they lead, pipes, names that would lead out elsewhere."""
    folder = written(site() | {"CNAME": b"x", ".git/HEAD": b"x", "C:x": b"x"}, tmp_path)
    (folder / "最新").symlink_to("index.html")
    (folder / "没有").symlink_to("/nowhere")
    (folder / "外").symlink_to("/etc")
    os.mkfifo(folder / "管")
    assert "" == said(folder)
    others = (".git/HEAD", "C:x", "CNAME", "外", "最新", "没有", "管")
    assert others == judged(folder).others


def test_a_link_in_the_place_of_a_page_is_one(tmp_path: Path) -> None:
    """It is counted once, and not as missing."""
    folder = written(site(), tmp_path / "站")
    (folder / "index.html").rename(tmp_path / "index.html")
    (folder / "index.html").symlink_to(tmp_path / "index.html")
    assert "index.html：是链接，不是文件" == said(folder)


def test_a_list_that_says_nothing_is_no_list(tmp_path: Path) -> None:
    """Without files, with checksums that are none, with paths that lead out, no list at all."""
    files = site()
    made = json.loads(files[".anliku-made.json"])
    for number, (changed, words) in enumerate(
        [
            ({}, "里面没有文件"),
            ({"index.html": "x"}, "“index.html”的校验值坏了"),
            ({"../a": "0" * 64}, "“../a”路径指到外面"),
            ([], "读不懂"),
        ]
    ):
        data = json.dumps({**made, "files": changed}).encode()
        folder = written(files | {".anliku-made.json": data}, tmp_path / str(number))
        assert words in said(folder)
    (tmp_path / "0" / ".anliku-made.json").write_bytes(b"\xff")
    assert "读不懂" in said(tmp_path / "0")
