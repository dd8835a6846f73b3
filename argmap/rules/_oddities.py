"""Carries what is odd in a paper's text into the check of a map, where the map's own record does not show it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.rules._rule import Finding
from argmap.rules._subject import Subject

if TYPE_CHECKING:
    from argmap.paper.oddities import Odd, Oddity


def from_text(oddity: "Oddity", rule: object, subject: Subject) -> Iterator[Finding]:
    """Yield what an oddity finds in the paper's text, each at its place there, nothing that the map's record answers.

    ``rule`` is the rule of the same name, ``None`` where there is none; its ``answers`` goes before ``recorded``.
    """
    if subject.apparatus is None:
        return
    answers = getattr(rule, "answers", recorded)
    for odd in oddity.check(subject.apparatus):
        if not answers(subject, odd):
            yield Finding((), odd.message, odd.help, place=odd.place, at=subject.at_in_text.get(odd.place))


def recorded(subject: Subject, odd: "Odd") -> bool:
    """Tell whether the map describes what is odd: it says what the note cites, or has the work."""
    if odd.note is not None:
        note = subject.graph.footnotes.get(odd.note)
        return note is not None and bool(note.cites)
    return odd.work in subject.graph.works
