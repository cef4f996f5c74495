"""The closed sets of the case model."""

from anliku.model.labelled import LabelledEnum


class Status(LabelledEnum):
    """Where a case stands on its way from a draft to the archive, and out of it."""

    DRAFT = ("draft", "草稿")
    SUBMITTED = ("submitted", "已提交")
    IN_REVIEW = ("in_review", "审核中")
    PUBLISHED = ("published", "已发布")
    NEEDS_UPDATE = ("needs_update", "需更新")
    SUPERSEDED = ("superseded", "已被替代")
    WITHDRAWN = ("withdrawn", "已撤回")
    EMBARGOED = ("embargoed", "未到发布日")


class Kind(LabelledEnum):
    """How much a case tells."""

    FULL = ("full", "完整案例")
    BRIEF = ("brief", "简案")
    PHOTO_LEAD = ("photo_lead", "线索")
    COMPOSITE = ("composite", "综合案例")


class Level(LabelledEnum):
    """Levels of administrative division, from the top."""

    PROVINCE = ("province", "省级")
    CITY = ("city", "地级")
    COUNTY = ("county", "县级")
    TOWN = ("town", "乡级")
    VILLAGE = ("village", "村级")


class PlaceMatch(LabelledEnum):
    """How the printed place agrees with an official list of divisions."""

    UNCHECKED = ("unchecked", "尚未核对")
    EXACT = ("exact", "与码表一致")
    INFERRED = ("inferred", "原文有省略，据码表补全")
    AMBIGUOUS = ("ambiguous", "有多处同名")
    VINTAGE_CONFLICT = ("vintage_conflict", "不同年份码表不一致")
    UNMATCHED = ("unmatched", "码表中未找到")


class OutcomeKind(LabelledEnum):
    """What a reported figure stands for in a logic model."""

    CONTEXT = ("context", "背景")
    INPUT = ("input", "投入")
    OUTPUT = ("output", "产出")
    OUTCOME = ("outcome", "成效")


class Missing(LabelledEnum):
    """What a source leaves out beside a figure."""

    BASELINE = ("baseline", "缺基线")
    RESULT = ("result", "缺此后的数")
    BASE_YEAR = ("base_year", "缺起止年份")
    POPULATION = ("population", "缺总数（分母）")
    DEFINITION = ("definition", "缺统计口径")
    ATTRIBUTION = ("attribution", "缺因果说明")


class Column(LabelledEnum):
    """A column of a record of which editors may say that the source does not report it."""

    AS_OF = ("as_of", "材料截至")
    ACTORS = ("actors", "主体")
    PEOPLE = ("people", "人物")
    OUTCOMES = ("outcomes", "成效")
    BUDGET = ("budget", "经费")
    CONTEXTS = ("contexts", "适用场景")


class Comparison(LabelledEnum):
    """How a reported number relates to the true one."""

    EQUAL = ("=", "等于")
    LESS = ("<", "不到")
    LESS_OR_EQUAL = ("<=", "至多")
    GREATER = (">", "超过")
    GREATER_OR_EQUAL = (">=", "至少")
    ABOUT = ("~", "约")


class SourceRole(LabelledEnum):
    """What a source is to the case."""

    ORIGIN = ("origin", "出处")
    CORROBORATES = ("corroborates", "印证")
    CONTRADICTS = ("contradicts", "有出入")
    CONTEXT = ("context", "背景")


class SourceRights(LabelledEnum):
    """What may be done with a source's text."""

    CITE_ONLY = ("cite_only", "只引用")
    LICENSED = ("licensed", "已获许可")
    PUBLIC_DOMAIN = ("public_domain", "公有领域")
    OWN = ("own", "自有")


class ErratumKind(LabelledEnum):
    """What an erratum is about."""

    NAME = ("name", "人名")
    PLACE = ("place", "地名")
    NUMBER = ("number", "数字")
    DATE = ("date", "日期")
    TERM = ("term", "用词")
    OMISSION = ("omission", "省略")
    LAYOUT = ("layout", "版面")
    QUOTE = ("quote", "引语")


class Confidence(LabelledEnum):
    """How sure the editors are of an erratum."""

    CONFIRMED = ("confirmed", "已证实")
    PROBABLE = ("probable", "很可能")
    UNRESOLVED = ("unresolved", "未能核实")
    NOT_AN_ERROR = ("not_an_error", "并非错误")


class QuotationCheck(LabelledEnum):
    """How a policy quotation compares with the edition named."""

    EXACT = ("exact", "逐字一致")
    VARIANT = ("variant", "文字有出入")
    NOT_FOUND = ("not_found_in_edition", "所查版本中未见")
    UNCHECKED = ("unchecked", "尚未核对")


class RelationType(LabelledEnum):
    """How one case relates to another."""

    SAME_PLACE = ("same_place", "同一地点")
    SAME_MECHANISM = ("same_mechanism", "同类做法")
    FOLLOW_UP = ("follow_up", "后续")
    ADAPTED_FROM = ("adapted_from", "改编自")
    CONTRASTS_WITH = ("contrasts_with", "对照")
    SUPERSEDES = ("supersedes", "替代")
    SUPERSEDED_BY = ("superseded_by", "被替代")
    PART_OF = ("part_of", "属于")


class ReviewState(LabelledEnum):
    """How far the editors have come."""

    UNREVIEWED = ("unreviewed", "未审核")
    FACTS_CHECKED = ("facts_checked", "事实已核")
    EXPRESSION_CHECKED = ("expression_checked", "表述已核")
    APPROVED = ("approved", "已批准")


class PrivacyBasis(LabelledEnum):
    """On what ground a case names people."""

    PUBLIC_DUTY = ("public_duty_reported", "履职信息已公开报道")
    CONSENT = ("consent", "本人同意")
    ANONYMISED = ("anonymised", "已匿名")
    NONE = ("none", "不涉及个人")


class Faces(LabelledEnum):
    """What pictures of people there are."""

    NONE = ("none", "无人像")
    PUBLIC_EVENT = ("public_event", "公开活动")
    CONSENTED = ("consented", "已获同意")
    BLURRED = ("blurred", "已打码")


class ImageRights(LabelledEnum):
    """On what terms pictures are shown."""

    NONE = ("none", "不刊图片")
    OWN = ("own", "自有")
    LICENSED = ("licensed", "已获许可")
    LINK_ONLY = ("link_only", "只给链接")


class TombstoneReason(LabelledEnum):
    """Why a case left the archive."""

    DUPLICATE = ("duplicate", "重复")
    FACTUAL_ERROR = ("factual_error", "事实错误")
    PRIVACY_REQUEST = ("privacy_request", "应个人信息请求")
    RIGHTS_REQUEST = ("rights_request", "应权利人请求")
    OUTDATED = ("outdated", "已过时")
    OTHER = ("other", "其他")
