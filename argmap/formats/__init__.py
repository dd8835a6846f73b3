"""Formats that maps are exchanged in: one file each, found by name."""

from argmap.formats._as_tree import ReadTree, read_tree
from argmap.formats._carrying import EVERYTHING, Feature, losses
from argmap.formats._converting import convert, converted, writable, written
from argmap.formats._counts import FormatCounts, counts, in_words
from argmap.formats._format import (
    BinaryFormat,
    Format,
    ReadableFormat,
    WritableFormat,
    WrittenMap,
    formats,
    reads,
    title_of,
    writes,
)
from argmap.formats._in_folders import (
    exchange_suffixes,
    is_document,
    is_exchanged,
    is_exchanged_content,
    may_be_exchanged,
    why_not_exchanged,
)
from argmap.formats._reading import read, read_content
from argmap.formats._telling import format_of

__all__ = [
    "EVERYTHING",
    "BinaryFormat",
    "Feature",
    "Format",
    "FormatCounts",
    "ReadTree",
    "ReadableFormat",
    "WritableFormat",
    "WrittenMap",
    "convert",
    "converted",
    "counts",
    "exchange_suffixes",
    "format_of",
    "formats",
    "in_words",
    "is_document",
    "is_exchanged",
    "is_exchanged_content",
    "losses",
    "may_be_exchanged",
    "read",
    "read_content",
    "read_tree",
    "reads",
    "title_of",
    "why_not_exchanged",
    "writable",
    "writes",
    "written",
]
