"""The text of a paper, whatever file it was read from.

All positions count code points in ``Article.text``, the running text without the marks of notes: what the W3C Web
Annotation Data Model (2017, sections 4.2.4 and 4.2.5) calls a text position. Where in the file something stands is a
``Place``; in a PDF its line is the page, and columns are left out.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from argmap.citations.mentions import Mention
from argmap.paper.reasons import Reason
from argmap.problems import Place


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: ``start`` and ``end`` in the article's text, ``number`` from 1 within its paragraph."""

    number: int
    start: int
    end: int
    place: Place


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its sentences; ``id`` is section.number, as ``at`` in a map names it: ``1.6``."""

    id: str
    sentences: tuple[Sentence, ...]

    @property
    def start(self) -> int:
        """Where it begins in the article's text."""
        return self.sentences[0].start

    @property
    def end(self) -> int:
        """Where it ends in the article's text."""
        return self.sentences[-1].end


@dataclass(frozen=True, slots=True)
class ArticleSection:
    """A section: ``id`` as in a map (``A`` abstract, ``0`` introduction, ``2.1``, ``C`` conclusion), its heading."""

    id: str
    title: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Marker:
    """Where the mark of a note stands: behind the character before position ``at`` of the article's text.

    ``where`` is the locator that is printed with a raised number: "p45" of "3(p45)". ``printed`` is the number as the
    paper shows it, where its numbers begin again and ``note`` is counted on; empty where they are the same.
    """

    note: int
    at: int
    place: Place
    where: str = ""
    printed: str = ""

    @property
    def name(self) -> str:
        """The note that it stands for, as messages name it."""
        return _named(self.note, self.printed)


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered note, put together from all its parts.

    ``printed`` is the number as the paper shows it, where its numbers begin again in each chapter or on each page and
    ``number`` is counted on; empty where they are the same.
    """

    number: int
    text: str
    place: Place
    printed: str = ""

    @property
    def name(self) -> str:
        """The note as messages name it: ``note 7``, ``note 7 (printed 1)``."""
        return _named(self.number, self.printed)


def _named(number: int, printed: str) -> str:
    return f"note {number} (printed {printed})" if printed else f"note {number}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the reference list.

    ``label`` is the number or key by which the text cites it, without what it is printed in: ``3`` for "[3]" and "3.",
    empty in a list without numbers. ``text`` is the entry without its label.
    """

    text: str
    place: Place
    label: str = ""


@dataclass(frozen=True, slots=True)
class TextCitation:
    """A citation in the text itself, without a note: (Lark 2015, 12), Lark (2015), [3-5], [@lark2015].

    It stands from ``start`` to ``end`` of the article's text and reads ``text``; where it is a raised number, which is
    no part of the text, both are the position that it stands behind. ``works`` are what it cites, in its order.
    """

    start: int
    end: int
    text: str
    place: Place
    works: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Matter:
    """A stretch of the file that is no part of the text, and ``why``: front and back matter, a table, a page number.

    ``front`` says that it stands before the text.
    """

    text: str
    place: Place
    front: bool = False
    why: Reason = Reason.BACK


@dataclass(frozen=True, slots=True)
class Stated:
    """What the file says of the paper apart from its text: a field of its record, named as CSL does.

    ``affiliation`` is that of the author ``whose`` name stands there, of all authors if none does.
    """

    field: str
    text: str
    whose: str = ""


@dataclass(frozen=True)
class Article:
    """A paper: its running text, what that consists of, its notes and its reference list.

    ``title`` and ``authors`` are what the file itself says, empty where it says nothing. ``remarks`` are notes marked
    with a sign such as * instead of a number, and what else stands at the foot of a page; their number is 0.
    ``left_out`` is what was read and taken for no part of the text, ``stated`` what else the file says of the paper.
    ``figures`` are the captions of figures and tables, by their names in maps: ``fig. 2``, ``tab. 1``.
    ``raised`` are raised numbers that name entries of the list and no notes; ``finder`` finds citations.
    """

    file: str
    text: str
    sections: tuple[ArticleSection, ...]
    markers: tuple[Marker, ...] = ()
    notes: tuple[Note, ...] = ()
    entries: tuple[Entry, ...] = ()
    title: str = ""
    authors: tuple[str, ...] = field(default=())
    remarks: tuple[Note, ...] = ()
    left_out: tuple[Matter, ...] = ()
    stated: tuple[Stated, ...] = ()
    figures: Mapping[str, Matter] = field(default_factory=dict)
    raised: tuple[Marker, ...] = ()
    finder: "Callable[[Article], tuple[TextCitation, ...]] | None" = field(default=None, compare=False, repr=False)

    @cached_property
    def citations(self) -> tuple[TextCitation, ...]:
        """The citations in the text, in its order; found when they are first asked for."""
        return self.finder(self) if self.finder else ()

    @property
    def bibliographies(self) -> tuple[str, ...]:
        """The files of works that the file names."""
        return tuple(one.text for one in self.stated if one.field == "bibliography")

    @cached_property
    def paragraphs(self) -> dict[str, Paragraph]:
        """All paragraphs by id, in the order of the text."""
        return {one.id: one for section in self.sections for one in section.paragraphs}

    def quote(self, start: int, end: int) -> str:
        """Return a stretch of the running text."""
        return self.text[start:end]
