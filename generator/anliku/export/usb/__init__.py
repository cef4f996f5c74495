"""The USB edition: the whole site in one folder of one zip, with a list to verify it by."""

from anliku.export.usb.edition import UsbEdition, refuse_usb_target, write_usb_edition
from anliku.export.usb.names import edition_name

__all__ = ["UsbEdition", "edition_name", "refuse_usb_target", "write_usb_edition"]
