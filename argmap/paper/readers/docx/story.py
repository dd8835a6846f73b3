"""Hears the text of a DOCX: the paragraphs of the body, of the footnotes or of the endnotes.

Insertions that are tracked are kept, deletions set aside (ECMA-376, part 1, section 17.13.5), as if all were accepted.
So are text boxes, descriptions of pictures and hidden text: they are not running text.
"""

from dataclasses import dataclass, field

from argmap.paper.readers._budget import Budget
from argmap.paper.readers.docx.listener import Listener
from argmap.paper.readers.docx.styles import outline_level
from argmap.paper.reasons import Reason
from argmap.problems import Place

_LEFT_OUT: dict[str, Reason | None] = {
    "w:del": Reason.DELETED,
    "w:delText": Reason.DELETED,
    "w:moveFrom": Reason.REPEATED,
    "w:rt": Reason.READING_AID,
    "w:txbxContent": Reason.TEXT_BOX,
    **dict.fromkeys(("w:drawing", "w:pict", "w:object")),
    **dict.fromkeys(("w:instrText", "w:delInstrText", "w:sdtPr", "w:footnotePr", "w:endnotePr", "mc:Fallback")),
    **dict.fromkeys(("w:pPrChange", "w:rPrChange", "w:sectPrChange", "w:numberingChange")),
}
"""Elements with what is no running text, and why; nothing of those without a reason is text at all."""
NUMBERING = frozenset({"w:numFmt", "w:numRestart"})
_NUMBERED = {"w:footnotePr": "footnotes", "w:endnotePr": "endnotes"}
_PICTURES = frozenset({"w:drawing", "w:pict", "w:object"})
_TEXTS = frozenset({"w:t", "t", "w:delText"})
_SPACES = frozenset({"w:tab", "w:br", "w:cr", "w:ptab"})
_REFERENCES = {"w:footnoteReference": "footnotes", "w:endnoteReference": "endnotes"}
_OFF = frozenset({"0", "false", "off", "none"})


@dataclass(frozen=True, slots=True)
class NoteKey:
    """A note as its reference names it: ``part`` is ``footnotes`` or ``endnotes``, ``id`` its id there."""

    part: str
    id: str


@dataclass(slots=True)
class StoryParagraph:
    """A paragraph: text and references in order, its style, its own outline level from 1, or 0.

    ``number`` counts those with text outside tables from 1; ``bold`` says whether all its text is bold.
    ``note`` is the id of the note that it stands in, ``table`` counts the tables, 0 outside of them. ``raised`` are the
    places of the items that are superscript. ``asides`` hold what stands in it and is no running text, and why.
    """

    items: list[str | NoteKey] = field(default_factory=list)
    style: str | None = None
    level: int = 0
    number: int = 0
    bold: bool = True
    note: str = ""
    table: int = 0
    raised: set[int] = field(default_factory=set)
    asides: list[tuple[Reason, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its running text."""
        return "".join(item for item in self.items if isinstance(item, str))


class Text(Listener):
    """Hears a part; ``paragraphs`` holds what was heard, without those that hold nothing."""

    def __init__(self, place: Place) -> None:
        """``place`` is the file, for messages."""
        super().__init__()
        self._place, self._budget = place, Budget()
        self.paragraphs: list[StoryParagraph] = []
        self.signs: set[NoteKey] = set()  # the notes that have a sign instead of a number
        self.sections: dict[NoteKey, int] = {}  # in which section each note is first referred to
        self.numbering: dict[tuple[str, int], dict[str, str]] = {}  # how a section numbers footnotes and endnotes
        self._section = 0
        self._ends = False  # whether a section ends with the paragraph
        self._paragraph = StoryParagraph()
        self._left_out: list[Reason | None] = []  # why, for each open element from the outermost that is left out on
        self._hidden = self._bold = self._merged = self._custom = self._raised = False
        self._note = ""
        self._tables: list[int] = []  # the tables that are open
        self._table = self._number = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Hear the beginning of an element."""
        if not self._left_out and self.open[-2:] == ["w:pPr", "w:rPr"] and tag in ("w:del", "w:moveFrom"):
            self._merged = True  # the mark that ends the paragraph is deleted: it runs on into the next
        super().start(tag, attributes)
        self._budget.spend(0, self._place)
        part = _NUMBERED.get(self.open[-2]) if tag in NUMBERING and len(self.open) > 1 else None
        if part:
            self.numbering.setdefault((part, self._section), {})[tag] = attributes.get("w:val", "")
        if "descr" in attributes and self._left_out in ([None], []):
            self._set_aside(Reason.FIGURE, f" {attributes['descr']} ")
        if self._left_out or tag in _LEFT_OUT:
            self._leave_out(tag)
        elif tag in ("w:footnote", "w:endnote"):
            self._note = attributes.get("w:id", "") if _is_note(attributes) else ""
        elif tag == "w:tbl":
            self._table += 1
            self._tables.append(self._table)
        elif tag in _REFERENCES:
            self._refer(NoteKey(_REFERENCES[tag], attributes.get("w:id", "")), attributes)
        else:
            self._begin(tag, attributes)

    def _leave_out(self, tag: str) -> None:
        why = self._left_out[-1] if self._left_out else _LEFT_OUT[tag]
        if tag == "w:txbxContent" and len(self._left_out) and not self._is_silent():
            why = Reason.TEXT_BOX
        if tag in (*_SPACES, "w:p"):
            self._set_aside(why, " ")
        self._left_out.append(why)

    def _is_silent(self) -> bool:
        """Whether what is left out is no text at all, or has its own reason: only pictures may hold text boxes."""
        outermost = self.open[-1 - len(self._left_out)]
        return outermost not in _PICTURES or self._left_out[-1] is not None

    def _set_aside(self, why: Reason | None, text: str) -> None:
        """Keep a text that is no running text, with that before it if that is kept for the same reason."""
        if why is None:
            return
        self._budget.spend(len(text), self._place)
        self._paragraph.asides.append((why, text))

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        inside = self.open[-2] if len(self.open) > 1 else ""
        value = attributes.get("w:val", "")
        if tag == "w:r":
            self._hidden = self._bold = self._custom = self._raised = False
        elif self.open[-3:-1] == ["w:r", "w:rPr"]:
            self._hidden |= tag == "w:vanish" and value not in _OFF
            self._bold |= tag == "w:b" and value not in _OFF
            self._raised |= tag == "w:vertAlign" and value == "superscript"
        elif tag == "w:pStyle":
            self._paragraph.style = value
        elif tag == "w:outlineLvl" and inside == "w:pPr":
            self._paragraph.level = outline_level(value)
        elif tag in _SPACES and inside == "w:r":
            self._add(" ")
        elif tag == "w:noBreakHyphen":
            self._add("-")

    def _refer(self, key: NoteKey, attributes: dict[str, str]) -> None:
        if not self._hidden:
            self._paragraph.items.append(key)
            self.sections.setdefault(key, self._section)
            self._custom = attributes.get("w:customMarkFollows", "0") not in _OFF
            if self._custom:
                self.signs.add(key)

    def text(self, text: str) -> None:
        """Hear text: that of runs, and of formulas."""
        if not self.open or self.open[-1] not in _TEXTS:
            return
        if self._left_out:
            self._set_aside(self._left_out[-1], text)
        elif not self._custom:
            self._add(text)

    def _add(self, text: str) -> None:
        if self._hidden:
            self._set_aside(Reason.HIDDEN, text)
        else:
            self._budget.spend(len(text), self._place)
            if self._raised:
                self._paragraph.raised.add(len(self._paragraph.items))
            self._paragraph.items.append(text)
            self._paragraph.bold &= self._bold or not text.strip()

    def end(self, tag: str) -> None:
        """Hear the end of an element."""
        super().end(tag)
        if self._left_out:
            self._left_out.pop()
        elif tag == "w:tbl" and self._tables:
            self._tables.pop()
        elif tag == "w:sectPr":
            self._ends = True
        elif tag == "w:p":
            self._end_paragraph()

    def _end_paragraph(self) -> None:
        if self._merged:
            self._merged = False
            return
        self._section += self._ends
        self._ends = False
        filled = any(isinstance(item, NoteKey) or item.strip() for item in self._paragraph.items)
        self._number += filled and not self._tables
        if filled or self._paragraph.asides:
            self._paragraph.number = self._number
            self._paragraph.table = self._tables[-1] if self._tables else 0
            self._paragraph.note = self._note
            self.paragraphs.append(self._paragraph)
        self._paragraph = StoryParagraph()


def _is_note(attributes: dict[str, str]) -> bool:
    """Whether a note is one, and not the line that Word draws above notes."""
    return attributes.get("w:type", "normal") == "normal"
