"""The texts that an analysis names as its sources: one is the paper of the map, several are notes of it."""

import re
from dataclasses import dataclass

from argmap.graph.graph_builder import GraphBuilder
from argmap.notation.bibliography import Work
from argmap.notation.model import Backing
from argmap.notation.source import SourceSpan

LONGEST_NOTE = 400
ADDRESS = re.compile(r"https?://\S+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TextResource:
    """A text: what identifies it (title, address, number), and its words."""

    key: str
    title: str
    source: str
    words: str
    where: SourceSpan


class TextResources:
    """Gives a builder the record of the only text that is identified, or a note for each of several."""

    def __init__(self, builder: GraphBuilder, found: list[TextResource]) -> None:
        self.builder = builder
        self.notes: dict[str, int] = {}
        for one in found:
            if one.words and len(one.words) > LONGEST_NOTE:
                builder.leave_out("words of analysed texts", one.where)
        if len(found) == 1:
            self._record(found[0])
        else:
            for number, one in enumerate(found, 1):
                self._note(number, one)

    def _record(self, one: TextResource) -> None:
        if not (one.title or one.source):
            if 0 < len(one.words) <= LONGEST_NOTE:
                self.builder.leave_out("words of analysed texts", one.where)
            return
        address = one.source if ADDRESS.match(one.source) else None
        title = one.title or (one.source if not address else None)
        note = one.source if one.title and one.source and not address else None
        self.builder.record = Work.model_construct(id="paper", title=title or None, url=address, note=note)

    def _note(self, number: int, one: TextResource) -> None:
        short = one.words if len(one.words) <= LONGEST_NOTE else ""
        text = ", ".join(part for part in (one.title, one.source) if part) or short
        self.builder.note(number, text or f"Text {number}", one.where)
        self.notes[one.key] = number

    def backing(self, key: str) -> tuple[Backing, ...]:
        """Return the note of a text as what backs a statement; nothing if it has none."""
        return (Backing.model_construct(note=self.notes[key], backs=None),) if key in self.notes else ()
