"""Text into plain data, with the place of every key and value: the first stage of reading."""

from argmap.source.marks import Mark, Marks, Parsed
from argmap.source.parsing import parse

__all__ = ["Mark", "Marks", "Parsed", "parse"]
