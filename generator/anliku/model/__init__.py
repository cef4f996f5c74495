"""The case model: frozen types without input or output."""
