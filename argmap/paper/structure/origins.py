"""Where the characters of a text stand in the file that it was read from."""

from bisect import bisect_right
from dataclasses import dataclass, field, replace

from argmap.paper.structure.pieces import moved
from argmap.problems import Place


@dataclass(slots=True)
class Origins:
    """The places of a text's stretches; ``starts`` are where these begin in it."""

    starts: list[int] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)

    def add(self, start: int, place: Place) -> None:
        """Say where the text from ``start`` on stands."""
        self.starts.append(start)
        self.places.append(place)

    def extend(self, base: int, other: "Origins") -> None:
        """Take over the places of a text that begins at ``base`` of this one."""
        self.starts += (base + start for start in other.starts)
        self.places += other.places

    def place(self, at: int) -> Place:
        """Return where the character at a position stands in the file."""
        index = max(0, bisect_right(self.starts, at) - 1)
        return moved(self.places[index], at - self.starts[index])

    def stretch(self, start: int, end: int) -> Place:
        """Return the place of a stretch, as wide as what stands of it on its first line."""
        first, last = self.place(start), self.place(end - 1)
        if first.column is None or last.column is None:
            return first
        width = last.column - first.column + 1 if first.line == last.line and last.column >= first.column else 0
        return replace(first, width=width)
