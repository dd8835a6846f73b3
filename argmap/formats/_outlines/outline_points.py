"""A point of an outline, and how deep points are."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from argmap.formats._stances import Stance
from argmap.graph.graph_builder import Where

HEADINGS, PARAGRAPH, HEADING_LINE, LABELLED, BULLETS = 6, 7, 8, 9, 10
"""How deep points are: headings from 1 on, a paragraph that can be a claim, one that says what those after it are
(``Arguments for:``), one that says what it is itself (``Reason 1: ...``), and bullets from here on.
"""
FIELD = re.compile(r"[^\W\d_][^\n:：.?!]{0,30}[:：](?:\s|$)")
"""A line such as ``Name: Ana Ruiz``, or one that announces what follows: ``My reasons:``."""
NAME = re.compile(
    r"(?:[^\W\d_][\w'’.-]*,?\s+){1,3}(?:\(?(?:class|year|grade|period|form|group|klasse|kl\.|clase|curso|classe)\b.*"
    r"|\(?\d{1,2}\s?[a-zA-Z]?\)?)|\W*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\W*|\d{1,2}\.? \w+ \d{4}", re.I
)  # fmt: skip
"""A line that names a student and a class, or is a date: ``Tom Becker, Year 11``."""
TOPIC = re.compile(
    r"(?:topic|title|question|issue|thema|titel|frage|tema|título|pregunta|titre|sujet)\s*[:：]\s*", re.I
)


class Stray(NamedTuple):
    """Text of an outline that is no part of its argument, and where it is."""

    text: str
    where: Where


@dataclass(slots=True)
class OutlinePoint:
    """A point of an outline: its text, what it says that it is, and how deep it is; what is below follows it.

    A point without text that says what it is heads those below it: ``Pro:``. ``sources`` are references and addresses.
    """

    key: str
    text: str
    where: Where
    depth: int
    stance: Stance | None = None
    sources: tuple[str, ...] = ()
    notes: tuple[int, ...] = ()

    @property
    def stray(self) -> "Stray":
        """The point as text that is not kept."""
        return Stray(self.text, self.where)

    @property
    def heads(self) -> bool:
        """Tell whether it says what those below it are, and nothing else."""
        return not self.text and self.stance not in (None, Stance.CLAIM)


def is_field(line: str) -> bool:
    """Tell whether a line begins with a label: ``Name: Ana Ruiz``, ``Reasons:``."""
    return FIELD.match(line) is not None


def unlabelled(count: int) -> str:
    """Return the message that some points do not say what they are."""
    if count == 1:
        return "this point does not say whether it is for or against what it is under: it is read as a premise"
    return f"{count} points do not say whether they are for or against what they are under: they are read as premises"
