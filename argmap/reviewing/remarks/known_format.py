"""Which format remarks are in: told by what a file contains, and by its name where that does not tell."""

import os

from argmap.files import refuse
from argmap.problems import Place
from argmap.reviewing.remarks.formats import remark_formats
from argmap.reviewing.remarks.formats._remark_format import RemarkFormat


def format_of(content: bytes, file: str | os.PathLike[str]) -> RemarkFormat:
    """Return the format that remarks are in. Raises ``ReadError`` (``unknown-format``) if they are in none.

    Of several that a file may be in, the one whose names end so counts. A file that looks like none is in the one whose
    names end so, if it is the only one or says ``USUAL``: its reader then tells what is wrong.
    """
    name = os.fspath(file)
    formats = [found for _, found in remark_formats().items()]
    fitting = [one for one in formats if _ends(one, name)]
    alike = [one for one in formats if one.is_one(content)]
    certain = [one for one in alike if one in fitting] or alike
    if certain:
        return certain[0]
    usual = [one for one in fitting if getattr(one, "USUAL", False)]
    if usual or len(fitting) == 1:
        return (usual or fitting)[0]
    known = "; ".join(f"{one.SAYS}: {', '.join(one.SUFFIXES)}" for one in formats)
    raise refuse("unknown-format", "argmap finds no remarks that it can read here", f"it reads {known}", Place(name))


def _ends(found: RemarkFormat, name: str) -> bool:
    return name.lower().endswith(found.SUFFIXES)
