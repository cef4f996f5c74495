"""Places as people write them."""

import pytest

from anliku.meant.places import completed, split_place


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("浙江省 杭州市 桐庐县", ["浙江省", "杭州市", "桐庐县"]),
        ("浙江省、杭州市、桐庐县", ["浙江省", "杭州市", "桐庐县"]),
        ("浙江省杭州市桐庐县", ["浙江省", "杭州市", "桐庐县"]),
        ("浙江省杭州市桐庐县凤川街道", ["浙江省", "杭州市", "桐庐县", "凤川街道"]),
        ("浙江省杭州市桐庐县富春江镇芦茨村", ["浙江省", "杭州市", "桐庐县", "富春江镇", "芦茨村"]),
        ("内蒙古自治区呼和浩特市", ["内蒙古自治区", "呼和浩特市"]),
        ("上海市浦东新区", ["上海市", "上海市", "浦东新区"]),
        ("浙江省", ["浙江省"]),
        ("浙江省杭州市桐庐县芦茨村", None),
        ("竹园社区", None),
        ("", None),
    ],
)
def test_split(written: str, path: list[str] | None) -> None:
    """Names run together are split down to where each level is there; else not at all."""
    assert path == split_place(written)


@pytest.mark.parametrize(
    ("path", "full"),
    [
        (["浙江", "杭州", "桐庐"], ["浙江省", "杭州市", "桐庐县"]),
        (["广西", "南宁"], ["广西壮族自治区", "南宁市"]),
        (["内蒙"], ["内蒙古自治区"]),
        (["台湾", "台北"], ["台湾省", "台北市"]),
        (["中国香港", "中西区"], ["香港特别行政区", "中西区"]),
        (["上海市", "浦东新区"], ["上海市", "上海市", "浦东新区"]),
        (["上海", "上海", "浦东新区"], ["上海市", "上海市", "浦东新区"]),
        (
            ["芦茨村", "富春江镇", "桐庐县", "杭州市", "浙江省"],
            ["浙江省", "杭州市", "桐庐县", "富春江镇", "芦茨村"],
        ),
        (["甲省", "乙市"], ["甲省", "乙市"]),
        (["浙江省", "航州市"], ["浙江省", "航州市"]),
        ([], []),
    ],
)
def test_completed(path: list[str], full: list[str]) -> None:
    """Short names become full ones where one division alone can be meant; others stay."""
    found, said = completed(path)
    assert full == found
    assert bool(said) == (path != full)
