"""What RFC 8493 makes a must of a bag is told where a bag lacks it."""

import os
from pathlib import Path

import bagit
import pytest

from tests.unit.verifying.making import DECLARATION, bag, judged, manifest, said, written, zipped

_A = "data/甲.txt"


def test_a_whole_one_is_whole(tmp_path: Path) -> None:
    """As a folder and in a zip; the Library of Congress' reader agrees."""
    folder = written(bag(), tmp_path / "库")
    assert "" == said(folder)
    assert 6 == judged(folder).whole
    bagit.Bag(str(folder)).validate()
    (tmp_path / "包.zip").write_bytes(zipped(bag()))
    assert "" == said(tmp_path / "包.zip")


_TWICE = b"Payload-Oxum: 130.2\n" * 2
_SHORT = manifest({_A: "甲乙丙\n".encode() * 9}, "sha512")
_FETCHED = b"https://a.example/c 5 data/c\n"


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (
            {"bag_info": b"Payload-Oxum: 1.2\n"},
            "Payload-Oxum 说 data/ 里有 2 个文件、1 字节，实际有 2 个、130 字节",
        ),
        ({"bag_info": b"Payload-Oxum: 130.3\n"}, "Payload-Oxum 说 data/ 里有 3 个文件"),
        ({"bag_info": b"Payload-Oxum: many\n"}, "Payload-Oxum 不是“字节数.文件数”"),
        ({"bag_info": _TWICE}, "Payload-Oxum 写了 2 次"),
        ({"bag_info": b"nothing\n"}, "bag-info.txt 第 1 行：不是“名称: 内容”"),
        ({"bag_info": b"A: \xff\n"}, "bag-info.txt：文字坏了，不是 UTF-8 编码"),
        ({"bagit": DECLARATION.replace(b"1.0", b"7.0")}, "BagIt 的版本 7.0 不认识"),
        ({"bagit": DECLARATION.replace(b"UTF-8", b"KLINGON")}, "文字编码 KLINGON 不认识"),
        ({"bagit": DECLARATION.replace(b"UTF-8", b"rot13")}, "文字编码 rot13 不认识"),
        ({"bagit": b"\xef\xbb\xbf" + DECLARATION}, "开头不许有 BOM"),
        ({"bagit": DECLARATION + b"More: 1\n"}, "不是 BagIt 的声明"),
        ({"bagit": b"\xff\xfe"}, "不是 BagIt 的声明"),
        ({"bagit": b""}, "不是 BagIt 的声明"),
        ({"manifest_sha512": _SHORT}, "manifest-sha512.txt：没有列“data/下/b.bin”"),
        ({"manifest_sha512": b""}, "manifest-sha512.txt：没有列“data/甲.txt”"),
        ({"manifest_crc32": b"00000000  data/a\n"}, "manifest-crc32.txt：校验的算法不认识"),
        ({"manifest_sha512": _SHORT.upper()[:64] + b"  data/x\n"}, "第 1 行：不是“校验值  路径”"),
        ({"manifest_md5": b"0" * 32 + b"  bagit.txt\n"}, "“bagit.txt”不在 data/ 里"),
        ({"manifest_md5": b"0" * 32 + b"  ../x\n"}, "manifest-md5.txt 第 1 行：路径指到外面"),
        ({"manifest_md5": b"0" * 32 + b"  data/C:x\n"}, "manifest-md5.txt 第 1 行：路径指到外面"),
        ({"manifest_md5": b"\xff"}, "manifest-md5.txt：文字坏了，不是 UTF-8 编码"),
        ({"fetch": _FETCHED}, "“data/c”不在 data/ 里，或不在每一份 manifest 上"),
        ({"fetch": _FETCHED}, "fetch.txt 第 1 行：“data/c”还没有下载"),
        ({"fetch": f"https://a.example/c 5 {_A}\n".encode()}, "“data/甲.txt”的长短与写的不同"),
        ({"fetch": b"data/c\n"}, "fetch.txt 第 1 行：不是“网址 长短 路径”"),
        ({"fetch": b"http://[ 5 data/c\n"}, "fetch.txt 第 1 行：不是“网址 长短 路径”"),
    ],
)
def test_what_a_tag_file_says_wrongly_is_told(
    tmp_path: Path, changed: dict[str, bytes], words: str
) -> None:
    """Its checksum being right."""
    assert words in said(written(bag(**changed), tmp_path))


def test_other_forms_are_read(tmp_path: Path) -> None:
    """Carriage returns, another encoding, wrapped words, a fetched file that is there."""
    utf16 = DECLARATION.replace(b"UTF-8", b"UTF-16")
    files = bag(
        bagit=utf16.replace(b"\n", b"\r"),
        bag_info="Contact-Name: 张\n  三\nPayload-Oxum: 130.2\n".encode("utf-16"),
        fetch=f"https://a.example/c 90 {_A}\n".encode("utf-16"),
    )
    for name in files:
        if "manifest-" in name:
            files[name] = files[name].decode().replace("\n", "\r\n").encode("utf-16")
    tags = {name: data for name, data in files.items() if name in ("bagit.txt", "bag-info.txt")}
    tags |= {name: data for name, data in files.items() if name.startswith("manifest-")}
    files["tagmanifest-sha256.txt"] = (
        manifest(tags | {"fetch.txt": files["fetch.txt"]}).decode().encode("utf-16")
    )
    assert "" == said(written(files, tmp_path))


def test_percent_signs_mean_what_they_meant_in_their_version(tmp_path: Path) -> None:
    """Since 1.0 the sign itself is written otherwise."""
    for number, (version, path) in enumerate([(b"1.0", "data/a%25b"), (b"0.97", "data/a%b")]):
        files = {
            "bagit.txt": DECLARATION.replace(b"1.0", version),
            "manifest-sha256.txt": manifest({path: b"x"}),
            "data/a%b": b"x",
        }
        assert "" == said(written(files, tmp_path / str(number)))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("bagit.txt", "bagit.txt：没有这个文件"),
        (_A, _A),
        ("manifest-sha512.txt", "manifest-sha512.txt"),
    ],
)
def test_what_is_gone_is_told(tmp_path: Path, name: str, words: str) -> None:
    """Of the declaration, of the payload, of what a tag manifest lists."""
    files = bag()
    del files[name]
    assert words in said(written(files, tmp_path))


def test_what_is_added_is_told(tmp_path: Path) -> None:
    """Beside the payload too; what one manifest alone lists; links, even to where they should lead; pipes."""
    folder = written(bag() | {"多.txt": b"x", "data/多": b"x"}, tmp_path / "包")
    (folder / "data" / "c").symlink_to("甲.txt")
    os.mkfifo(folder / "管")
    (folder / "data" / "甲.txt").rename(tmp_path / "甲")
    (folder / "data" / "甲.txt").symlink_to(tmp_path / "甲")
    lines = said(folder).split("\n")
    assert {"多.txt", "data/多", "data/c：是链接，不是文件"} <= {*lines}
    assert {"管：是管道、设备一类的东西，不是文件", f"{_A}：是链接，不是文件"} <= {*lines}


def test_a_bag_without_payload_is_none(tmp_path: Path) -> None:
    """Its folder must be there, though it may be empty."""
    files = {"bagit.txt": DECLARATION, "manifest-sha256.txt": b""}
    folder = written(files, tmp_path)
    assert "data：没有这个文件夹，存档包里必须有" == said(folder)
    (folder / "data").mkdir()
    assert "" == said(folder)


def test_a_bag_lies_in_one_folder_of_its_zip(tmp_path: Path) -> None:
    """Or else unpacking strews it about."""
    (tmp_path / "a.zip").write_bytes(zipped(bag(), top=""))
    assert "压缩包里应当只有一个文件夹，存档包在它里面" == said(tmp_path / "a.zip")
