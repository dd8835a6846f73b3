"""A map together with the text that it was read from."""

from dataclasses import dataclass, field

from argmap.notation.model import Map
from argmap.notation.source import Marks, Places
from argmap.problems import Path, Place


@dataclass(frozen=True, slots=True)
class Document:
    """A map that knows where in which file each of its parts stands.

    ``texts`` holds the files' contents by name, for messages that show a line. A map made in Python has neither places
    nor texts: ``Document(map)``.
    """

    map: Map
    file: str = "<map>"
    places: Places | None = field(default=None, compare=False, repr=False)
    texts: dict[str, str] = field(default_factory=dict, compare=False, repr=False)

    @property
    def marks(self) -> Marks | None:
        """The places of the map's parts."""
        return self.places.marks if self.places else None

    @property
    def doubtful(self) -> bool:
        """Tell whether a part of the map may not mean what it was read as (``Places``)."""
        return self.places is not None and self.places.doubtful

    def value_place(self, path: Path) -> Place:
        """Return the place of the value at ``path``."""
        return self.places.marks.value_place(path) if self.places else Place(self.file)

    def key_place(self, path: Path) -> Place:
        """Return the place of the key at ``path``."""
        return self.places.marks.key_place(path) if self.places else Place(self.file)
