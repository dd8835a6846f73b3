"""Writes other words for runs as a tracked change (ECMA-376, part 1, sections 17.13.5.14 and 17.13.5.18).

Whoever opens the copy accepts or rejects it. Only runs of text in one paragraph are changed: a note, a picture or a
field among them would be deleted with them.
"""

from copy import deepcopy
from itertools import count
from typing import Any

from docx.oxml.ns import qn

from argmap.reviewing.remarks.docx_markup.cut_runs import PROPERTIES, RUN, TEXT
from argmap.reviewing.remarks.docx_markup.run_letters import PARAGRAPH, Runs

_DELETED, _INSERTED, _GONE = map(qn, ("w:del", "w:ins", "w:delText"))
_REFERENCE, _ID = qn("w:commentReference"), qn("w:id")
_PLAIN = frozenset({PROPERTIES, TEXT, *map(qn, ("w:tab", "w:br", "w:cr", "w:noBreakHyphen", "w:softHyphen"))})
_BETWEEN = frozenset(map(qn, ("w:commentRangeStart", "w:commentRangeEnd", "w:proofErr", "w:bookmarkStart",
                              "w:bookmarkEnd", "w:lastRenderedPageBreak")))  # fmt: skip
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class TrackedChanges:
    """Notes changes, then makes them all, so that one does not take the runs of a comment from under another."""

    def __init__(self, body: Any) -> None:
        used = (one.get(_ID, "") for one in body.iter(_DELETED, _INSERTED))
        self._free = count(1 + max((int(one) for one in used if one.isdecimal()), default=0))
        self._noted: list[tuple[list[Any], str, str, str]] = []
        self._taken: set[Any] = set()

    def note(self, runs: Runs, new: str, author: str, date: str) -> bool:
        """Note that runs are to be replaced by new words; tell whether that can be."""
        found = _between(*runs)
        if found is None or self._taken.intersection(found):
            return False
        self._taken.update(found)
        self._noted.append((found, new, author, date))
        return True

    def make(self) -> None:
        """Make all changes that were noted."""
        for runs, new, author, date in self._noted:
            for run in runs:
                self._delete(run, author, date)
            if new:
                self._insert(runs[-1].getparent(), runs[0], new, author, date)

    def _delete(self, run: Any, author: str, date: str) -> None:
        change = self._change(run, _DELETED, author, date)
        run.addprevious(change)
        change.append(run)
        for text in run.findall(TEXT):
            text.tag = _GONE

    def _insert(self, behind: Any, like: Any, new: str, author: str, date: str) -> None:
        change = self._change(behind, _INSERTED, author, date)
        run = change.makeelement(RUN)
        if (properties := like.find(PROPERTIES)) is not None:
            run.append(deepcopy(properties))
        text = run.makeelement(TEXT, {_SPACE: "preserve"})
        text.text = new
        run.append(text)
        change.append(run)
        behind.addnext(change)

    def _change(self, beside: Any, tag: str, author: str, date: str) -> Any:
        attributes = {_ID: str(next(self._free)), qn("w:author"): author}
        return beside.makeelement(tag, attributes | ({qn("w:date"): date} if date else {}))


def _between(first: Any, last: Any) -> list[Any] | None:
    """Return the runs from the first to the last; ``None`` if more than text would be deleted with them."""
    if first.getparent().tag != PARAGRAPH or last.getparent() is not first.getparent():
        return None
    found, at = [], first
    while at is not None:
        if at.tag == RUN and at.find(_REFERENCE) is None:
            if any(one.tag not in _PLAIN for one in at):
                return None
            found.append(at)
        elif at.tag not in _BETWEEN and at.tag != RUN:
            return None
        if at is last:
            return found
        at = at.getnext()
    return None
