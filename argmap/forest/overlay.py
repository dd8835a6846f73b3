"""What is painted over the cards of a drawing: how statements stand by one measure."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Paint:
    """What is painted over one card: never a colour alone.

    ``ground`` names a colour of the theme's ``grounds`` that the card is filled with, from the share 0 (not at all) to
    1. ``words`` stand first in the card's foot, ``more`` in its tooltip.
    """

    ground: str
    share: float = 1.0
    words: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class Overlay:
    """Marks by the ids of statements, and what the legend says of them: a mark as a sample, and its meaning."""

    marks: Mapping[str, Paint]
    legend: tuple[tuple[Paint, str], ...] = field(default=())
