"""A slip of whoever typed a map, found in its lines: where YAML gives up, or reads something else than was meant."""

from dataclasses import dataclass
from typing import NamedTuple


class Slip(NamedTuple):
    """One slip: the span of the text that it is about, what is wrong and what to do; like ones share a ``kind``."""

    kind: str
    start: int
    end: int
    message: str
    cure: str


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line of YAML that is structure, as far as one line can tell: no comment, no part of a quoted or block text.

    ``start`` is the index of its first character, ``indent`` how many characters of space and invisible ones begin it,
    ``body`` the rest.
    """

    number: int
    start: int
    indent: int
    body: str

    @property
    def at(self) -> int:
        """The index of the first character that can be seen."""
        return self.start + self.indent
