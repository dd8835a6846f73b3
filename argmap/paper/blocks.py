"""What a reader of files yields: the blocks of a paper in the order of the file, before they are put together.

Every reader (Markdown, plain text, HTML, DOCX, PDF) yields these; ``assemble`` makes the article from them. So joining
the halves of a split paragraph, numbering and the search for sentences are written once.
"""

from dataclasses import dataclass
from enum import StrEnum

from argmap.problems import Place


class Kind(StrEnum):
    """What a block is."""

    TITLE = "title"
    AUTHOR = "author"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    NOTE = "note"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text from one line (or one run) of the file, with the place where it begins."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a note at ``offset`` code points into the joined text of its block."""

    note: int
    offset: int


@dataclass(frozen=True, slots=True)
class Block:
    """One block. The texts of ``pieces`` follow one another without a separator; spaces stand in the pieces.

    ``level`` counts headings from 1; ``number`` is a note's; ``marks`` are in the order of the text. A paragraph that
    ``goes_on`` is cut by the end of a page and continues in the next paragraph.
    """

    kind: Kind
    pieces: tuple[Piece, ...]
    level: int = 0
    number: int | None = None
    marks: tuple[Mark, ...] = ()
    goes_on: bool = False

    @property
    def text(self) -> str:
        """The joined text of the pieces."""
        return "".join(piece.text for piece in self.pieces)
