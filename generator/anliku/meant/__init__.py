"""Values as people write them in, values as the record wants them out; each change is a notice."""

from anliku.meant.values import read_as_meant

__all__ = ["read_as_meant"]
