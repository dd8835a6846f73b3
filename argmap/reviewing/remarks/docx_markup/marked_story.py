"""Hears the text of a part of a DOCX with the ranges of its comments and its tracked changes.

The text is what the authors wrote: with what somebody deleted since, and without what somebody inserted.
"""

from dataclasses import dataclass, field

from argmap.paper.readers._budget import Budget
from argmap.paper.readers.docx.listener import Listener
from argmap.problems import Place

_TEXTS = frozenset({"w:t", "t", "w:delText"})
_SPACES = {"w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:ptab": "\t", "w:noBreakHyphen": "-"}
_INSERTED, _DELETED = frozenset({"w:ins", "w:moveTo"}), frozenset({"w:del", "w:moveFrom"})
_SKIPPED = frozenset({"w:txbxContent", "w:rt", "mc:Fallback", "w:pPrChange", "w:rPrChange"})


@dataclass(slots=True)
class TrackedChange:
    """Neighbouring insertions and deletions of one person: what of the text goes, and what comes in its place."""

    author: str
    date: str
    start: int
    end: int
    inserted: list[str] = field(default_factory=list)


@dataclass(slots=True)
class CommentRange:
    """From where to where in the text a comment reaches; ``end`` is -1 where nothing says so."""

    start: int
    end: int = -1


class MarkedStory(Listener):
    """Hears a part: ``ranges`` are those of comments by their ids, ``changes`` the tracked changes in their order."""

    def __init__(self, place: Place) -> None:
        """``place`` is the file, for messages."""
        super().__init__()
        self._place, self._budget = place, Budget()
        self._pieces: list[str] = []
        self._at = 0
        self._skipped = 0
        self._change: tuple[bool, str, str] | None = None  # whether inserted, author, date
        self._depth = 0
        self.ranges: dict[str, CommentRange] = {}
        self.changes: list[TrackedChange] = []

    @property
    def said(self) -> str:
        """What the authors wrote, paragraphs ended by line breaks."""
        return "".join(self._pieces)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Hear the beginning of an element."""
        super().start(tag, attributes)
        self._budget.spend(0, self._place)
        gone = bool(self._change and self._change[0] and tag in _DELETED)  # what was inserted, and deleted again
        if self._skipped or gone or tag in _SKIPPED:
            self._skipped += 1
        elif tag.startswith("w:comment"):
            self._mark(tag, attributes.get("w:id", ""))
        elif tag in _INSERTED | _DELETED and self._change is None:
            self._change = (tag in _INSERTED, attributes.get("w:author", ""), attributes.get("w:date", ""))
            self._depth = len(self.open)
        elif tag in _SPACES and self.open[-2:-1] == ["w:r"]:
            self._add(_SPACES[tag])

    def _mark(self, tag: str, id_: str) -> None:
        at = self._at
        if tag == "w:commentRangeStart":
            self.ranges.setdefault(id_, CommentRange(at))
        elif tag == "w:commentRangeEnd" and id_ in self.ranges:
            self.ranges[id_].end = at
        elif tag == "w:commentReference":
            self.ranges.setdefault(id_, CommentRange(at, at))

    def _add(self, text: str) -> None:
        if self._skipped:
            return
        self._budget.spend(len(text), self._place)
        change = self._current(*self._change[1:]) if self._change else None
        if change and self._change and self._change[0]:
            change.inserted.append(text)
            return
        self._say(text)
        if change:
            change.end = self._at

    def _say(self, text: str) -> None:
        self._pieces.append(text)
        self._at += len(text)

    def _current(self, author: str, date: str) -> TrackedChange:
        """Return the change that goes on here, a new one where none of this person does."""
        at = self._at
        last = self.changes[-1] if self.changes else None
        if last is None or last.end != at or last.author != author:
            last = TrackedChange(author, date, at, at)
            self.changes.append(last)
        return last

    def text(self, text: str) -> None:
        """Hear text: that of runs, of deleted ones, and of formulas."""
        if self.open and self.open[-1] in _TEXTS:
            self._add(text)

    def end(self, tag: str) -> None:
        """Hear the end of an element."""
        if self._skipped:
            self._skipped -= 1
        elif tag == "w:p" and self._change is None:
            self._say("\n")
        if self._change and len(self.open) == self._depth:
            self._change = None
        super().end(tag)
