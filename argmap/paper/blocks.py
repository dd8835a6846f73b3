"""What a reader of files yields: the blocks of a paper in the order of the file, before they are put together.

Every reader (Markdown, plain text, HTML, DOCX, PDF) yields these; ``assemble`` makes the article from them. So joining
the halves of a split paragraph, numbering and the search for sentences are written once.
"""

from dataclasses import dataclass
from enum import StrEnum

from argmap.paper.reasons import Reason
from argmap.problems import Place


class BlockKind(StrEnum):
    """What a block is. A break is the end of a page or a rule drawn across it, and holds no text.

    A caption stands under a figure or over a table and is no part of the text; readers that cannot tell one from a
    paragraph yield a paragraph. A field is what the file says of the paper apart from its text. An aside is what the
    reader takes for no part of the text, such as a table or the head of a page, and says why.
    """

    TITLE = "title"
    AUTHOR = "author"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    NOTE = "note"
    ENTRY = "entry"
    BREAK = "break"
    CAPTION = "caption"
    FIELD = "field"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text from one line (or one run) of the file, with the place where it begins.

    The text is as it stands in the file, code point by code point, so that columns can be counted on from the place. A
    word that is hyphenated at the end of a line keeps its hyphen, and a space stands behind it.
    """

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a note at ``offset`` code points into the joined text of its block.

    ``place`` is where it stands in the file; without one it is taken to stand right behind the text before it.
    ``where`` is the locator that is printed with a raised number: "p45" of "3(p45)". ``printed`` is what the file shows
    where that is not ``note``: numbers that begin again in each chapter are counted on through the paper.
    """

    note: int
    offset: int
    place: Place | None = None
    where: str = ""
    printed: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One block. The texts of ``pieces`` follow one another without a separator; spaces stand in the pieces.

    ``level`` counts headings from 1, and is 0 where the file does not say how high a heading stands. ``number`` is a
    note's: 0 if a sign such as * stands for it, ``None`` if the block continues the note before it. ``printed`` is what
    the file shows as a note's number where that is not ``number``: a reader that knows which note each mark means may
    count numbers on that begin again, else ``count_on`` does so. ``label`` is what the file numbers an item of a list
    with, where that is no part of its text. ``marks`` are in the order of the text. A paragraph that ``goes_on`` is cut
    by the end of a page and continues in the next paragraph. ``field`` is which field of the paper's record a field
    holds, as CSL names it (``bibliography`` is a file of works), or ``affiliation`` of the author ``whose`` name stands
    there, of all if none does. ``raised`` are the stretches of the text, from and to, that stand raised and are no
    marks of notes. ``why`` is why an aside is one.
    """

    kind: BlockKind
    pieces: tuple[Piece, ...]
    level: int = 0
    number: int | None = None
    marks: tuple[Mark, ...] = ()
    goes_on: bool = False
    field: str = ""
    whose: str = ""
    label: str = ""
    raised: tuple[tuple[int, int], ...] = ()
    why: Reason = Reason.BACK
    printed: str = ""

    @property
    def text(self) -> str:
        """The joined text of the pieces."""
        return "".join(piece.text for piece in self.pieces)
