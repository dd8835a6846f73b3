"""A citation as it is found in a text."""

from dataclasses import dataclass
from enum import StrEnum

from argmap.citations.mentions import Mention


class CitationForm(StrEnum):
    """How a citation is written."""

    PARENTHETICAL = "parenthetical"  # (Lark 2015, 12)
    NARRATIVE = "narrative"  # Lark (2015, 12)
    NUMBER = "number"  # [3]
    ROUND = "round"  # (3)
    KEY = "key"  # [@lark2015, p. 12]


@dataclass(frozen=True, slots=True)
class Found:
    """A citation from ``start`` to ``end`` of a text, with the works that it names."""

    start: int
    end: int
    form: CitationForm
    mentions: tuple[Mention, ...]
