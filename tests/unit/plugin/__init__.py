"""The MkDocs door, as far as it decides anything itself."""
