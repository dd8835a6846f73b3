"""The numbers of notes, and which note a mark stands for."""

from collections.abc import Iterator, Sequence

from argmap.paper.readers.pdf.footnotes import RawNote
from argmap.paper.readers.pdf.note_marks import value


class NoteNumbers:
    """Numbers the notes of a document by their labels.

    Where labels begin again (on every page, in every chapter), the numbers go on; notes with signs have the number 0.
    """

    def __init__(self, feet: Sequence[RawNote], ends: Sequence[RawNote]) -> None:
        self.notes = [*feet, *ends]
        self.numbers = _numbers([value(note.label) for note in self.notes])
        self._ends = {note.label: at for at, note in enumerate(self.notes) if at >= len(feet)}
        self._feet: dict[str, list[int]] = {}
        for at, note in enumerate(feet):
            self._feet.setdefault(note.label, []).append(at)

    def number(self, label: str, page: int) -> int | None:
        """Return the number of the note that a label stands for; ``None`` if it stands for none.

        It is one on the same page or the next, or one at the end, or one that was met before and is named again. Where
        no label is used twice, a label may lack its note.
        """
        feet = self._feet.get(label, [])
        near = [at for at in feet if 0 <= self.notes[at].page - page <= 1]
        found = min(near, key=lambda at: self.notes[at].page, default=self._ends.get(label))
        if found is None and len(feet) == 1 and self.notes[feet[0]].page < page:
            found = feet[0]
        if found is not None:
            return self.numbers[found]
        counted = not feet and len(self._feet) + len(self._ends) == len(self.notes)
        return value(label) if counted and label.isdecimal() and value(label) < max(self.numbers, default=0) else None

    def numbered(self) -> Iterator[tuple[RawNote, int]]:
        """Yield the notes with their numbers, in order."""
        pairs = zip(self.notes, self.numbers, strict=True)
        yield from sorted(pairs, key=lambda pair: pair[1])


def _numbers(values: Sequence[int]) -> list[int]:
    numbers: list[int] = []
    offset = last = 0
    for one in values:
        if one and one + offset <= last:
            offset = last
        last = one + offset if one else last
        numbers.append(last if one else 0)
    return numbers
