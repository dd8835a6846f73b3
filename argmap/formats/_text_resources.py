"""The texts that an analysis names as its sources: one is the paper of the map, several are notes of it."""

import re
from dataclasses import dataclass

from argmap.formats._source_notes import SourceNotes
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
        self.builder, self.sources = builder, SourceNotes(builder)
        self.notes: dict[str, Backing] = {}
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
        named = one.source if not one.title else f"{one.title}, {one.source}" if one.source else one.title
        self.notes[one.key] = self.sources.add(named or short or f"Text {number}", one.where, listed=bool(named))

    def backing(self, key: str) -> tuple[Backing, ...]:
        """Return the note of a text as what backs a statement; nothing if it has none."""
        return (self.notes[key],) if key in self.notes else ()
