"""The border between written front matter and typed records, both ways: reading and describing."""

from anliku.schema.collection_reading import read_collection_record
from anliku.schema.json_schema import case_json_schema
from anliku.schema.reading import read_record

__all__ = ["case_json_schema", "read_collection_record", "read_record"]
