"""The page on which a reader orders chosen cases and prints them as a booklet."""

from anliku.corpus import Corpus
from anliku.pages import scripts
from anliku.pages.interface import Page
from anliku.settings import Settings

BASKET = "basket.html"
MOST = 300
"""Most cases in a basket: what a browser still prints in one go."""


def basket_page(corpus: Corpus, settings: Settings) -> Page:
    """Return the page; which cases it shows is said by its address (`#ids=…`)."""
    return Page(
        address=BASKET,
        title="案例篮",
        description="把选好的案例排好次序，打印成一本：封面、目录、总表、案例、讨论用的工作单。",
        template="basket",
        values={
            "most": MOST,
            "teacher_edition": settings.teacher_edition,
            "site_name": settings.site_name,
            "checksum": corpus.checksum,
            "latest_day": corpus.latest_day.isoformat() if corpus.latest_day else "",
        },
        scripts=(scripts.BASKET,),
        styles=("assets/anliku/basket.css",),
    )
