"""Formats that remarks are exchanged in: one file is one format, found by its name.

A format has ``SAYS``, what it is in a few words, ``SUFFIXES``, what names of its files end in, ``is_one(content)``,
which tells whether bytes are in it, and ``read(content, file)``, the remarks in them, which raises ``ReadError`` for
what is broken. One that can be written has ``write(remarks)``, which returns bytes. One that is written into a copy of
the manuscript has ``NEEDS_ORIGINAL = True`` and ``write(remarks, original, file)`` instead.
"""

from functools import cache
from typing import TypeGuard

from argmap.registry import Registry
from argmap.reviewing.remarks.formats._remark_format import CopyingFormat, RemarkFormat


@cache
def remark_formats() -> Registry[RemarkFormat]:
    """Return the registry of formats."""
    return Registry("argmap.reviewing.remarks.formats", "format of remarks", ("SAYS", "SUFFIXES", "is_one", "read"))


def writes_copies(found: RemarkFormat) -> TypeGuard[CopyingFormat]:
    """Tell whether remarks are written in a format into a copy of the manuscript."""
    return bool(getattr(found, "NEEDS_ORIGINAL", False))
