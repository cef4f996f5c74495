"""Plain pages with their addresses in, which of them cannot be published beside the others out."""

from collections.abc import Iterable, Iterator, Mapping

from anliku import addresses
from anliku.file_names import sameness


def page_clashes(pages: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Return what has the address of each page that must give way, by the page's path.

    Of two pages with one address the first stays. A page whose file would stand where another
    needs a folder stays, too; what lies in the folder gives way.

    Args:
        pages: paths and addresses, in the order of the paths.
    """
    given = [*pages]
    made = {sameness(address): "" for address in addresses.MADE}
    first = made | {sameness(address): path for path, address in reversed(given)}
    clashing = {}
    for path, address in given:
        same = sameness(address)
        if same in made:
            continue  # told of as a page that the program makes
        holder = first[same] if first[same] != path else None
        for folder in _folders_of(same):
            holder = first.get(folder, holder)
        if holder is not None:
            clashing[path] = holder
    return clashing


def _folders_of(address: str) -> Iterator[str]:
    """Yield every folder that a file at the address lies in."""
    parts = address.split("/")[:-1]
    for number in range(1, len(parts) + 1):
        yield "/".join(parts[:number])
