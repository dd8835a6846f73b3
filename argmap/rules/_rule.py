"""What a rule is, and what it yields."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from argmap.graph import Node
from argmap.problems import Level, Path, Place
from argmap.rules._subject import Subject


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found. ``path`` leads to the value that it is about; ``key`` means the key there, not the value.

    ``place`` is where the finding is shown if that is not in the map but in the paper; ``at`` is the place in the paper
    that it is about, if that is not the statement's. ``name`` is what ``TOGETHER`` calls it among several. ``level``
    says how much this one matters, where that is less than what the rule's findings do as a rule. ``instead`` is the
    location that the statement's ``at`` should rather be, where the rule knows one.
    """

    path: Path
    message: str
    help: str
    node: str | None = None
    key: bool = False
    place: Place | None = None
    at: str | None = None
    name: str | None = None
    level: Level | None = None
    instead: str | None = None

    @classmethod
    def on(
        cls,
        node: Node,
        message: str,
        cure: str,
        *inside: str | int,
        name: str | None = None,
        instead: str | None = None,
    ) -> "Finding":
        """Return a finding about a statement: its text, or what ``inside`` names in it."""
        return cls((*node.path, *(inside or ("text",))), message, cure, node.id, name=name, instead=instead)

    @classmethod
    def served(cls, path: Path, node: Node, message: str, cure: str) -> "Finding":
        """Return a finding about a statement where it serves an inference: its text, or the reference to it."""
        return cls((*path, "text" if node.path == path else "ref"), message, cure, node.id)


class Rule(Protocol):
    """A module of ``argmap.rules``, or one that an installed distribution names as its entry point.

    It may also have ``CONCERN``, what its findings are about (the argument, if it does not say), ``PROFILES``, the
    profiles that it is in, ``RUNS_LAST`` if it looks at what others found, ``OF_READING`` if commands that only show
    the map tell its findings too, because it was perhaps not read as it was meant, and ``TOGETHER``, the message of
    several of its findings at once: ``{count} premises have no support``. ``{names}`` stands there for the names of the
    findings, ``{named}`` for how many different ones there are. If an oddity of papers has the same name, it has
    ``answers(subject, odd)``: whether the map's own record settles that one.
    """

    @property
    def LEVEL(self) -> Level:  # noqa: N802
        """How much a finding matters."""

    def check(self, subject: Subject, /) -> Iterator[Finding]:
        """Yield what the rule finds, in the order of the text."""
