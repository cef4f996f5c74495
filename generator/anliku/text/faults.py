"""What the reading of a text itself may find wrong; rules of `checks/` turn it into problems."""

TOO_MANY_PARTS = "too-many-parts"
TOO_DEEP = "too-deep"
UNKNOWN_BOX = "unknown-box"
REPEATED_NOTE = "repeated-note"
LOST_CELL = "lost-cell"
OPEN_FENCE = "open-fence"
