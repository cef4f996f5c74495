"""What is wrong with a document in, the refusal out that says so in Chinese with what to do."""

from anliku.validation.messages import shown

RESAVE = "打开看看，重新另存一次"
TO_PDF = "另存为 PDF，或打开后重新另存一次"
_LONGEST_NAME = 50
UNLINK = "在软件里断开链接或取消超链接，再保存；或另存为 PDF"


class DocumentRefusedError(Exception):
    """A document cannot be published."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        """What is wrong, to stand right after the file's name."""
        self.hint = hint
        """What to do."""


def part_name(name: str) -> str:
    """Return a part's name as it can stand in a message: of a long one the end, which tells most."""
    text = "".join(char if char.isprintable() else "\ufffd" for char in name)
    return text if len(text) <= _LONGEST_NAME else f"…{text[-_LONGEST_NAME:]}"


def unknown_part(name: str) -> DocumentRefusedError:
    """Return the refusal of a part that is on no list of what may be."""
    message = f"里有 {part_name(name)}，不知道是什么（可能是会运行的程序）"
    return DocumentRefusedError(message, "去掉宏、控件和嵌入的文件，重新另存一次，或另存为 PDF")


def active(what: str) -> DocumentRefusedError:
    """Return the refusal of something that runs or is fetched."""
    message = f"里有{what}，打开时可能运行程序或联网"
    return DocumentRefusedError(message, "去掉它，重新另存一次，或另存为 PDF")


def embedded(what: str) -> DocumentRefusedError:
    """Return the refusal of a file within the file."""
    message = f"里嵌着别的文件或对象（{part_name(what)}）"
    return DocumentRefusedError(message, "把对象换成图片或文字，再保存；或另存为 PDF")


def leads_away(target: str) -> DocumentRefusedError:
    """Return the refusal of an address that is fetched, or leads elsewhere than to the web."""
    message = f"里有指向“{shown(target)}”的链接，只可以链接到网页（http、https）和邮箱"
    return DocumentRefusedError(message, UNLINK)


def mismatch(suffix: str) -> DocumentRefusedError:
    """Return the refusal of what is not what its name says, or is damaged."""
    message = f"的内容不是 {suffix.removeprefix('.').upper()}，或者残缺"
    return DocumentRefusedError(message, RESAVE)


def damaged(what: str) -> DocumentRefusedError:
    """Return the refusal of a file whose inside does not hold together."""
    return DocumentRefusedError(f"残缺或写得不合规矩（{part_name(what)}）", TO_PDF)


def too_much(what: str) -> DocumentRefusedError:
    """Return the refusal of what asks for more than a reader can bear."""
    return DocumentRefusedError(f"大得处理不了（{part_name(what)}）", "拆成几个文件，或另存为 PDF")


def encrypted() -> DocumentRefusedError:
    """Return the refusal of what cannot be looked into."""
    message = "加了密码或限制，看不到里面有什么"
    return DocumentRefusedError(message, "去掉密码和限制，重新另存一次，或另存为 PDF")
