"""What cannot be read as meant, or may not be so: the change, and what is said of it where.

In each row: name, what is replaced, what stands there then, code, words at which it is said, words
that the message or the advice must have. Nothing of these is silent, and no two readings are mixed.
"""

_TITLE = "竹园社区：老人食堂怎样办起来"
_DATE = "'2025-10-30'"
_PATH = "[浙江省, 杭州市, 临安区, 锦北街道, 竹园社区]"
_PLACE = f"地点:\n  - 路径: {_PATH}\n"
_SOURCE = (
    "来源:\n  - 题名: 邻里食堂开业\n    发布者: 虚构日报\n    发布日期: '2025-10-30'\n"
    "    网址: https://news.example/a.html\n"
)
_FIGURE = "{数值: 17, 单位: 人}"
_OUTCOMES = (
    "成效:\n  - 指标: 用餐人数\n    原文数字: 首日来了17人\n    性质: 产出\n    出处: S1\n"
    f"    此后: {_FIGURE}\n"
)

ORDER = (
    ("interval backwards", _DATE, "2022-11/2022-03", "AK307", "2022-11/", "2022-03/2022-11"),
    ("Chinese interval backwards", _DATE, "2022年11月至2022年3月", "AK307", "2022年11", "先后颠倒"),
    ("maximum below the value", _FIGURE, "{数值: 17, 上限: 10, 单位: 人}", "AK324", "10, 单", "上限"),
    ("before that is after", _FIGURE, "{数值: 17, 单位: 人, 时间: 2020}\n    此前: {数值: 17, 单位: 人, 时间: 2022}", "AK324", "2022}", "对调"),
)  # fmt: skip

DATES = (
    ("day that does not exist", _DATE, "2025年2月30日", "AK307", "2025年2", "不是存在的日期"),
    ("month 13", _DATE, "2025.13", "AK307", "2025.13", "不是存在的日期"),
    ("year of two digits", _DATE, "25年10月", "AK307", "25年", "2022-11"),
    ("day without a year", _DATE, "10月30日", "AK307", "10月", "缺年份"),
    ("month alone", _DATE, "3月", "AK307", "3月", "缺年份"),
    ("no date", _DATE, "不详", "AK307", "不详", "删去这一行，或写：原文未报告"),
    ("none", _DATE, "无", "AK307", "无", "删去这一行，或写：原文未报告"),
    ("end of a year", _DATE, "2025年底", "AK307", "2025年底", "2025~"),
    ("half a year", _DATE, "2025年上半年", "AK307", "2025年上", "约数加 ~"),
    ("since a year", _DATE, "2025年以来", "AK307", "2025年以", "不是日期的写法"),
    ("season", _DATE, "2024年春", "AK307", "2024年春", "年月"),
    ("word for a date", _DATE, "近期", "AK307", "近期", "2022-11"),
    ("far future", _DATE, "2099-10-30", "AK321", "2099", "还没有到"),
    ("far past", _DATE, "1022-11-27", "AK321", "1022", "早于"),
    ("future in Chinese", _DATE, "'2062-10-30'", "AK321", "'2062", "还没有到"),
)  # fmt: skip

PLACEHOLDERS = (
    ("title of the guide", _TITLE, "某某社区：一句话说清做法", "AK316", "某某社区", "换成自己的"),
    ("title that asks", _TITLE, "请填写标题", "AK316", "请填写", "换成自己的"),
    ("word for to do", "首日来了17人\n", "待填\n", "AK316", "待填", "换成自己的"),
    ("word for not filled", "首日来了17人\n", "未填写\n", "AK316", "未填写", "换成自己的"),
    ("our own word for it", "首日来了17人\n", "编者未填\n", "AK316", "编者未填", "换成自己的"),
    ("province of the guide", "[浙江省, 杭州市, 临安区", "[某某省, 某某市, 某某区", "AK316", "某某省", "真实的地名"),
    ("town of the guide", "锦北街道", "某某街道", "AK316", "某某街道", "真实的地名"),
    ("letters for a place", "竹园社区]", "XX社区]", "AK316", "XX社区", "真实的地名"),
    ("title of a source", "邻里食堂开业", "报道或材料的题目", "AK316", "报道或", "换成自己的"),
    ("publisher of the guide", "发布者: 虚构日报", "发布者: 报纸、网站或单位的名称", "AK316", "报纸、", "换成自己的"),
    ("address of the guide", "https://news.example/a.html", "https://…（没有就删去这一行）", "AK316", "https://…", "删去这一行"),
    ("dots", "发布者: 虚构日报", "发布者: ……", "AK316", "……", "换成自己的"),
    ("example.com", "news.example", "www.example.com", "AK326", "https://www", "举例"),
    ("example.org", "news.example", "example.org", "AK326", "https://ex", "举例"),
)  # fmt: skip

PLACES = (
    ("province that is none", "[浙江省", "[浙省", "AK319", "浙省", "浙江省"),
    ("county with a wrong sign", "临安区, 锦", "桐芦县, 锦", "AK319", "桐芦县", "桐庐县"),
    ("city of another province", "[浙江省", "[江苏省", "AK320", "杭州市", "浙江省"),
    ("county of another city", "临安区, 锦", "吴兴区, 锦", "AK320", "吴兴区", "湖州市"),
    ("city that is none", "杭州市, 临", "航州市, 临", "AK319", "航州市", "杭州市"),
    ("county without its city", "杭州市, 临安区, 锦北街道, 竹园社区", "桐庐县, 凤川街道", "AK320", "桐庐县", "杭州市"),
    ("city without its province", "[浙江省, 杭州市, 临安区, 锦北街道, 竹园社区]", "[杭州市, 临安区, 锦北街道]", "AK320", "杭州市", "[浙江省, 杭州市"),
    ("province in the middle", "[浙江省, 杭州市, 临安区", "[杭州市, 浙江省, 临安区", "AK320", "杭州市", "最前面"),
    ("village at once after its county", _PLACE, "地点: 浙江省杭州市临安区竹园社区\n", "AK303", "浙江省杭", "乡镇"),
    ("place without a province", _PLACE, "地点: 竹园社区\n", "AK303", "竹园", "路径"),
)  # fmt: skip

FIGURES = (
    ("negative count", "{数值: 17", "{数值: -17", "AK322", "-17", "负数"),
    ("share over the whole", "指标: 用餐人数\n    原文数字: 首日来了17人\n    性质: 产出\n    出处: S1\n    此后: {数值: 17, 单位: 人}", "指标: 满意率\n    原文数字: 达170%\n    性质: 产出\n    出处: S1\n    此后: {数值: 170, 单位: '%'}", "AK322", "170, 单", "百分之百"),
    ("figures turned round", "{数值: 17", "{数值: 71", "AK323", "71", "17"),
    ("figure ten times", "{数值: 17", "{数值: 170", "AK323", "170", "17"),
    ("level without figures", _OUTCOMES, "", "", "", ""),
    ("high level without figures", _OUTCOMES + "人物:\n  - 姓名: 张甲\n    职务: 社区书记\n    是否履行公职: true\n证据等级: 1", "证据等级: 5", "AK325", "5\n", "成效"),
    ("about a number", "{数值: 17", "{数值: 约17", "AK303", "约17", "只写数字"),
    ("two numbers", "{数值: 17", "{数值: 17到20", "AK303", "17到", "只写数字"),
)  # fmt: skip

FORM = (
    ("GBK read as Latin-1", "竹园社区：老人", "Í©ÏªÉçÇø：老人", "AK110", "Í©", "桐溪社区"),
    ("lost characters", "老人食堂", "锟斤拷食堂", "AK110", "锟斤拷", "乱码"),
    ("replacement character", "老人食堂", "老\ufffd食堂", "AK110", "\ufffd", "乱码"),
    ("UTF-8 read as Latin-1", "老人食堂", "é£Ÿå®¹é£Ÿ食堂", "AK110", "é£", "乱码"),
    ("UTF-8 read as GBK", "老人食堂", "鑰佷汉椋熷爞", "AK110", "鑰佷", "老人食堂"),
    ("signs of Word", "老人食堂", "\uf0b7老人食堂", "AK111", "\uf0b7", "Word"),
    ("no end of front matter", "\n---\n", "\n", "AK201", "哪几件事", "---"),
    ("second front matter", "2025年10月30日。\n", "2025年10月30日。\n" + "\n---\n体裁: 简案\n标题: 又一个\n---\n\n正文\n", "AK210", "---\n体裁: 简案\n标题: 又", "另存"),
    ("keys below its end", "\n---\n", "\n---\n材料截至: '2025-10'\n", "AK210", "---\n材料", "还有栏目"),
    ("a key twice below its end", "\n机制做法:", "\n---\n体裁: 简案\n机制做法:", "AK210", "---\n体裁: 简案\n机", "还有栏目"),
    *(
        (f"first key: {written}", "体裁: 简案", written, "AK202", written, "缺冒号")
        for written in ("体裁；简案", "体裁 = 简案", "体裁  简案")
    ),
    ("a later key without a colon", "证据等级: 1", "证据等级；1", "AK202", "证据等级；", "缺冒号"),
    ("words before it", "---\n体裁", "请审阅\n---\n体裁", "AK201", "请审阅", "---"),
    ("anchor", "标题: 竹", "标题: &a 竹", "AK205", "&a", "照样写"),
    ("unclosed bracket", "锦北街道, 竹园社区]", "锦北街道, 竹园社区", "AK202", "[浙江省", "括号"),
    ("unclosed quote", "标题: 竹园社区：老", "标题: '竹园社区：老", "AK202", "'竹园", "引号"),
    ("two keys in a line", "来源:\n  - 题名: 邻里", "来源: 题名: 邻里", "AK202", ": 邻里", "冒号"),
    ("source as a text", _SOURCE, "来源: 虚构日报2025年10月30日\n", "AK303", "虚构日报2025", "题名"),
    ("key that is none", "证据等级", "证据等第", "AK301", "证据等第", "证据等级"),
    ("key that is none, Chinese colon", "证据等级: 1", "证据等第：1", "AK301", "证据等第", "证据等级"),
)  # fmt: skip

SAID = (*ORDER, *DATES, *PLACEHOLDERS, *PLACES, *FIGURES, *FORM)

TEXTS = (
    # Titles as they are written, and as they must be read: every character.
    ("hash first", "#竹园社区：老人食堂", "AK215"),
    ("two hashes", "## 竹园社区：老人食堂", "AK215"),
    ("hash inside", "竹园社区 #怎样办食堂", "AK215"),
    ("bracket first", "[竹园] 老人食堂怎样办", "AK215"),
    ("brace first", "{竹园} 老人食堂怎样办", "AK215"),
    ("closing bracket first", "]竹园社区老人食堂", "AK215"),
    ("percent first", "%的老人怎样吃饭", "AK215"),
    ("at first", "@竹园社区老人食堂", "AK215"),
    ("backtick first", "`竹园`社区老人食堂", "AK215"),
    ("bar first", "|竹园社区老人食堂", "AK215"),
    ("greater first", ">竹园社区老人食堂", "AK215"),
    ("dash first", "- 竹园社区老人食堂", "AK215"),
    ("question mark first", "? 竹园社区老人食堂", "AK215"),
    ("comma first", ", 竹园社区老人食堂", "AK215"),
    ("colon inside", "竹园社区: 老人食堂", "AK215"),
    ("colon at the end", "竹园社区老人食堂:", "AK215"),
    ("key inside", "标题: 竹园社区老人食堂", "AK215"),
    ("quotes first", "'竹园' 社区老人食堂", "AK215"),
    ("double quotes first", '"竹园"社区老人食堂', "AK215"),
    ("apostrophes and a hash", "竹园'社区' #老人食堂", "AK215"),
    ("Chinese quotes first", "“百事帮”互助队怎样办", ""),
    ("Chinese quotes around", "“竹园社区老人食堂”", ""),
    ("wide space inside", "竹园社区　老人食堂", ""),
    ("Chinese colon inside", "问题：老人食堂怎样办", ""),
    ("looks like a key", "来源：老人食堂怎样办", ""),
    ("wide hash", "＃竹园社区老人食堂", ""),
    ("hash without a space", "竹园社区#老人食堂", ""),
    ("wide brackets", "【竹园】老人食堂怎样办", ""),
    ("brackets around a place", "（竹园）老人食堂怎样办", ""),
    ("dash of print", "——竹园社区老人食堂", ""),
    ("comma of enumeration", "竹园、锦北：老人食堂", ""),
    ("date inside", "2022年3月的老人食堂", ""),
    ("two lines", "竹园社区\n  老人食堂怎样办", ""),
    ("two lines and a key's word", "竹园社区老人食堂\n    问题：谁来做", ""),
    ("two lines and a hash", "竹园社区\n  老人食堂 #怎样办", "AK215"),
    ("two lines and a colon", "竹园社区\n  老人食堂: 怎样办", "AK215"),
    ("in single quotes", "'竹园社区 #老人食堂'", ""),
    ("in double quotes", '"竹园社区: 老人食堂"', ""),
)  # fmt: skip
