"""Writes the range of a comment round runs (ECMA-376, part 1, sections 17.13.4.3 to 17.13.4.5), as Word nests them."""

from typing import Any

from docx.oxml.ns import qn

_END, _REFERENCE, _RUN, _ID = map(qn, ("w:commentRangeEnd", "w:commentReference", "w:r", "w:id"))


def mark(first: Any, last: Any, comment: int) -> None:
    """Mark runs as those that a comment is on; a range that is there already, such as that answered, ends first."""
    first.addprevious(_made(first, "w:commentRangeStart", comment))
    at = last
    while (end := at.getnext()) is not None and end.tag == _END and _refers(end.getnext()):
        at = end.getnext()
    run = at.makeelement(_RUN)
    run.append(_made(at, "w:commentReference", comment))
    at.addnext(run)
    at.addnext(_made(at, "w:commentRangeEnd", comment))


def _refers(run: Any) -> bool:
    return run is not None and run.find(_REFERENCE) is not None


def _made(beside: Any, tag: str, comment: int) -> Any:
    return beside.makeelement(qn(tag), {_ID: str(comment)})
