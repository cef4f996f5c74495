"""Zip files of office programs in, refusals out of what is on no list: OOXML, OpenDocument, OFD."""
