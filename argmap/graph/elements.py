"""The flat form that every pass works on: statements, and the inferences that lead from some to others.

A tree is lowered to it once; importers fill it directly. It may have several roots, shared statements and circles.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import count
from typing import TypeVar

from argmap.notation.bibliography import Footnote, Paper, Work
from argmap.notation.model import Backing, Basis, CitedWork, Ignore, Quote, Voice
from argmap.problems import Path

K = TypeVar("K")
V = TypeVar("V")


class Role(StrEnum):
    """What a statement is offered as, in the place where it was written."""

    CLAIM = "claim"
    PREMISE = "premise"
    OBJECTION = "objection"


class Kind(StrEnum):
    """What an inference does to its target."""

    SUPPORTS = "supports"
    ATTACKS = "attacks"
    UNDERCUTS = "undercuts"


FIRST_WORDS = 6
"""How many words of a statement messages call it by."""


@dataclass(frozen=True, slots=True)
class Node:
    """One statement. ``id`` is unique; ``name`` is the id that its author gave, if any; ``path`` leads to it.

    ``home`` is the inference that it was written for (``None`` for a claim): where a statement serves several
    inferences, the others refer to it. ``rebuttal`` tells that home attacks an objection or undercuts its inference.
    ``question`` is the critical question of a scheme that an objection raises, by its number; ``credence`` the
    probability that the map gives the statement by itself, 0 to 1. ``draft`` tells that a program wrote it and nobody
    has confirmed it. ``gone`` tells that it is shown only because an older state of the map had it: it supports nothing
    and owes nothing. What only other programs write: ``title``, a heading of the statement that is no id; ``speaker``,
    who said it in a debate; ``tags``, words that group statements.
    """

    id: str
    role: Role
    text: str
    voice: Voice = Voice.AUTHOR
    basis: Basis | None = None
    footnotes: tuple[Backing, ...] = ()
    cites: tuple[CitedWork, ...] = ()
    at: str | None = None
    quotes: tuple[Quote, ...] = ()
    name: str | None = None
    path: Path = ()
    home: str | None = None
    rebuttal: bool = False
    ignore: tuple[Ignore, ...] = ()
    question: int | None = None
    credence: float | None = None
    draft: bool = False
    gone: bool = False
    title: str | None = None
    speaker: str | None = None
    tags: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Tell whether the text has neither a letter nor a digit."""
        return not any(map(str.isalnum, self.text))

    @property
    def untraced(self) -> bool:
        """Tell whether nothing shows that the paper says it: no voice is named, no place, no note or work of the paper.

        Its voice is the author's then only because that is the usual one: who adds an objection often names none.
        """
        return self.voice is Voice.AUTHOR and not (self.at or self.quotes or self.footnotes or self.cites)

    @property
    def called(self) -> str:
        """What messages call it: the id that its author gave, or else its first words, which are in the file."""
        if self.name or self.empty:
            return self.name or self.id
        words = self.text.split()
        more = " …" if len(words) > FIRST_WORDS else ""
        return f"“{' '.join(words[:FIRST_WORDS]).rstrip('.,;:')}{more}”"


@dataclass(frozen=True, slots=True)
class Inference:
    """The step from one statement, or from several that are linked, to a statement (or, undercutting, to an inference).

    ``sources`` and ``target`` are ids; ``missing`` holds references that lead to no statement, as (path, id).
    """

    id: str
    kind: Kind
    sources: tuple[str, ...]
    target: str
    scheme: str | None = None
    path: Path = ()
    missing: tuple[tuple[Path, str], ...] = ()

    def members(self) -> Iterator[tuple[str, Path]]:
        """Yield every source with the path of the place where it stands in this inference, itself or a reference."""
        if len(self.sources) + len(self.missing) < 2:
            yield from ((source, self.path) for source in self.sources)
            return
        gaps = {path[-2] for path, _ in self.missing if len(path) > 1}
        positions = (number for number in count() if number not in gaps)
        for source, number in zip(self.sources, positions, strict=False):
            yield source, (*self.path, "linked", number)


@dataclass(slots=True)
class Links:
    """Inferences by what they lead to and by what they come from, in the order of the text."""

    into: dict[str, list[Inference]] = field(default_factory=dict)
    out_of: dict[str, list[Inference]] = field(default_factory=dict)


@dataclass
class Graph:
    """A map as statements and inferences by id, each in the order of the text, with the paper's notes and works.

    ``debate`` tells that its statements are those of several people, as in the files of other programs, and not what
    one author says and grants.
    """

    title: str
    nodes: dict[str, Node]
    inferences: dict[str, Inference]
    roots: tuple[str, ...]
    paper: Paper | None = None
    language: str | None = None
    glossary: tuple[tuple[str, ...], ...] = ()
    ignore: tuple[Ignore, ...] = ()
    debate: bool = False

    @cached_property
    def links(self) -> Links:
        """The inferences indexed by target and by source."""
        links = Links()
        for inference in self.inferences.values():
            links.into.setdefault(inference.target, []).append(inference)
            for source in dict.fromkeys(inference.sources):
                links.out_of.setdefault(source, []).append(inference)
        return links

    def into(self, target: str, *kinds: Kind) -> list[Inference]:
        """Return the inferences that lead to a statement (or undercut an inference), of all kinds if none is named."""
        found = self.links.into.get(target, [])
        return [one for one in found if one.kind in kinds] if kinds else found

    def out_of(self, source: str) -> list[Inference]:
        """Return the inferences that a statement serves."""
        return self.links.out_of.get(source, [])

    def steps(self) -> list[Inference]:
        """Return the inferences that come from a statement and lead to one, or undercut such an inference."""
        found: set[str] = set()
        pending = [one for id_ in self.nodes for one in self.into(id_) if one.sources]
        while pending:
            one = pending.pop()
            if one.id not in found:
                found.add(one.id)
                pending += [under for under in self.into(one.id) if under.sources]
        return [one for one in self.inferences.values() if one.id in found]

    def parent(self, inference: Inference) -> Node | None:
        """Return the statement that an inference leads to; an undercutter's is that of the inference it undercuts.

        ``None`` where there is none: inferences of other programs may undercut one another in a circle.
        """
        seen = set()
        while inference.kind is Kind.UNDERCUTS and inference.id not in seen and inference.target in self.inferences:
            seen.add(inference.id)
            inference = self.inferences[inference.target]
        return self.nodes.get(inference.target)

    @cached_property
    def footnotes(self) -> dict[int, Footnote]:
        """The paper's notes by number; of equal numbers the first."""
        return _first_by(self.paper.footnotes if self.paper else (), lambda note: note.number)

    @cached_property
    def works(self) -> dict[str, Work]:
        """The works by id; of equal ids the first."""
        return _first_by(self.paper.works if self.paper else (), lambda work: work.id)


def _first_by(items: Iterable[V], key: Callable[[V], K]) -> dict[K, V]:
    found: dict[K, V] = {}
    for item in items:
        found.setdefault(key(item), item)
    return found
