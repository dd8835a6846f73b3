"""Addresses of files (RFC 3986) as other programs look them up."""

import os
from pathlib import Path
from urllib.parse import quote


def address(file: str) -> str:
    """Return a path relative to the working directory for a file below it, a ``file:`` URI for any other.

    A program that runs elsewhere on the same tree, as a code host does, finds only the former. What is no plain ASCII
    is percent-encoded, byte by byte as the file system has it.
    """
    here = Path.cwd()
    whole = Path(os.path.abspath(file))  # noqa: PTH100  # resolve() would follow links to files, whose names are meant
    for path in (whole, whole.parent.resolve() / whole.name):
        if path.is_relative_to(here):
            return quote(os.fsencode(path.relative_to(here).as_posix()))
    return whole.as_uri()
