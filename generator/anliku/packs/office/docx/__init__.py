"""DOCX: pandoc writes the text, the rest is finished here."""
