"""Writes remarks in a format, some into a copy of the manuscript; which format a file's extension means."""

from pathlib import Path
from typing import Any

from argmap.files import read_bytes
from argmap.forest.summary import number
from argmap.paper.article import Article
from argmap.problems import ArgmapError, printable
from argmap.reviewing.remarks.formats import remark_formats
from argmap.reviewing.remarks.remark import Remark

FIRST = {".json": "web-annotation", ".csv": "table"}
"""What an extension means that several formats have."""


def writable() -> tuple[str, ...]:
    """Return the names of the formats that can be written."""
    return tuple(name for name, one in remark_formats().items() if hasattr(one, "write"))


def format_for(path: str) -> str:
    """Return the format that a file's extension means. Raises ``ArgmapError`` for an unknown one."""
    suffix = Path(path).suffix.lower()
    if suffix in FIRST:
        return FIRST[suffix]
    found = [name for name in writable() if suffix in remark_formats().get(name).SUFFIXES]
    if len(found) == 1:
        return found[0]
    raise ArgmapError(f"{printable(path)}: unknown extension; choose a format with --to: {', '.join(writable())}")


def addresses_there(name: str, article: Article | None, *, keep: bool) -> set[str]:
    """Return the addresses of the remarks that a copy of the manuscript would have already; none, if none is made.

    Raises ``ArgmapError`` if there are any, unless they are to be kept: they would tell whoever gets the copy who made
    them, and what was not meant for everybody. Raises ``ReadError`` for a manuscript that cannot be read.
    """
    chosen: Any = remark_formats().get(name)
    if article is None or not _fits(chosen, article):
        return set()
    there = list(chosen.read(read_bytes(article.file), article.file))
    if there and not keep:
        raise ArgmapError(
            f"{printable(article.file)}: has {number(len(there), 'remark')} of its own, which would be in the copy; "
            "give the manuscript without them with --paper, or say --keep-remarks"
        )
    return {one.address for one in there if one.address}


def _fits(chosen: Any, article: Article) -> bool:
    return getattr(chosen, "NEEDS_ORIGINAL", False) and Path(article.file).suffix.lower() in chosen.SUFFIXES


def written(name: str, remarks: list[Remark], article: Article | None) -> bytes:
    """Return remarks in a format; ``article`` is the manuscript, for one that is written into a copy of it.

    Raises ``ArgmapError`` where the manuscript is missing or of another kind, and for a format that is only read.
    """
    remark_formats().require(name)
    chosen: Any = remark_formats().get(name)
    if name not in writable():
        raise ArgmapError(f"{name} can only be read; choose one of {', '.join(writable())}")
    if not getattr(chosen, "NEEDS_ORIGINAL", False):
        return bytes(chosen.write(remarks))
    if article is None or not _fits(chosen, article):
        kinds = " or ".join(chosen.SUFFIXES)
        raise ArgmapError(f"{name} is written into a copy of the manuscript: give it as a {kinds} file with --paper")
    return bytes(chosen.write(remarks, read_bytes(article.file), article.file))
