"""Hears the comments of a DOCX, and how they answer each other.

ECMA-376, part 1, section 17.13.4.2, has no replies; Word keeps them in a part beside it ([MS-DOCX], section 2.5.37,
commentEx), which names the last paragraph of each comment and that of the comment that it answers.
"""

from dataclasses import dataclass, field

from argmap.paper.readers._budget import Budget
from argmap.paper.readers.docx.listener import Listener
from argmap.problems import Place

_SPACES = {"w:tab": "\t", "w:br": "\n", "w:cr": "\n"}
_ON = frozenset({"1", "true", "on"})


@dataclass(slots=True)
class DocxComment:
    """A comment: who made it, when, what it says, and the ids of its paragraphs."""

    id: str
    author: str
    date: str
    pieces: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(self.pieces).strip()


class CommentsHeard(Listener):
    """Hears the part of comments; ``found`` has them by their ids, the first where two have the same."""

    def __init__(self, place: Place) -> None:
        """``place`` is the file, for messages."""
        super().__init__()
        self._place, self._budget = place, Budget()
        self._comment: DocxComment | None = None
        self.found: dict[str, DocxComment] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Hear the beginning of an element."""
        super().start(tag, attributes)
        self._budget.spend(0, self._place)
        if tag == "w:comment":
            id_ = attributes.get("w:id", "")
            self._comment = DocxComment(id_, attributes.get("w:author", ""), attributes.get("w:date", ""))
            self.found.setdefault(id_, self._comment)
        elif self._comment and tag == "w:p" and "paraId" in attributes:
            self._comment.paragraphs.append(attributes["paraId"])
        elif self._comment and tag in _SPACES and self.open[-2:-1] == ["w:r"]:
            self._comment.pieces.append(_SPACES[tag])

    def text(self, text: str) -> None:
        """Hear text."""
        if self._comment and self.open[-1] in ("w:t", "t"):
            self._budget.spend(len(text), self._place)
            self._comment.pieces.append(text)

    def end(self, tag: str) -> None:
        """Hear the end of an element."""
        super().end(tag)
        if self._comment and tag == "w:p":
            self._comment.pieces.append("\n")


class RepliesHeard(Listener):
    """Hears which paragraph's comment answers which, and which are resolved: by the ids of paragraphs."""

    def __init__(self) -> None:
        super().__init__()
        self.parents: dict[str, str] = {}
        self.done: set[str] = set()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Hear the beginning of an element."""
        super().start(tag, attributes)
        if tag == "commentEx":
            paragraph, parent = attributes.get("paraId", ""), attributes.get("paraIdParent", "")
            if parent:
                self.parents[paragraph] = parent
            if attributes.get("done", "0") in _ON:
                self.done.add(paragraph)
