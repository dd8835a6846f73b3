"""Formats that maps are exchanged in: one file each, found by name."""

from argmap.formats._format import Format, convert, converted, formats

__all__ = ["Format", "convert", "converted", "formats"]
