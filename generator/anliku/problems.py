"""What can be wrong: `Problem` values for authors' mistakes, `AnlikuError` for a broken environment.

An author's mistake is a value that is collected and reported once; only a broken environment is
raised. Every kind of mistake has one `Rule`, whose code never changes its meaning.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, IntEnum

from typing_extensions import override

_LINE_ENDS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
"""What would let words of a file look like a line of the report, or move the terminal's cursor."""


class Severity(Enum):
    """How much a problem matters; the value is the word a contributor reads."""

    ERROR = "错误"
    """The archive cannot be published like this."""
    WARNING = "警告"
    """Published all the same, but somebody should look."""
    NOTICE = "提示"
    """Read as meant; says what was understood, and asks for nothing."""


class ExitCode(IntEnum):
    """Exit codes of every command, as documented in README.md."""

    OK = 0
    PROBLEMS = 1
    """The archive has errors, or a search found nothing."""
    USAGE = 2
    """The command line itself is wrong (click's own convention)."""
    ENVIRONMENT = 3
    """Something outside the case files is missing or broken."""
    INTERRUPTED = 130
    """Stopped with Ctrl+C (128 + SIGINT)."""


class Rule(Enum):
    """Every kind of mistake: code, severity, and its name in Chinese. Codes are never reused."""

    # 1xx: the file as bytes and text
    NOT_UTF8 = ("AK101", Severity.ERROR, "文件不是 UTF-8 编码")
    BYTE_ORDER_MARK = ("AK102", Severity.NOTICE, "文件开头有 BOM")
    CARRIAGE_RETURN = ("AK103", Severity.NOTICE, "换行符不是 LF")
    CONTROL_CHARACTER = ("AK104", Severity.ERROR, "含有控制字符")
    EMPTY_FILE = ("AK105", Severity.ERROR, "文件是空的")
    TOO_LARGE = ("AK106", Severity.ERROR, "文件太大")
    OUTSIDE_ARCHIVE = ("AK107", Severity.ERROR, "链接指到案例库之外")
    UNREADABLE = ("AK108", Severity.ERROR, "文件读不出来")
    FILE_NAME = ("AK109", Severity.ERROR, "文件名不能用")
    MOJIBAKE = ("AK110", Severity.ERROR, "文字成了乱码")
    PRIVATE_CHARACTER = ("AK111", Severity.WARNING, "有别的电脑显示不出的字符")
    # 2xx: front matter as YAML
    NO_FRONT_MATTER = ("AK201", Severity.ERROR, "没有文首信息")
    BROKEN_YAML = ("AK202", Severity.ERROR, "文首信息的写法有误")
    FULLWIDTH_COLON = ("AK203", Severity.NOTICE, "用了中文冒号")
    DUPLICATE_KEY = ("AK204", Severity.ERROR, "同一栏写了两次")
    YAML_ALIAS = ("AK205", Severity.ERROR, "用了 YAML 引用")
    TOO_DEEP = ("AK206", Severity.ERROR, "嵌套太深")
    NOT_A_MAPPING = ("AK207", Severity.ERROR, "不是“栏目: 内容”的形式")
    YAML_TAG = ("AK208", Severity.ERROR, "用了 YAML 标签")
    FENCE = ("AK209", Severity.NOTICE, "文首信息的分隔线写法不同")
    SECOND_FRONT_MATTER = ("AK210", Severity.ERROR, "文件里有两段文首信息")
    WIDE_SPACE = ("AK212", Severity.NOTICE, "空格不是普通空格")
    INDENTATION = ("AK213", Severity.NOTICE, "缩进没有对齐")
    KEY_FORM = ("AK214", Severity.NOTICE, "栏目名的写法不同")
    SIGNS_AS_TEXT = ("AK215", Severity.NOTICE, "内容里的符号当作文字")
    LIST_FORM = ("AK216", Severity.NOTICE, "列表的写法不同")
    # 3xx: front matter against the case model
    UNKNOWN_KEY = ("AK301", Severity.ERROR, "没有这一栏")
    MISSING_KEY = ("AK302", Severity.ERROR, "缺必填栏")
    WRONG_TYPE = ("AK303", Severity.ERROR, "内容类型不对")
    WRONG_VALUE = ("AK304", Severity.ERROR, "不在可选值之内")
    WRONG_LENGTH = ("AK305", Severity.ERROR, "长短不合规定")
    WRONG_FORMAT = ("AK306", Severity.ERROR, "写法不合规定")
    WRONG_DATE = ("AK307", Severity.ERROR, "日期写法不对")
    CHECK_CHARACTER = ("AK308", Severity.ERROR, "编号的校验位不对")
    UNKNOWN_TERM = ("AK309", Severity.ERROR, "词表里没有这个词")
    DEPRECATED_TERM = ("AK310", Severity.WARNING, "这个词已停用")
    CONDITION = ("AK311", Severity.ERROR, "几栏之间互相矛盾")
    UNKNOWN_SOURCE = ("AK312", Severity.ERROR, "引用了没有列出的来源")
    DUPLICATE_SOURCE = ("AK313", Severity.ERROR, "来源编号重复")
    BEFORE_AND_AFTER = ("AK314", Severity.ERROR, "前后单位不一致")
    TEACHING = ("AK315", Severity.ERROR, "教学说明的几栏对不上")
    PLACEHOLDER = ("AK316", Severity.ERROR, "模板里的话没有改")
    READ_AS = ("AK317", Severity.NOTICE, "内容的写法不同，读作")
    PLACE_READ_AS = ("AK318", Severity.NOTICE, "地名写得不全，读作")
    UNKNOWN_PLACE = ("AK319", Severity.WARNING, "行政区划里没有这个地名")
    MISPLACED = ("AK320", Severity.WARNING, "地名的上下级不对")
    DATE_OUT_OF_TIME = ("AK321", Severity.WARNING, "日期早得或晚得不像真的")
    UNLIKELY_NUMBER = ("AK322", Severity.WARNING, "数字不像真的")
    FIGURE_DIFFERS = ("AK323", Severity.WARNING, "数值和原文数字不同")
    RANGE_REVERSED = ("AK324", Severity.ERROR, "大小或先后颠倒")
    UNSUPPORTED_LEVEL = ("AK325", Severity.WARNING, "证据等级没有数字支持")
    EXAMPLE_ADDRESS = ("AK326", Severity.WARNING, "网址是举例用的")
    UNNAMED_NEWSPAPER = ("AK327", Severity.NOTICE, "著录标报纸，没有写报纸名")
    FILLED_AND_NOT_REPORTED = ("AK330", Severity.ERROR, "写了内容又列为未报告")
    DATES_OUT_OF_ORDER = ("AK331", Severity.ERROR, "更新日期早于入库日期")
    DAY_TO_COME = ("AK332", Severity.ERROR, "入库、更新等日期还没有到")
    # 4xx: the text of a case
    MISSING_SECTION = ("AK401", Severity.ERROR, "正文缺少应有的小节")
    RAW_HTML = ("AK402", Severity.ERROR, "正文里有 HTML 代码")
    UNSAFE_LINK = ("AK403", Severity.ERROR, "链接不安全")
    UNKNOWN_FOOTNOTE = ("AK404", Severity.ERROR, "脚注没有说明")
    BROKEN_LINK = ("AK405", Severity.ERROR, "链接的文件不存在")
    LEVEL_ONE_HEADING = ("AK406", Severity.ERROR, "正文里有一级标题")
    IMAGE_WITHOUT_TEXT = ("AK407", Severity.ERROR, "图片没有说明文字")
    OUTSIDE_IMAGE = ("AK408", Severity.ERROR, "图片在别的网站上")
    DEEP_TEXT = ("AK409", Severity.ERROR, "正文嵌套太深")
    LONG_TEXT = ("AK410", Severity.ERROR, "正文太长或标记太多")
    LOST_CELL = ("AK411", Severity.ERROR, "表格这一行的格子多了")
    REPEATED_NOTE = ("AK412", Severity.ERROR, "脚注写了两次")
    UNKNOWN_BOX = ("AK413", Severity.ERROR, "没有这种提示框")
    OPEN_FENCE = ("AK414", Severity.ERROR, "代码块没有结束")
    BROKEN_MARK_UP = ("AK415", Severity.ERROR, "链接、图片或标题没有写成")
    NOTE_WITHOUT_SOURCE = ("AK416", Severity.WARNING, "脚注的来源没有列出")
    UNUSED_NOTE = ("AK417", Severity.WARNING, "脚注没有用到")
    NO_CITATION = ("AK418", Severity.WARNING, "正文没有注明出处")
    SECTION_ORDER = ("AK419", Severity.WARNING, "小节的次序不对")
    NO_TEXT = ("AK420", Severity.ERROR, "没有正文")
    LONG_QUOTATION = ("AK421", Severity.WARNING, "引文太长")
    HIDDEN_CASE = ("AK422", Severity.WARNING, "链接的案例没有网页")
    NO_SUCH_PLACE = ("AK423", Severity.WARNING, "链接的小节不存在")
    EMPTY_WORDS = ("AK424", Severity.WARNING, "图片的说明没有内容")
    BRIEF_WITHOUT_TEXT = ("AK425", Severity.WARNING, "简案没有正文")
    TAKEN_ADDRESS = ("AK426", Severity.ERROR, "说明页的网址由程序使用")
    LOST_LINE = ("AK427", Severity.ERROR, "这一行不会显示")
    NOTE_FORM = ("AK428", Severity.NOTICE, "脚注说明的写法不同")
    STARS_AS_EMPHASIS = ("AK429", Severity.WARNING, "数字之间的星号成了强调")
    INDENTED_TEXT = ("AK430", Severity.WARNING, "正文成了代码")
    YEAR_AS_NUMBER = ("AK431", Severity.WARNING, "年份成了列表的序号")
    NO_TABLE = ("AK432", Severity.WARNING, "表格没有写成")
    NO_LIST = ("AK433", Severity.WARNING, "列表没有写成")
    LEFT_SIGNS = ("AK434", Severity.WARNING, "标记的符号留在正文里")
    EMPTY_BLOCK = ("AK435", Severity.WARNING, "标题、链接、脚注或提示框是空的")
    TEXT_AS_HEADING = ("AK436", Severity.WARNING, "段落成了标题")
    LOOKALIKE_HOST = ("AK437", Severity.NOTICE, "网站名会被看成另一个")
    # 5xx: the archive as a whole
    DUPLICATE_ID = ("AK501", Severity.ERROR, "入库编号重复")
    UNKNOWN_CASE = ("AK502", Severity.ERROR, "关联的案例不存在")
    NAVIGATION = ("AK503", Severity.ERROR, "导航里的网页不存在")
    REDIRECT = ("AK504", Severity.ERROR, "旧网址的设置不对")
    SAME_ADDRESS = ("AK505", Severity.ERROR, "两页的网址冲突")
    SETTING = ("AK506", Severity.ERROR, "mkdocs.yml 的设置不对")
    # 6xx: the vocabulary
    DUPLICATE_LABEL = ("AK601", Severity.ERROR, "同一个词指两个概念")
    DANGLING_CONCEPT = ("AK602", Severity.ERROR, "指向不存在的概念")
    BROADER_CYCLE = ("AK603", Severity.ERROR, "上位词绕成一圈")
    NO_REPLACEMENT = ("AK604", Severity.ERROR, "停用的词没有去向")
    WRONG_SCHEME = ("AK605", Severity.ERROR, "概念放错了词表")
    ADDRESS_CLASH = ("AK606", Severity.ERROR, "两个概念的网址相同")
    MIXED_PEOPLE = ("AK607", Severity.ERROR, "同义词把不同的人混在一起，或有贬称")
    # 7xx: collections
    UNKNOWN_COLLECTED = ("AK701", Severity.ERROR, "专题里的案例不存在")
    REPEATED_CASE = ("AK702", Severity.ERROR, "专题里的案例重复")
    DUPLICATE_SLUG = ("AK703", Severity.ERROR, "两个专题的网址名相同")
    NOTHING_COLLECTED = ("AK704", Severity.ERROR, "专题没有案例，也没有查询")
    EMPTY_QUERY = ("AK705", Severity.WARNING, "专题现在没有可显示的案例")
    NO_INTRODUCTION = ("AK706", Severity.WARNING, "专题没有引言")
    WITHDRAWN_COLLECTED = ("AK707", Severity.WARNING, "专题里的案例已撤回")
    # 8xx: case packs
    UNKNOWN_SELECTED = ("AK801", Severity.ERROR, "选的案例不存在")
    HIDDEN_SELECTED = ("AK802", Severity.ERROR, "选的案例现在不能印")
    REPEATED_SELECTED = ("AK803", Severity.WARNING, "同一个案例选了两次")
    NOTHING_SELECTED = ("AK804", Severity.ERROR, "没有选到案例")
    BROKEN_LIST = ("AK805", Severity.ERROR, "案例单读不懂")
    MISSING_FONT = ("AK811", Severity.ERROR, "缺字体")
    MISSING_GLYPH = ("AK812", Severity.ERROR, "字体里没有这个字")
    # 9xx: files: pictures, documents, and whatever else lies among the cases
    FILE_LINK = ("AK901", Severity.ERROR, "是链接，不是文件")
    SAME_NAME = ("AK902", Severity.ERROR, "两个名字在有的电脑上是同一个")
    LONG_PATH = ("AK903", Severity.ERROR, "路径太长")
    NO_PICTURE = ("AK904", Severity.ERROR, "文件不是能显示的图片")
    DAMAGED_PICTURE = ("AK905", Severity.ERROR, "图片残缺")
    HUGE_PICTURE = ("AK906", Severity.ERROR, "图片大得处理不了")
    PICTURE_REDUCED = ("AK907", Severity.NOTICE, "图片在网站上缩小了")
    PICTURE_SUFFIX = ("AK908", Severity.NOTICE, "图片的后缀与内容不符")
    PICTURE_COLOURS = ("AK909", Severity.NOTICE, "图片的颜色换算过")
    PICTURE_POSITION = ("AK910", Severity.NOTICE, "照片里记着拍摄的位置")
    UNUSABLE_SVG = ("AK911", Severity.ERROR, "SVG 图片不能用")
    SVG_PARTS = ("AK912", Severity.WARNING, "SVG 图片里有些东西不发布")
    DOCUMENT = ("AK913", Severity.NOTICE, "文件会随网站公开")
    NO_DOCUMENT = ("AK914", Severity.ERROR, "链接的文件不能公开")
    MISPLACED_CASE = ("AK915", Severity.ERROR, "案例放错了地方")
    UNREAD_TEXT = ("AK916", Severity.ERROR, "文字不会被读到")
    LITTER = ("AK917", Severity.WARNING, "没有用处的文件")
    UNUSED_PICTURE = ("AK918", Severity.WARNING, "图片没有用到")
    UNUSED_DOCUMENT = ("AK919", Severity.WARNING, "文件没有链接到")
    UNPUBLISHED = ("AK920", Severity.WARNING, "这种文件不发布")

    def __init__(self, code: str, severity: Severity, title: str) -> None:
        self.code = code
        self.severity = severity
        self.title = title


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in an author's file."""

    path: str
    """Path relative to the archive's root, with forward slashes."""
    line: int = 1
    """Line, counted from 1."""
    column: int = 1
    """Column in characters, counted from 1."""

    @override
    def __str__(self) -> str:
        """Return `path:line:column`, the form editors jump to."""
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One mistake of an author: what, where, and how to mend it. Texts are Chinese."""

    rule: Rule
    location: Location
    message: str
    """What is wrong, one sentence without a full stop."""
    hint: str
    """How to mend it, one sentence without a full stop."""

    @property
    def severity(self) -> Severity:
        """The rule's severity."""
        return self.rule.severity

    @property
    def is_error(self) -> bool:
        """Whether the archive cannot be published with this."""
        return self.rule.severity is Severity.ERROR

    @override
    def __str__(self) -> str:
        """Return `文件:行:列 等级 代码 说明｜怎么改`."""
        line = f"{self.location} {self.severity.value} {self.rule.code} {self.message}｜{self.hint}"
        return _LINE_ENDS.sub(" ", line)


def in_reading_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems sorted by file, line, column and code, each exact repetition once."""
    return tuple(
        sorted(set(problems), key=lambda p: (p.location, p.rule.code, p.message)),
    )


MOST_OF_A_KIND = 100
"""Problems of one rule told of one file; who has so many mends them by one rule, too."""


def few_of_each(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the first problems of each rule in each file, and how many there are where more are.

    Problems that are not told need not be told well: who finds many may spare himself the advice.
    """
    met: Counter[tuple[str, Rule]] = Counter()
    for problem in problems:
        met[problem.location.path, problem.rule] += 1
        if met[problem.location.path, problem.rule] <= MOST_OF_A_KIND:
            yield problem
    for (path, rule), count in met.items():
        if count > MOST_OF_A_KIND:
            message = f"“{rule.title}”共 {count} 处，只列出前 {MOST_OF_A_KIND} 处"
            hint = "改好列出的，再检查一次"
            yield Problem(rule=rule, location=Location(path), message=message, hint=hint)


class AnlikuError(Exception):
    """Something outside the case files is missing or broken; carries a Chinese message."""

    exit_code = ExitCode.ENVIRONMENT
    problems: tuple[Problem, ...] = ()
    """What is wrong where, if it is known as closely."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(f"{message}｜{hint}")
        self.message = message
        self.hint = hint


class SettingsError(AnlikuError):
    """`mkdocs.yml` is missing, unreadable, or has wrong settings."""

    @classmethod
    def of(cls, name: str, problems: tuple[Problem, ...]) -> "SettingsError":
        """Return the error of a file with problems, all of which its words tell."""
        found = cls(f"{name} 有 {len(problems)} 处不能用", "照上面逐条改好，再试一次")
        found.problems = problems
        return found

    @override
    def __str__(self) -> str:
        """Return the problems, one a line, and what to do."""
        return "\n".join((*map(str, self.problems), super().__str__()))


class IndexUnusableError(AnlikuError):
    """The search index is missing, damaged, or of another version."""


class TargetError(AnlikuError):
    """A file or folder cannot be written."""


class ArchiveProblemsError(AnlikuError):
    """The archive has errors, so what was asked for cannot be made from it."""

    exit_code = ExitCode.PROBLEMS

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        errors = sum(problem.is_error for problem in problems)
        super().__init__(f"案例库有 {errors} 处错误", "照上面逐条改好，再试一次")
        self.problems = problems


class PackProblemsError(AnlikuError):
    """A case pack cannot be made exactly as it should be; nothing was written."""

    exit_code = ExitCode.PROBLEMS

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        errors = sum(problem.is_error for problem in problems)
        super().__init__(f"案例包没有做成：有 {errors} 处问题", "照上面逐条改好，再试一次")
        self.problems = problems
