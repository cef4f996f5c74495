"""A feed in, JSON Feed 1.1 (2020-08-07) out."""

from anliku import addresses
from anliku.export.feeds.atom import date_time
from anliku.export.feeds.interface import Entry, Feed
from anliku.export.interface import Json
from anliku.export.json_text import indented
from anliku.export.locations import absolute
from anliku.settings import Settings

MEDIA_TYPE = "application/feed+json"
_VERSION = "https://jsonfeed.org/version/1.1"
_LANGUAGE = "zh-Hans"


def as_json_feed(feed: Feed, settings: Settings) -> bytes:
    """Return the feed as JSON in UTF-8.

    Args:
        feed: the feed.
        settings: address of the site; where it is not known, there are no addresses, which the
            format wants to be complete.
    """
    about: dict[str, Json] = {
        "version": _VERSION,
        "title": feed.title,
        "description": feed.stream.description,
        "language": _LANGUAGE,
        "authors": [{"name": feed.author}],
    }
    home = absolute(addresses.HOME, settings)
    own = absolute(feed.stream.json_address, settings)
    if home and own:
        about |= {"home_page_url": home, "feed_url": own}
    items = [_item(entry, settings) for entry in feed.entries]
    return indented(about | {"items": items}).encode()


def _item(entry: Entry, settings: Settings) -> Json:
    item: dict[str, Json] = {
        "id": entry.uri,
        "title": entry.title,
        "content_text": entry.summary,
        "tags": [label for _, label in entry.subjects],
    }
    # Both are optional; what nobody has dated has none.
    if entry.published:
        item["date_published"] = date_time(entry.published)
    if entry.updated:
        item["date_modified"] = date_time(entry.updated)
    url = absolute(entry.address, settings)
    return item | {"url": url} if url else item
