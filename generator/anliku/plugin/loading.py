"""`mkdocs.yml` in, MkDocs' own settings out; what it would refuse is told before, in Chinese."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from anliku.plugin.gathered_log import gathered_log
from anliku.plugin.theme_settings import judge_theme
from anliku.problems import SettingsError
from anliku.settings import Mistakes, SettingsFile, read_settings_file
from anliku.system_errors import reason_of

_OUR_THEME = {"name": "material", "language": "zh"}
"""Of an archive that names none; the pages' templates are written for it."""
_OF_SETTING = re.compile(r"Config value '(?P<setting>[^']*)': (?P<said>.*)", re.DOTALL)
"""How MkDocs says what is wrong with a setting."""
_IN_CHINESE = (
    (r"Required configuration not provided", "没有写", "写上它"),
    (r"Expected (?:type|a list|list)|expected|must be|should be a|Invalid type", "写法不对", ""),
    (r"isn't an existing (?:directory|folder)|does not exist|not found", "写的文件或文件夹不存在", ""),
    (r"URL isn't valid|Unable to parse the URL|Invalid URL", "不是网址", "写 https:// 开头的网址"),
    (r"The 'site_dir' (?:can't|should not) be within the 'docs_dir'", "在案例文件夹里", "写成另一个文件夹，如 site_dir: site"),
    (r"The 'docs_dir' (?:can't|should not) be within the 'site_dir'|within the 'site_dir'", "里有案例文件夹", "写成另一个文件夹，如 site_dir: site"),
    (r"parent directory of the config file", "是 mkdocs.yml 所在的文件夹", "写成里面的一个文件夹"),
    (r"Unrecognised theme", "没有这个主题", "写成 theme: {name: material, language: zh}"),
    (r"plugin is not installed", "里有没有安装的插件", "只用 anliku（和 search）"),
    (r"specified multiple times|used more than once|Plugin .* multiple", "里有插件写了两次", "删去一个"),
    (r"Unrecognised configuration name", "没有这项设置", "删去它"),
)  # fmt: skip
"""What MkDocs says in English, the same in Chinese, and how to mend it."""


def loaded(config_file: Path, site_name: str, **options: Any) -> MkDocsConfig:
    """Return MkDocs' own settings, as it reads them.

    Args:
        config_file: the archive's mkdocs.yml.
        site_name: the archive's name; MkDocs demands one, an archive that gives none has ours.
        options: what stands in place of what the file says.

    Raises:
        SettingsError: MkDocs refuses the settings, or the theme's templates would.
    """
    file = read_settings_file(config_file)
    said = Mistakes(file)
    with gathered_log() as warnings:
        try:
            config = load_config(
                str(config_file), site_name=site_name, **_theme_of(file), **options
            )
        except OSError as err:
            what = Path(str(err.filename)).name if err.filename else config_file.name
            message = f"设置读不出来（{what}：{reason_of(err)}）"
            raise SettingsError(message, "检查这个文件的权限；坏了就从备份取回") from err
        except (SystemExit, Exception) as err:
            _judge_refusal(warnings or [str(err)], said)
            said.refuse()
            raise SettingsError(
                f"{config_file.name} 不能用（MkDocs：{err}）", "照 README.md 改"
            ) from err
    if config.theme.name != _OUR_THEME["name"]:
        message = f"theme 写了“{config.theme.name}”，本程序的网页要用 material"
        said.tell(("theme",), message, "写成 theme: {name: material, language: zh}")
    else:
        judge_theme(config, said)
    said.refuse()
    return config


def theme_of(config_file: Path) -> dict[str, Any]:
    """Return the theme as an option for MkDocs, where the file names none."""
    return _theme_of(read_settings_file(config_file))


def _theme_of(file: SettingsFile) -> dict[str, Any]:
    return {} if file.data.get("theme") else {"theme": _OUR_THEME}


def _judge_refusal(lines: Iterable[str], said: Mistakes) -> None:
    for line in lines:
        found = _OF_SETTING.search(line)
        if found is None:
            continue
        message, hint = _in_chinese(found["said"])
        said.tell((found["setting"],), f"{found['setting']} 不能用：{message}", hint)


def _in_chinese(english: str) -> tuple[str, str]:
    hint = "照 README.md 的“设置”一节改"
    for pattern, message, advice in _IN_CHINESE:
        if re.search(pattern, english, re.IGNORECASE):
            return message, advice or hint
    return f"MkDocs 不接受（{english.strip()}）", hint
