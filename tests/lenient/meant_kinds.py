"""What is written otherwise and read as meant: the change, the notice, and where it is given.

In each row: name, what is replaced, what stands there then, code, words at which the notice is
given, words that its message or advice must have. Every one gives the record of the clear case.
"""

_TITLE = "标题: 竹园社区：老人食堂怎样办起来"
_TOPICS = "治理主题:\n  - 养老服务\n  - 便民服务\n"
_DATE = "'2025-10-30'"
_PATH = "[浙江省, 杭州市, 临安区, 锦北街道, 竹园社区]"
_PLACE = f"地点:\n  - 路径: {_PATH}\n"
_FIGURE = "{数值: 17, 单位: 人}"
_TRUTH = "是否履行公职: true"

COLONS = (
    ("colon of a key", "体裁: 简案", "体裁：简案", "AK203", "：简案", "体裁: "),
    ("colon of a title that has one itself", "标题: 竹", "标题：竹", "AK203", "：竹", "标题: "),
    ("colon before a list", "治理主题:\n", "治理主题：\n", "AK203", "：\n  - 养", "治理主题: "),
    ("colon before places", "地点:\n", "地点：\n", "AK203", "：\n", "地点: "),
    ("colon of a sub-key", "路径: ", "路径：", "AK203", "：[", "路径: "),
    ("colon of the second sub-key", "发布者: ", "发布者：", "AK203", "：虚", "发布者: "),
    ("colon with a space after it", "体裁: ", "体裁： ", "AK203", "： 简", "体裁: "),
    ("colon with a space before it", "体裁: ", "体裁 ：", "AK203", "：简", "体裁: "),
    ("colon in braces", "{数值: 17", "{数值：17", "AK203", "：17", "数值: "),
    ("small colon", "体裁: 简案", "体裁﹕简案", "AK203", "﹕简", "体裁: "),
    ("ratio sign", "体裁: 简案", "体裁∶简案", "AK203", "∶简", "体裁: "),
    ("colon under notes", "  思考题:\n", "  思考题：\n", "AK203", "：\n    - 首", "思考题: "),
    ("no space after the colon", "体裁: 简案", "体裁:简案", "AK214", "体裁:", "空格"),
    ("no space, sub-key", "发布者: 虚", "发布者:虚", "AK214", "发布者:", "空格"),
    ("no space, in braces", "数值: 17", "数值:17", "AK214", "数值:17", "数值: "),
)  # fmt: skip

KEYS = (
    ("bold key", "标题: ", "**标题**: ", "AK214", "**标题", "标题: "),
    ("bold key, colon inside", "标题: ", "**标题:** ", "AK214", "**标题", "标题: "),
    ("key in code signs", "标题: ", "`标题`: ", "AK214", "`标题", "标题: "),
    ("key in brackets", "标题: ", "【标题】: ", "AK214", "【标题", "标题: "),
    ("key in Chinese quotes", "标题: ", "“标题”: ", "AK214", "“标题", "标题: "),
    ("key with a space inside", "标题: ", "标 题: ", "AK214", "标 题", "标题: "),
    ("key with a wide space inside", "标题: ", "标　题: ", "AK214", "标　题", "标题: "),
    ("traditional key", "标题: ", "標題: ", "AK214", "標題", "标题: "),
    ("traditional key with many", "治理主题:", "治理主題:", "AK214", "治理主題", "治理主题: "),
    ("traditional sub-key", "发布者: ", "發布者: ", "AK214", "發布者", "发布者: "),
    ("traditional sub-key, Taiwan", "发布者: ", "發佈者: ", "AK214", "發佈者", "发布者: "),
    ("key with a bullet", "标题: ", "• 标题: ", "AK214", "• 标题", "标题: "),
    ("key as a wide heading", "标题: ", "＃标题: ", "AK214", "＃标题", "标题: "),
)  # fmt: skip

SPACES = (
    ("wide spaces as indent", "  - 养老", "　- 养老", "AK212", "　- 养老", "全角空格"),
    ("two wide spaces as indent", "  - 养老服务\n  - 便民", "　　- 养老服务\n　　- 便民", "AK212", "　　- 养老", "半角"),
    ("no-break spaces as indent", "    发布者", "\xa0\xa0\xa0\xa0发布者", "AK212", "\xa0\xa0\xa0\xa0发布者", "不间断空格"),
    ("thin spaces as indent", "    发布者", "\u2009\u2009\u2009\u2009发布者", "AK212", "\u2009\u2009\u2009\u2009发", "U+2009"),
    ("tab as indent", "  - 养老服务\n  - 便民", "\t- 养老服务\n\t- 便民", "AK212", "\t- 养老", "Tab"),
    ("tabs as deeper indent", "    发布者", "\t\t发布者", "AK212", "\t\t发布者", "Tab"),
    ("wide space after the colon", "体裁: 简", "体裁:　简", "AK212", "　简", "全角空格"),
    ("no-break space after the colon", "体裁: 简", "体裁:\xa0简", "AK212", "\xa0简", "不间断空格"),
    ("wide space after the dash", "- 养老", "-　养老", "AK212", "　养老", "全角空格"),
    ("wide space in a list", "浙江省, 杭", "浙江省,　杭", "", "", ""),
    ("blank line of wide spaces", "治理主题:", "　　\n治理主题:", "", "", ""),
    ("spaces at the end", "体裁: 简案", "体裁: 简案  　", "", "", ""),
)  # fmt: skip

INDENT = (
    ("sub-key one short", "    发布者", "   发布者", "AK213", "发布者", "4 个"),
    ("sub-key one too far", "    发布者", "     发布者", "AK213", "发布者", "4 个"),
    ("sub-key two too far", "    发布者", "      发布者", "AK213", "发布者", "4 个"),
    ("sub-key under the dash", "    发布者", "  发布者", "AK213", "发布者", "4 个"),
    ("key one too far", "机制做法:", " 机制做法:", "AK213", "机制做法", "0 个"),
    ("item one short", "  - 便民", " - 便民", "AK213", "- 便民", "左边对齐"),
    ("item one too far", "  - 便民", "   - 便民", "AK213", "- 便民", "左边对齐"),
    ("questions not under their key", "  思考题:", " 思考题:", "", "", ""),
)  # fmt: skip

LISTS = (
    ("wide dash", "  - 养老", "  －养老", "AK216", "－养老", "- "),
    ("bullet", "  - 养老", "  • 养老", "AK216", "• 养老", "- "),
    ("middle dot", "  - 养老", "  · 养老", "AK216", "· 养老", "- "),
    ("asterisk", "  - 养老服务\n  - 便民", "  * 养老服务\n  * 便民", "AK216", "* 养老", "- "),
    ("dash of print", "  - 养老", "  — 养老", "AK216", "— 养老", "- "),
    ("no space after the dash", "  - 养老", "  -养老", "AK216", "-养老", "- "),
    ("numbers", "  - 养老服务\n  - 便民", "  1. 养老服务\n  2. 便民", "AK216", "1. 养老", "- "),
    ("Chinese numbering", "  - 养老服务\n  - 便民", "  1、养老服务\n  2、便民", "AK216", "1、养老", "- "),
    ("bullet of a record", "  - 题名", "  • 题名", "AK216", "• 题名", "- "),
    ("wide brackets", _PATH, "【浙江省, 杭州市, 临安区, 锦北街道, 竹园社区】", "AK216", "【", "方括号"),
    ("full-width brackets", _PATH, "［浙江省, 杭州市, 临安区, 锦北街道, 竹园社区］", "AK216", "［", "方括号"),
    ("wide commas in brackets", _PATH, _PATH.replace(", ", "，"), "AK216", "，杭", "英文逗号"),
    ("commas of enumeration in brackets", _PATH, _PATH.replace(", ", "、"), "AK216", "、杭", "英文逗号"),
    ("wide comma in braces", "17, 单", "17，单", "AK216", "，单", "英文逗号"),
    ("terms in one line", _TOPICS, "治理主题: 养老服务，便民服务\n", "AK317", "养老服务，", "- "),
    ("terms with commas of enumeration", _TOPICS, "治理主题: 养老服务、便民服务\n", "AK317", "养老服务、", "- "),
    ("terms with spaces", _TOPICS, "治理主题: 养老服务 便民服务\n", "AK317", "养老服务 ", "- "),
    ("terms in one item", _TOPICS, "治理主题:\n  - 养老服务、便民服务\n", "AK317", "养老服务、", "- "),
    ("terms in brackets and commas", _TOPICS, "治理主题: [养老服务，便民服务]\n", "AK216", "，便", "逗号"),
    ("terms in brackets and a space", _TOPICS, "治理主题: [养老服务 便民服务]\n", "AK317", "养老服务 ", "- "),
    ("terms below without dashes", _TOPICS, "治理主题:\n  养老服务\n  便民服务\n", "AK317", "养老服务\n", "- "),
    ("one term for a list", "机制做法:\n  - 志愿助餐", "机制做法: 志愿助餐", "AK317", "志愿助餐", "- "),
    ("one record for a list", "  - 路径", "    路径", "AK317", "路径", "- "),
    ("terms as hashtags", _TOPICS, "治理主题: #养老服务 #便民服务\n", "", "", ""),
    ("item as a hashtag", "- 养老服务", "- #养老服务", "", "", ""),
    ("term in Chinese quotes", "- 养老服务", "- “养老服务”", "AK317", "“养老", "读作 养老服务"),
)  # fmt: skip

PLACES = (
    ("path parted by spaces", _PATH, _PATH.replace(",", ""), "AK317", "浙江省 ", "浙江省, 杭州市"),
    ("path as a text", _PATH, "浙江省 杭州市 临安区 锦北街道 竹园社区", "AK317", "浙江省 ", "- "),
    ("path as a text with dashes of a tree", _PATH, "浙江省>杭州市>临安区>锦北街道>竹园社区", "AK317", "浙江省>", "- "),
    ("path run together", _PATH, "浙江省杭州市临安区锦北街道竹园社区", "AK317", "浙江省杭", "- "),
    ("path run together in brackets", _PATH, "[浙江省杭州市临安区锦北街道竹园社区]", "AK317", "浙江省杭", "[浙江省, "),
    ("place as a text", _PLACE, "地点: 浙江省 杭州市 临安区 锦北街道 竹园社区\n", "AK317", "浙江省 ", "- 路径: [浙江省"),
    ("place run together", _PLACE, "地点: 浙江省杭州市临安区锦北街道竹园社区\n", "AK317", "浙江省杭", "- 路径: [浙江省"),
    ("place as an item", _PLACE, "地点:\n  - 浙江省杭州市临安区锦北街道竹园社区\n", "AK317", "浙江省杭", "- 路径: [浙江省"),
    ("place as a list of names", _PLACE, f"地点: {_PATH}\n", "AK317", "[浙江省", "- 路径: [浙江省"),
    ("province without its kind", "[浙江省", "[浙江", "AK318", "浙江,", "读作“浙江省”"),
    ("city without its kind", "杭州市, 临", "杭州, 临", "AK318", "杭州,", "读作“杭州市”"),
    ("district without its kind", "临安区, 锦", "临安, 锦", "AK318", "临安,", "读作“临安区”"),
    ("from small to large", _PATH, "[竹园社区, 锦北街道, 临安区, 杭州市, 浙江省]", "AK318", "竹园社区, 锦", "倒过来"),
)  # fmt: skip

DATES = tuple(
    (f"date {written}", _DATE, written, "AK317", written, "读作 2025-10-30")
    for written in (
        "2025年10月30日", "2025 年 10 月 30 日", "2025.10.30", "2025/10/30", "2025-10-30日", "２０２５年１０月３０日",
        "２０２５-１０-３０", "2025年10月30号", "“2025-10-30”", "‘2025-10-30’", "「2025-10-30」", "二〇二五年十月三十日",
        "2025-10-30 08:30", "2025年10月30日 08:30:15", "2025-10-30T08:30:00+08:00", "2025/10/30 8:30", "2025—10—30",
        "20251030", "2025－10－30", "2025．10．30",
    )
)  # fmt: skip

VALUES = (
    ("number with its unit", _FIGURE, "{数值: 17人}", "AK317", "17人", "单位“人”"),
    ("number and unit twice", _FIGURE, "{数值: 17人, 单位: 人}", "AK317", "17人", "单位“人”"),
    ("figure as a text", _FIGURE, "17人", "AK317", "17人", "{数值: 17, 单位: 人}"),
    ("wide digits", "数值: 17", "数值: １７", "AK317", "１７", "读作 17"),
    ("number in quotes", "数值: 17", "数值: '17'", "AK317", "'17'", "数字"),
    ("number in Chinese quotes", "数值: 17", "数值: “17”", "AK317", "“17”", "读作 17"),
    ("yes in Chinese", _TRUTH, "是否履行公职: 是", "AK317", "是\n证", "true"),
    ("level with its unit", "证据等级: 1", "证据等级: 1级", "AK317", "1级", "读作 1"),
    ("wide level", "证据等级: 1", "证据等级: １", "AK317", "１", "读作 1"),
    ("kind in quotes", "体裁: 简案", "体裁: “简案”", "AK317", "“简案", "brief"),
    ("kind in capitals", "体裁: 简案", "体裁: Brief", "AK317", "Brief", "brief"),
    ("anchor in wide letters", "出处: S1", "出处: Ｓ１", "AK317", "Ｓ１", "S1"),
    ("anchor in small letters", "出处: S1", "出处: s1", "AK317", "s1", "S1"),
    ("address in angle brackets", "https://news.example/a.html", "<https://news.example/a.html>", "AK317", "<https", "https://"),
    ("address in wide signs", "https://news", "https：／／news", "AK317", "https：", "https://"),
)  # fmt: skip

WORDS = (
    ("other word for title", "标题: ", "题目: ", "AK214", "题目", "标题: "),
    ("other word for kind", "体裁: ", "文体: ", "AK214", "文体", "体裁: "),
    ("other word for a source's number", "  - 题名", "  - 编号: S1\n    题名", "AK214", "编号", "来源号: "),
    ("source's number as a number", "  - 题名", "  - 来源号: 1\n    题名", "AK317", "1\n    题", "S1"),
    ("anchor as a mark of a text", "出处: S1", "出处: [^S1]", "AK317", "[^S1]", "来源的编号"),
    ("quantity in round brackets", _FIGURE, "（数值: 17, 单位: 人）", "AK216", "（数", "花括号"),
    ("quantity without brackets", _FIGURE, "数值: 17, 单位: 人", "AK216", "数值: 17, 单", "花括号"),
    ("quantity and a stop", _FIGURE, "{数值: 17, 单位: 人}。", "AK216", "。\n", "略过"),
    ("yes as a sign", _TRUTH, "是否履行公职: √", "AK317", "√", "true"),
    ("anchor as a number", "出处: S1", "出处: 1", "AK317", "1\n", "S1"),
    ("equal in Chinese", "17, 单位: 人", "17, 比较: ＝, 单位: 人", "AK317", "＝", "读作 ="),
)  # fmt: skip

LINES = (
    ("comment in a list", "  - 养老服务", "  # 助餐服务\n  - 养老服务", "AK317", "# 助餐", "没有读"),
    ("item as a comment", "  - 养老服务", "  # - 助餐服务\n  - 养老服务", "AK317", "# - 助", "没有读"),
    ("comment behind an address", "https://news.example/a.html", "https://news.example/a.html #原文", "AK317", "#原文", "没有读"),
    ("comment behind an item", "- 养老服务", "- 养老服务 # 最要紧", "AK317", "# 最", "没有读"),
    ("comment behind brackets", "竹园社区]", "竹园社区] # 村", "AK317", "# 村", "没有读"),
    ("comment behind a quoted date", "'2025-10-30'", "'2025-10-30' # 见报", "AK317", "# 见", "没有读"),
    ("comment at the margin", "治理主题:", "# 主题从词表里选\n治理主题:", "", "", ""),
    ("summary on two lines", "老人多，做饭难", "老人多，\n  做饭难", "", "", ""),
    ("summary on three lines", "老人多，做饭难", "老\n  人多，做\n  饭难", "", "", ""),
    ("summary folded", "提要: 浙江省临安区竹园", "提要: >-\n  浙江省临安区\n  竹园", "", "", ""),
    ("quoted summary on two lines", "浙江省临安区竹园社区老人多，做饭难。社区请志愿者帮办食堂，首日来了17人。经费来源原文未报告。", "'浙江省临安区竹园社区老人多，做饭难。\n  社区请志愿者帮办食堂，首日来了17人。经费来源原文未报告。'", "", "", ""),
)  # fmt: skip

FENCES = (
    ("long dashes at the end", "\n---\n", "\n————\n", "AK209", "————", "---"),
    ("wide dashes at the end", "\n---\n", "\n－－－\n", "AK209", "－－－", "---"),
    ("dots at the end", "\n---\n", "\n...\n", "AK209", "...", "---"),
    ("Chinese dots at the end", "\n---\n", "\n……\n", "AK209", "……", "---"),
    ("two dashes at the end", "\n---\n", "\n--\n", "AK209", "--\n", "---"),
    ("spaces between dashes", "\n---\n", "\n- - -\n", "AK209", "- - -", "---"),
    ("space before dashes", "\n---\n", "\n ---\n", "AK209", " ---\n", "---"),
    ("escaped dashes", "\n---\n", "\n\\---\n", "AK209", "\\---", "---"),
    ("wide dashes at the top", "---\n", "－－－\n", "AK209", "－－－", "---"),
    ("long dashes at the top", "---\n", "———\n", "AK209", "———", "---"),
    ("a line between two keys", "\n机制做法:", "\n---\n机制做法:", "AK209", "---\n机制", "略过"),
    ("a longer line between two keys", "\n机制做法:", "\n-----\n\n机制做法:", "AK209", "-----", "略过"),
    ("a printed line between two keys", "\n机制做法:", "\n————\n机制做法:", "AK209", "————", "略过"),
    ("nothing at the top", "---\n", "", "AK209", "体裁", "---"),
)  # fmt: skip

MEANT = (
    *COLONS, *KEYS, *SPACES, *INDENT, *LISTS, *PLACES, *DATES, *VALUES, *WORDS, *LINES, *FENCES,
)  # fmt: skip
