"""Whatever is wrong with a zip is said of the entry that it is wrong with; all others are compared."""

import json
import os
import socket
import stat
import struct
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile, ZipInfo

import pytest

from anliku.problems import TargetError
from tests.unit.verifying.making import (
    Files,
    bag,
    digest,
    edition,
    judged,
    manifest,
    said,
    site,
    written,
    zipped,
)


def _judged(data: bytes, folder: Path) -> str:
    (folder / "包.zip").write_bytes(data)
    return said(folder / "包.zip")


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA])
def test_every_common_method_is_unpacked(tmp_path: Path, method: int) -> None:
    """As long as it takes, and nothing is left over."""
    files = {"大": bytes(3_000_000) + b"x", "小": b"", "乱": bytes(range(256)) * 5000}
    files["校验清单.txt"] = manifest(files)
    assert "" == _judged(zipped(files, method), tmp_path)
    assert "" == _judged(zipped(files, method, top=""), tmp_path)


def _refused(path: Path) -> str:
    with pytest.raises(TargetError) as caught:
        judged(path)
    return str(caught.value)


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA])
@pytest.mark.parametrize("step", [0x01, 0x80, 0xFF])
def test_no_changed_byte_is_whole_where_content_differs(
    tmp_path: Path, method: int, step: int
) -> None:
    """At every offset: what is wrong is told, or all files are, as another reader has them, the same."""
    whole = zipped(
        {"a": b"abcabcabcabc" * 3, "校验清单.txt": manifest({"a": b"abcabcabcabc" * 3})}, method
    )
    path = tmp_path / "a.zip"
    for at in range(len(whole)):
        data = bytearray(whole)
        data[at] ^= step
        path.write_bytes(data)
        try:
            found = judged(path)
        except TargetError:
            continue
        if found.is_good:
            assert _contents(bytes(data)) == _contents(whole), at


def _contents(data: bytes) -> Files:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("files", [edition(), bag()])
def test_no_cut_is_whole(tmp_path: Path, files: Files) -> None:
    """Wherever a copy stopped, or began again too late."""
    whole = zipped(files)
    path = tmp_path / "a.zip"
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert "压缩包" in _refused(path)
        path.write_bytes(whole[length + 1 :])
        try:
            assert not judged(path).is_good, length
        except TargetError:
            continue


@pytest.mark.parametrize("make", [bag, edition, site])
def test_no_changed_file_of_a_folder_is_whole(tmp_path: Path, make: Callable[[], Files]) -> None:
    """At every offset of every file, lists too; but for the stamp of a list that nobody can compare."""
    files = make()
    folder = written(files, tmp_path)
    for name, data in files.items():
        path = folder / name
        for at in range(len(data)):
            path.write_bytes(data[:at] + bytes([data[at] ^ 0x15]) + data[at + 1 :])
            found = judged(folder)
            if found.is_good:
                assert _is_about_nothing(name, path.read_bytes(), data), (name, at)
            path.write_bytes(data[:at])
            is_last = at == len(data) - 1 and data.endswith(b"\n")
            assert judged(folder).is_good <= is_last, (name, at)
        path.write_bytes(data)


def _is_about_nothing(name: str, now: bytes, before: bytes) -> bool:
    """Whether a list says the same of files as before."""
    if name == ".anliku-made.json":
        return bool(json.loads(now)["files"] == json.loads(before)["files"])
    return name.startswith(("tagmanifest-", "校验清单")) and now.split() == before.split()


def _patched(data: bytes, field: str, at: int, value: bytes) -> bytes:
    """Change a field of the first entry in the directory, or also of the record before its data."""
    central = data.index(b"PK\x01\x02")
    changed = bytearray(data)
    changed[central + at : central + at + len(value)] = value
    if field == "both":
        changed[at - 2 : at - 2 + len(value)] = value
    return bytes(changed)


@pytest.mark.parametrize(
    ("at", "value", "words"),
    [
        (8, b"\x20\x08", "打开案例库.html：是补丁，不是文件，解不开"),
        (8, b"\x01\x08", "打开案例库.html：加了密，读不了"),
        (10, struct.pack("<H", 99), "打开案例库.html：压缩的方法（99）不认识"),
        (10, struct.pack("<H", ZIP_LZMA), "打开案例库.html：压缩的数据坏了，解不开"),
        (10, struct.pack("<H", ZIP_BZIP2), "打开案例库.html：压缩的数据坏了，解不开"),
        (16, b"\0\0\0\0", "打开案例库.html：内容与压缩包里记的 CRC 不一致，坏了"),
        (24, struct.pack("<L", 3), "打开案例库.html：解开来不止目录里写的 3 字节"),
        (24, struct.pack("<L", 300), "打开案例库.html：解开来只有 90 字节，目录里写的是 300 字节"),
        (
            24,
            struct.pack("<L", 0xFFFFFFF0),
            "打开案例库.html：解开来有 4294967280 字节，与压缩包的大小不相称，没有解开",
        ),
        (20, struct.pack("<L", 5000), "打开案例库.html：它的数据伸到了别的数据里"),
    ],
)
def test_damage_is_named_with_its_cause(tmp_path: Path, at: int, value: bytes, words: str) -> None:
    """All but the damaged entry are whole."""
    assert words == _judged(_patched(zipped(edition()), "both", at, value), tmp_path)
    assert 2 == judged(tmp_path / "包.zip").whole


def test_contradictions_are_told(tmp_path: Path) -> None:
    """Where the record before the data says something else, another program would unpack something else."""
    data = _patched(zipped(edition()), "directory", 10, struct.pack("<H", 0))
    assert "打开案例库.html：压缩包里的两处记录（目录和数据前面）不一样" == _judged(data, tmp_path)


def test_names_that_are_no_text_are_told(tmp_path: Path) -> None:
    """One of them does not keep the others from being compared."""
    data = zipped(edition()).replace("打开".encode(), b"\xff\xff\xff\xff\xff\xff")
    found = _judged(data, tmp_path)
    assert "������案例库.html：名字不是 UTF-8，坏了" in found
    assert "打开案例库.html\n" in found
    assert 2 == judged(tmp_path / "包.zip").whole


def _with(files: Files, *entries: tuple[str | ZipInfo, bytes]) -> bytes:
    stream = BytesIO(zipped(files))
    with ZipFile(stream, "a") as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return stream.getvalue()


def _link(name: str) -> ZipInfo:
    info = ZipInfo(name)
    info.create_system, info.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return info


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("../x", "../x：路径指到外面"),
        ("/x", "/x：路径指到外面"),
        ("库/C:x", "C:x：路径指到外面"),
        ("C:/x", "C:/x：路径指到外面"),
        ("库/../x", "../x：路径指到外面"),
        ("库/a\\b", "a\\b：路径指到外面"),
        ("库/多", "多"),
        ("__MACOSX/._a", "__MACOSX/._a：在“库/”外面"),
        ("库/site/空", "site/空：压缩包里有两个"),
        ("库/site/目录/", "site/目录/：是文件夹，却有数据"),
        (_link("库/链"), "链：是链接，不是文件"),
    ],
)
def test_what_does_not_belong_is_told(tmp_path: Path, entry: str | ZipInfo, words: str) -> None:
    """The list is found and everything else compared."""
    assert words == _judged(_with(edition(), (entry, b"x")), tmp_path)
    assert judged(tmp_path / "包.zip").whole >= 2


def test_a_list_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """Its text, and the list of no files at all."""
    files = edition() | {"校验清单.txt": b"\xff\xfe\xff"}
    assert "校验清单.txt：文字坏了，不是 UTF-8 编码" in _judged(zipped(files), tmp_path)
    assert "校验清单.txt：里面没有文件" == _judged(zipped({"校验清单.txt": b""}), tmp_path)
    data = zipped({"校验清单.txt": b"x" * 50, "a": b"a"}, ZIP_STORED).replace(b"xx", b"yx", 1)
    assert "校验清单.txt：内容与压缩包里记的 CRC 不一致" in _judged(data, tmp_path)


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """Many entries of the same bytes, and more bytes than a zip of that length would hold."""
    data = zipped({"a": bytes(9_000_000), "校验清单.txt": f"{digest(b'')}  a\n".encode()})
    assert "a" == _judged(data, tmp_path)
    central, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
    record = data[central : data.index(b"PK\x01\x02", central + 4)]
    copies = b"".join(record[:-1] + bytes([sign]) for sign in b"bcdefgh")
    more = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 9, 9, end - central + len(copies), central, 0)
    found = _judged(data[:end] + copies + more, tmp_path).split("\n")
    assert [one[:1] for one in found] == [*"abcdefgh"]


def test_large_fields_are_read(tmp_path: Path) -> None:
    """As a program writes that does not know how long an entry becomes; the end too."""
    stream = BytesIO()
    files = edition()
    with ZipFile(stream, "w") as archive:
        for name, data in files.items():
            with archive.open(f"库/{name}", "w", force_zip64=True) as entry:
                entry.write(data)
    assert "" == _judged(stream.getvalue(), tmp_path)
    data = stream.getvalue()
    end = data.index(b"PK\x05\x06")
    begin = data.index(b"PK\x01\x02")
    big = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, 4, 4, end - begin, begin)
    located = struct.pack("<4sLQL", b"PK\6\7", 0, end, 1)
    last = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    assert "" == _judged(data[:end] + big + located + last, tmp_path)
    (tmp_path / "包.zip").write_bytes(data[:end] + located + last)
    assert "压缩包不完整" in _refused(tmp_path / "包.zip")


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    """A pipe would wait for ever, a device never end."""
    os.mkfifo(tmp_path / "管")
    with socket.socket(socket.AF_UNIX) as listening:
        os.chdir(tmp_path)
        listening.bind("口")
        for path in (tmp_path / "管", tmp_path / "口", Path("/dev/zero"), Path("/dev/null")):
            assert "是管道、设备一类的东西，不是文件" in _refused(path)
    (tmp_path / "空.zip").write_bytes(b"")
    assert "不是文件夹，也不是压缩包" in _refused(tmp_path / "空.zip")
    (tmp_path / "夹").mkdir()
    os.mkfifo(tmp_path / "夹" / "校验清单.txt")
    assert "校验清单.txt：是管道、设备一类的东西" in _refused(tmp_path / "夹")


def test_what_no_list_holds_is_read_too(tmp_path: Path) -> None:
    """The program's own list in a bag is no part of it, but damaged it is not whole."""
    data = zipped(bag() | {".anliku-made.json": b"{}" * 9}, ZIP_STORED)
    assert "" == _judged(data, tmp_path)
    damaged = data.replace(b"{}{}", b"{]{}", 1)
    assert ".anliku-made.json：内容与压缩包里记的 CRC 不一致，坏了" == _judged(damaged, tmp_path)
