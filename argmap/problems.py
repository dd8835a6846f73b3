"""What can be wrong, and where: the one shape that every finding of argmap has."""

from dataclasses import dataclass
from enum import StrEnum

Path = tuple[str | int, ...]
"""Keys and list positions that lead from the top of a document to one of its values."""

LONGEST = 60
"""The most characters of a text that a message quotes."""


class Level(StrEnum):
    """How much a problem matters: an error makes a command fail, a warning only with ``--strict``."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Profile(StrEnum):
    """Sets of rules: a rule names its profiles in ``PROFILES``, and is in all of them if it names none."""

    DEFAULT = "default"
    TEACHING = "teaching"
    REVIEW = "review"
    STRICT = "strict"


class Concern(StrEnum):
    """What a problem is about, in the order in which problems are told."""

    ARGUMENT = "argument"
    """How the paper's argument stands: what lacks support, what is left unanswered."""
    FIDELITY = "fidelity"
    """Whether the map says what the paper says, where it says it."""
    SOURCES = "sources"
    """The paper's notes, citations and works."""
    CRAFT = "craft"
    """How the map itself is made; a review of the paper leaves these out."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file: line and column count from 1, in code points; ``None`` means the file as a whole.

    Lines end at LF, CR LF or CR (see ``argmap.text.lines``).
    ``width`` is how many columns of that line the place covers; 0 means up to its end.
    """

    file: str
    line: int | None = None
    column: int | None = None
    width: int = 1

    def __str__(self) -> str:
        return ":".join(str(part) for part in (printable(self.file), self.line, self.column) if part is not None)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that a rule or a reader found.

    ``rule`` is the name that ``argmap explain`` takes, ``message`` says what is wrong, ``help`` how to mend it, and
    ``node`` is the id of the statement concerned, where there is one, and ``at`` the place in the paper that it is
    about. ``name`` is what a message that joins several problems of a rule calls this one; ``concern`` what it is about
    (``None`` for what a reader found); ``instead`` is the location that the statement's ``at`` should rather be.
    """

    rule: str
    level: Level
    message: str
    help: str
    place: Place
    node: str | None = None
    at: str | None = None
    concern: Concern | None = None
    name: str | None = None
    instead: str | None = None

    def __str__(self) -> str:
        return f"{self.place}: {self.level}[{self.rule}] {self.message}"


def shown(text: str) -> str:
    """Return a text as messages quote it: in quotation marks, control characters visible, a long one cut."""
    return repr(text) if len(text) <= LONGEST else f"{text[:LONGEST]!r}..."


def printable(text: str) -> str:
    """Return a text with escapes for what would break a line, steer a terminal or not be written at all."""
    return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in text)


class ArgmapError(Exception):
    """argmap could not do what it was asked; the message is meant for the person who asked."""


class ReadError(ArgmapError):
    """A file could not be read as a map. ``problems`` says why, in the order of the file.

    ``texts`` holds what was read of the files concerned, by name, so that a message can show the line.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
        self.texts: dict[str, str] = {}
