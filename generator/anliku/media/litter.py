"""A file's name in, whether a program left it or it is a copy out: what nobody misses when it is deleted."""

import re

QUIET = frozenset([".gitkeep", ".gitignore", ".gitattributes", ".keep", ".nojekyll"])
"""Files that tell version control or a host something, and that are never published."""

_WHOLE = frozenset(
    [
        *(".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", "folder.jpg", "albumart.jpg"),
        *(".directory", ".localized", "icon\r", "nohup.out", "pspbrwse.jbf"),
    ]
)
_BEGINNINGS = ("~$", "._", ".~", ".#", "~wrl", "~wrd", ".fuse_hidden", ".nfs")
_ENDINGS = (
    *("~", ".bak", ".backup", ".old", ".orig", ".rej", ".save", ".tmp", ".temp", ".part"),
    *(".swp", ".swo", ".swn", ".asv", ".wbk", ".xlk", ".dmp", ".log", ".pyc", ".lnk", ".url"),
    *(".crdownload", ".download", ".webloc", ".kate-swp", ".un~", ".autosave"),
)
_COPY = re.compile(
    r"(?:^|[ _-]|的)(?:副本|复件|备份|冲突|copy|conflicted copy)(?=$|[ _.(（\d-])", re.IGNORECASE
)
_FOLDERS = frozenset(["__macosx", "@eadir", "$recycle.bin", "node_modules", "__pycache__"])


def is_litter(name: str) -> bool:
    """Whether a program left a file of this name, or it is a copy or a backup of another."""
    lower = name.lower()
    is_left = lower in _WHOLE or lower.startswith(_BEGINNINGS) or lower.endswith(_ENDINGS)
    is_autosaved = name.startswith("#") and name.endswith("#")
    return is_left or is_autosaved or is_copy(name)


def is_copy(name: str) -> bool:
    """Whether a name is what systems and people call a copy of a file."""
    return _COPY.search(name) is not None


def is_set_apart(folder: str) -> bool:
    """Whether a folder of this name is some program's own, and nothing in it is read."""
    return folder.startswith(".") or folder.lower() in _FOLDERS
