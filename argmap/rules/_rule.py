"""What a rule is given and what it yields."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Protocol

from argmap.evaluation.citing import Citing
from argmap.evaluation.support import SupportOf
from argmap.graph import Graph, Node
from argmap.language import Language, Terms, language, terms
from argmap.language.terms import synonyms
from argmap.problems import Level, Path


class Profile(StrEnum):
    """For whom rules run: a rule names its profiles in ``PROFILES``, and runs in all of them if it names none."""

    DEFAULT = "default"
    TEACHING = "teaching"
    REVIEW = "review"
    STRICT = "strict"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found. ``path`` leads to the value it is about; ``key`` means the key there rather than the value."""

    path: Path
    message: str
    help: str
    node: str | None = None
    key: bool = False

    @classmethod
    def on(cls, node: Node, message: str, cure: str, *inside: str | int) -> "Finding":
        """Return a finding about a statement: its text, or what ``inside`` names in it."""
        return cls((*node.path, *(inside or ("text",))), message, cure, node.id)


class Subject:
    """A graph, and what is known about it: computed when the first rule asks, then shared."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph

    @cached_property
    def support(self) -> SupportOf:
        """Which statements are supported."""
        return SupportOf(self.graph)

    @cached_property
    def citing(self) -> Citing:
        """Which works each note cites."""
        return Citing(self.graph)

    @cached_property
    def language(self) -> Language | None:
        """The language of the statements; ``None`` where argmap has no data of it, and rules on words find nothing."""
        return language(self.graph.language)

    @cached_property
    def terms(self) -> dict[str, Terms]:
        """The content terms of every statement, by id, with the synonyms of the map's glossary."""
        if self.language is None:
            return {}
        same = synonyms(self.graph.glossary, self.language)
        return {node.id: terms(node.text, self.language, same) for node in self.graph.nodes.values()}


class Rule(Protocol):
    """A module of ``argmap.rules``, or one that an installed distribution names as its entry point."""

    @property
    def LEVEL(self) -> Level:  # noqa: N802
        """How much a finding matters."""

    def check(self, subject: Subject, /) -> Iterator[Finding]:
        """Yield what the rule finds, in the order of the text."""
