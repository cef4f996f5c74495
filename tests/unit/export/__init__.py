"""What the export room writes, as other programs and readers get it."""
