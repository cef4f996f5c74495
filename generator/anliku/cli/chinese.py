"""click's own messages in Chinese; importing this file makes them so, for the whole process.

click looks up its texts through a `_` in each of its modules, without a way to name a catalogue;
a test keeps every message a user can provoke free of English.
"""

import click
from click import core, decorators, exceptions, formatting, parser, shell_completion, types

from anliku.cli.console import width

_TEXTS = {
    "Usage:": "用法：",
    "Options": "选项",
    "Commands": "命令",
    "Positional arguments": "参数",
    "Show this message and exit.": "显示这段说明",
    "Show the version and exit.": "显示版本",
    "%(prog)s, version %(version)s": "%(prog)s %(version)s",
    "Error: {message}": "错误：{message}",
    "Try '{command} {option}' for help.": "看用法：{command} {option}",
    "Invalid value: {message}": "写法不对：{message}",
    "Invalid value for {param_hint}: {message}": "{param_hint} 的写法不对：{message}",
    "Missing argument": "缺参数",
    "Missing option": "缺选项",
    "Missing parameter": "缺参数",
    "Missing {param_type}": "缺 {param_type}",
    "Missing parameter: {param_name}": "缺参数：{param_name}",
    "Missing command.": "缺命令",
    "No such option {name!r}.": "没有“{name}”这个选项。",
    "No such command {name!r}.": "没有“{name}”这个命令。",
    "Did you mean {possibility}?": "是不是 {possibility}？",
    "(Did you mean one of: {possibilities}?)": "（是不是其中之一：{possibilities}？）",
    "Aborted!": "已中断",
    "deprecated": "已停用",
    "unknown error": "不明原因",
    "Could not open file {filename!r}: {message}": "打不开文件“{filename}”：{message}",
    "Choose from:\n\t{choices}": "可以写：\n\t{choices}",
    "{value!r} is not one of {choices}.": "“{value}”不在可选值之内：{choices}。",
    "{value!r} is not {choice}.": "“{value}”不是 {choice}。",
    "{value!r} is not a valid {number_type}.": "“{value}”不是数字。",
    "{value} is not in the range {range}.": "{value} 不在范围 {range} 之内。",
    "{value!r} is not a valid boolean. Recognized values: {states}": "“{value}”应当是：{states}",
    "file": "文件",
    "directory": "文件夹",
    "path": "路径",
    "{name} {filename!r} is not executable.": "{name}“{filename}”不能运行。",
    "{name} {filename!r} does not exist.": "{name}“{filename}”不存在。",
    "{name} {filename!r} is a file.": "“{filename}”是文件，不是文件夹。",
    "{name} {filename!r} is a directory.": "“{filename}”是文件夹，不是文件。",
    "{name} {filename!r} is not readable.": "{name}“{filename}”读不了。",
    "{name} {filename!r} is not writable.": "{name}“{filename}”写不了。",
    "Option {name!r} does not take a value.": "选项“{name}”后面不写值。",
    "Option {name!r} requires an argument.": "选项“{name}”后面要写值。",
    "Option {name!r} requires {nargs} arguments.": "选项“{name}”后面要写 {nargs} 个值。",
    "Argument {name!r} takes {nargs} values.": "参数“{name}”要写 {nargs} 个值。",
    "Got unexpected extra argument ({args})": "多写了参数：{args}",
    "Got unexpected extra arguments ({args})": "多写了参数：{args}",
    "Takes {nargs} values but 1 was given.": "要写 {nargs} 个值，只写了 1 个。",
    "Takes {nargs} values but {len} were given.": "要写 {nargs} 个值，写了 {len} 个。",
    "default: {default}": "默认：{default}",
    "required": "必填",
    "env var: {var}": "环境变量：{var}",
}
_MODULES = (core, decorators, exceptions, formatting, parser, shell_completion, types)


def _chinese(text: str) -> str:
    return _TEXTS.get(text, text)


def _chinese_number(singular: str, plural: str, number: int) -> str:
    return _chinese(singular if number == 1 else plural)


def _speak_chinese() -> None:
    # Help is laid out in columns, and a Han character takes two.
    setattr(formatting, "term_len", width)  # noqa: B010
    for module in _MODULES:
        if hasattr(module, "_"):
            setattr(module, "_", _chinese)  # noqa: B010 - not a declared attribute
        if hasattr(module, "ngettext"):
            setattr(module, "ngettext", _chinese_number)  # noqa: B010


# Not later: a type of click names itself (“directory”) when it is made, as a command's file is read.
_speak_chinese()


class ChineseCommand(click.Command):
    """A command whose usage line and help are Chinese."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs.setdefault("options_metavar", "[选项]")
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]


class ChineseGroup(click.Group):
    """A group whose usage line and help are Chinese, as are its commands'."""

    command_class = ChineseCommand

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs.setdefault("options_metavar", "[选项]")
        kwargs.setdefault("subcommand_metavar", "命令 [参数]…")
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
