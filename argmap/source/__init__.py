"""Text into plain data, with the place of every key and value: the first stage of reading."""

from argmap.source.marks import Marks, Parsed, Source, Span
from argmap.source.parsing import parse

__all__ = ["Marks", "Parsed", "Source", "Span", "parse"]
