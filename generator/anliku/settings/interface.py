"""What the room gives: one frozen `Settings` value; the program reads its settings nowhere else."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from anliku.model.enums import Status
from anliku.model.licence import Licence

SHOWN_STATUSES = (
    Status.IN_REVIEW,
    Status.PUBLISHED,
    Status.NEEDS_UPDATE,
    Status.SUPERSEDED,
    Status.WITHDRAWN,
)
PREVIEW_STATUSES = (*SHOWN_STATUSES, Status.SUBMITTED, Status.DRAFT, Status.EMBARGOED)
"""What `anliku serve` shows besides, so that contributors see their own case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings of one archive."""

    root: Path
    """Folder of `mkdocs.yml`."""
    cases_dir: Path
    """Folder of the case files, `docs_dir` of MkDocs."""
    site_dir: Path
    """Where the site is published."""
    index_dir: Path
    """Where the search index is written, beside the site."""
    templates_dir: Path | None = None
    """The archive's own templates, if it has some; the files in them are published."""
    site_name: str = "案例库"
    site_url: str = ""
    page_size: int = 50
    """Most entries on one index page."""
    page_folders: tuple[str, ...] = ("about",)
    """Folders of `cases_dir` whose Markdown files are plain pages, not cases."""
    report_to: str = ""
    """Where readers report mistakes: an address of the web, a `mailto:` one, or nothing."""
    privacy_contact: str = ""
    """Whom people ask about their own data, in private: an e-mail, a telephone, or nothing."""
    shown: tuple[Status, ...] = SHOWN_STATUSES
    """Statuses of the cases that get a page."""
    redirects: tuple[tuple[str, str], ...] = ()
    """Former addresses of pages, each with the address it leads to now."""
    nav: tuple[str, ...] = ()
    """What the navigation leads to, as `nav` says it: files of pages, and other sites."""
    teacher_edition: bool = False
    """Whether the site may hold the teachers' notes; without, of them only the questions."""
    config_name: str = "mkdocs.yml"
    licence: Licence | None = None
    """The licence of the case texts; None where the archive has not said."""
    today: date = date.min
    """The day of the build, on which embargoes are judged; by default none has ended."""

    @property
    def config_file(self) -> Path:
        """The file of the settings, for saying where in it a mistake is."""
        return self.root / self.config_name

    @property
    def own_folders(self) -> dict[Path, str]:
        """What belongs to the archive, each with what it is in Chinese; nothing else is written there."""
        found = {
            self.cases_dir: "案例文件夹",
            self.site_dir: "网站的文件夹",
            self.index_dir: "检索的文件夹",
        }
        if self.templates_dir is not None:
            found[self.templates_dir] = "模板文件夹"
        return found

    @property
    def vocabulary_dir(self) -> Path:
        """Where the vocabulary's files are."""
        return self.cases_dir / "vocabulary"

    @property
    def collections_dir(self) -> Path:
        """Where the collections' files are."""
        return self.cases_dir / "collections"
