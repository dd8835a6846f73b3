"""Hears the text of a DOCX: the paragraphs of the body, of the footnotes or of the endnotes.

Insertions that are tracked are kept, deletions dropped (ECMA-376, part 1, section 17.13.5), as if all were accepted.
Drawings, hidden text and instructions of fields are left out: they are not running text.
"""

from dataclasses import dataclass, field

from argmap.paper.readers._budget import Budget
from argmap.paper.readers.docx.listener import Listener
from argmap.paper.readers.docx.styles import outline_level
from argmap.problems import Place

_LEFT_OUT = frozenset(
    f"w:{name}"
    for name in (
        *("del", "moveFrom", "delText", "instrText", "delInstrText"),
        *("drawing", "pict", "object", "rt", "txbxContent", "sdtPr", "footnotePr", "endnotePr"),
        *("pPrChange", "rPrChange", "sectPrChange", "numberingChange"),
    )
) | {"mc:Fallback"}
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
    ``note`` is the id of the note that it stands in, ``table`` whether it stands in a table. ``raised`` are the places
    of the items that are superscript.
    """

    items: list[str | NoteKey] = field(default_factory=list)
    style: str | None = None
    level: int = 0
    number: int = 0
    bold: bool = True
    note: str = ""
    table: bool = False
    raised: set[int] = field(default_factory=set)


class Text(Listener):
    """Hears a part; ``paragraphs`` holds what was heard, without those that hold nothing."""

    def __init__(self, place: Place) -> None:
        """``place`` is the file, for messages."""
        super().__init__()
        self._place, self._budget = place, Budget()
        self.paragraphs: list[StoryParagraph] = []
        self.signs: set[NoteKey] = set()  # the notes that have a sign instead of a number
        self._paragraph = StoryParagraph()
        self._left_out = 0  # how deep the elements are that are left out, from the outermost of them on
        self._hidden = self._bold = self._merged = self._custom = self._raised = False
        self._note = ""
        self._tables = self._number = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Hear the beginning of an element."""
        if not self._left_out and self.open[-2:] == ["w:pPr", "w:rPr"] and tag in ("w:del", "w:moveFrom"):
            self._merged = True  # the mark that ends the paragraph is deleted: it runs on into the next
        super().start(tag, attributes)
        self._budget.spend(0, self._place)
        if self._left_out or tag in _LEFT_OUT:
            self._left_out += 1
        elif tag in ("w:footnote", "w:endnote"):
            self._note = attributes.get("w:id", "") if _is_note(attributes) else ""
        elif tag == "w:tbl":
            self._tables += 1
        elif tag in _REFERENCES:
            self._refer(NoteKey(_REFERENCES[tag], attributes.get("w:id", "")), attributes)
        else:
            self._begin(tag, attributes)

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
            self._custom = attributes.get("w:customMarkFollows", "0") not in _OFF
            if self._custom:
                self.signs.add(key)

    def text(self, text: str) -> None:
        """Hear text: that of runs, and of formulas."""
        if not self._left_out and self.open and self.open[-1] in ("w:t", "t") and not self._custom:
            self._add(text)

    def _add(self, text: str) -> None:
        if not self._hidden:
            self._budget.spend(len(text), self._place)
            if self._raised:
                self._paragraph.raised.add(len(self._paragraph.items))
            self._paragraph.items.append(text)
            self._paragraph.bold &= self._bold or not text.strip()

    def end(self, tag: str) -> None:
        """Hear the end of an element."""
        super().end(tag)
        if self._left_out:
            self._left_out -= 1
        elif tag == "w:tbl":
            self._tables -= 1
        elif tag == "w:p":
            self._end_paragraph()

    def _end_paragraph(self) -> None:
        if self._merged:
            self._merged = False
            return
        if any(isinstance(item, NoteKey) or item.strip() for item in self._paragraph.items):
            self._number += not self._tables
            self._paragraph.number, self._paragraph.table = self._number, self._tables > 0
            self._paragraph.note = self._note
            self.paragraphs.append(self._paragraph)
        self._paragraph = StoryParagraph()


def _is_note(attributes: dict[str, str]) -> bool:
    """Whether a note is one, and not the line that Word draws above notes."""
    return attributes.get("w:type", "normal") == "normal"
