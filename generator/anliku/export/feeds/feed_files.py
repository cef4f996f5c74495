"""An archive in, the files of its feeds out; without any date there is no Atom."""

from collections.abc import Iterator

from anliku.export.feeds import atom, json_feed
from anliku.export.feeds.interface import Stream
from anliku.export.feeds.streams import feed_of
from anliku.export.interface import Archive, SiteFile


def feed_files(archive: Archive) -> Iterator[SiteFile]:
    """Yield each stream as Atom and as JSON Feed; an empty stream is there too, for subscribers."""
    for stream in Stream:
        feed = feed_of(stream, archive)
        xml = atom.as_atom(feed, archive.settings)
        if xml is not None:
            yield SiteFile(address=stream.atom_address, content=xml, media_type=atom.MEDIA_TYPE)
        yield SiteFile(
            address=stream.json_address,
            content=json_feed.as_json_feed(feed, archive.settings),
            media_type=json_feed.MEDIA_TYPE,
        )
