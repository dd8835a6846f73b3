"""A map together with the text that it was read from."""

from dataclasses import field

from argmap.dataclass import dataclass
from argmap.notation.model import Map
from argmap.notation.source import Marks
from argmap.problems import Path, Place


@dataclass(frozen=True, slots=True)
class Document:
    """A map that knows where in which file each of its parts stands.

    ``texts`` holds the files' contents by name, for messages that show a line. A map made in Python has neither marks
    nor texts: ``Document(map)``.
    """

    map: Map
    file: str = "<map>"
    marks: Marks | None = field(default=None, compare=False, repr=False)
    texts: dict[str, str] = field(default_factory=dict, compare=False, repr=False)

    def value_place(self, path: Path) -> Place:
        """Return the place of the value at ``path``."""
        return self.marks.value_place(path) if self.marks else Place(self.file)

    def key_place(self, path: Path) -> Place:
        """Return the place of the key at ``path``."""
        return self.marks.key_place(path) if self.marks else Place(self.file)
