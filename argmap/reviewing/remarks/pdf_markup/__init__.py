"""Markup annotations of a PDF (ISO 32000-1:2008, section 12.5.6.2): read with the words that they mark, and written."""
