"""A ring of synonyms in, why a public archive may not have it out: it mixes groups of people, or demeans.

Whoever asks for one of these groups must not be shown another as if it were the same. Which they are
follows what laws protect: nation, belief, origin, illness and disability, and people with a past
(Constitution of the PRC, arts. 4 and 36; 个人信息保护法 art. 28; 残疾人保障法 art. 3; 社区矫正法 art. 4).
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

_NATIONS = [
    "蒙古族",
    "回族",
    "藏族",
    "维吾尔族",
    "苗族",
    "彝族",
    "壮族",
    "布依族",
    "朝鲜族",
    "满族",
    "侗族",
    "瑶族",
    "白族",
    "土家族",
    "哈尼族",
    "哈萨克族",
    "傣族",
    "黎族",
    "傈僳族",
    "佤族",
    "畲族",
    "高山族",
    "拉祜族",
    "水族",
    "东乡族",
    "纳西族",
    "景颇族",
    "柯尔克孜族",
    "土族",
    "达斡尔族",
    "仫佬族",
    "羌族",
    "布朗族",
    "撒拉族",
    "毛南族",
    "仡佬族",
    "锡伯族",
    "阿昌族",
    "普米族",
    "塔吉克族",
    "怒族",
    "乌孜别克族",
    "俄罗斯族",
    "鄂温克族",
    "德昂族",
    "保安族",
    "裕固族",
    "京族",
    "塔塔尔族",
    "独龙族",
    "鄂伦春族",
    "赫哲族",
    "门巴族",
    "珞巴族",
    "基诺族",
    "汉族",
]
"""The 56 nations (GB/T 3304—1991)."""
_OTHERS: Mapping[str, Sequence[str]] = {
    "佛教": ("佛教", "佛寺", "僧人", "和尚", "尼姑"),
    "道教": ("道教", "道观", "道士"),
    "伊斯兰教": ("伊斯兰", "清真寺", "穆斯林", "阿訇"),
    "天主教": ("天主教",),
    "基督教": ("基督教", "基督徒"),
    "邪教": ("邪教",),
    "港澳台居民": (
        "港澳台",
        "香港居民",
        "澳门居民",
        "台湾居民",
        "台胞",
        "香港人",
        "澳门人",
        "台湾人",
    ),
    "外国人": ("外国人", "外籍", "境外人员", "老外", "洋人"),
    "精神障碍": ("精神障碍", "精神病", "精神疾病", "精神分裂", "抑郁症"),
    "智力障碍": ("智力障碍", "智力残疾", "唐氏"),
    "孤独症": ("孤独症", "自闭症"),
    "听力障碍": ("听障", "听力障碍", "聋"),
    "视力障碍": ("视障", "视力障碍", "盲人"),
    "艾滋病": ("艾滋病", "爱滋病", "hiv"),
    "结核病": ("结核",),
    "乙肝": ("乙肝",),
    "吸毒": ("吸毒", "戒毒", "毒品"),
    "刑满释放人员": ("刑满释放", "刑释", "出狱"),
    "社区矫正对象": ("社区矫正", "社矫", "矫正对象"),
    "犯罪": ("肇事肇祸", "犯罪嫌疑", "罪犯", "杀人", "强奸", "嫖娼", "卖淫"),
    "流浪乞讨人员": ("流浪乞讨", "乞讨"),
    "信访人": ("信访人", "上访户"),
}
_GROUPS: Mapping[str, Sequence[str]] = {**{name: (name,) for name in _NATIONS}, **_OTHERS}
_BETTER: Mapping[str, str] = {
    "访民": "信访人",
    "缠访": "重复信访",
    "闹访": "重复信访",
    "老上访户": "信访人",
    "刁民": "群众",
    "钉子户": "没有签约的住户",
    "甲长": "联户长",
    "保长": "联户长",
    "残废": "残疾人",
    "瘸子": "肢体残疾人",
    "瞎子": "视力残疾人",
    "聋子": "听力残疾人",
    "哑巴": "言语残疾人",
    "智障": "智力障碍",
    "弱智": "智力障碍",
    "傻子": "智力障碍",
    "疯子": "精神障碍",
    "神经病": "精神障碍",
    "光棍": "单身",
    "剩女": "单身",
    "盲流": "流动人口",
    "低端人口": "低收入群体",
    "乡巴佬": "农村居民",
    "外地佬": "外来人口",
    "番鬼": "外国人",
    "鬼佬": "外国人",
    "蛮子": "外来人口",
    "越南新娘": "外籍配偶",
    "外籍新娘": "外籍配偶",
    "洋鬼子": "外国人",
    "劳改犯": "刑满释放人员",
    "瘾君子": "吸毒人员",
}
"""Words that demean, and what stands in their place."""


_ENDS = re.compile("(?:人士|人员|群体|患者|者|人)$")
"""What a word for people may end in."""


def demeaning(word: str) -> str | None:
    """Return what to write in place of a word that demeans people, or None where it does not.

    Whole words alone are judged: «心智障碍» has two of the signs of one that demeans, and does not.
    """
    return _BETTER.get(word) or _BETTER.get(_ENDS.sub("", word))


def groups_of(ring: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the words of a ring that name a protected group, each with its group."""
    for word in ring:
        folded = unicodedata.normalize("NFKC", word).casefold()
        for group, names in _GROUPS.items():
            if any(name in folded for name in names):
                yield word, group
                break
