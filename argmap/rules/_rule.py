"""What a rule is given and what it yields."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from argmap.evaluation.citing import Citing
from argmap.evaluation.support import SupportOf
from argmap.graph import Graph, Node
from argmap.model import Ignore
from argmap.problems import Level, Path

if TYPE_CHECKING:
    from argmap.language import Language, Terms


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
    """A graph, and what is known about it: computed when the first rule asks, then shared.

    ``names`` are the rules that there are, ``ran`` those that run over it.
    """

    def __init__(self, graph: Graph, names: frozenset[str] = frozenset(), ran: frozenset[str] = frozenset()) -> None:
        self.graph, self.names, self.ran = graph, names, ran

    @cached_property
    def support(self) -> SupportOf:
        """Which statements are supported."""
        return SupportOf(self.graph)

    @cached_property
    def citing(self) -> Citing:
        """Which works each note cites."""
        return Citing(self.graph)

    @cached_property
    def language(self) -> "Language | None":
        """The language of the statements; ``None`` where argmap has no data of it, and rules on words find nothing."""
        from argmap.language import language  # only some profiles look at words

        return language(self.graph.language)

    @cached_property
    def terms(self) -> "dict[str, Terms]":
        """The content terms of every statement, by id, with the synonyms of the map's glossary."""
        if self.language is None:
            return {}
        from argmap.language.terms import synonyms, terms

        same = synonyms(self.graph.glossary, self.language)
        return {node.id: terms(node.text, self.language, same) for node in self.graph.nodes.values()}

    @cached_property
    def silence(self) -> "Silence":
        """What the map says is not to be shown."""
        return Silence(self.graph)


class Silence:
    """The ignores of a map, and which of them have silenced anything so far."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self.used: set[Path] = set()

    def covers(self, rule: str, node: str | None) -> bool:
        """Tell, and remember, whether the map wants a rule's finding on a statement, or on none, not to be shown."""
        paths = [path for path, ignore in self._over(node) if ignore.rule == rule]
        self.used.update(paths)
        return bool(paths)

    def ignores(self) -> Iterator[tuple[Path, Ignore, str | None]]:
        """Yield every ignore with its path and the id of its statement, ``None`` where it holds for the whole map."""
        yield from ((path, ignore, None) for path, ignore in self._over(None))
        for node in self._graph.nodes.values():
            for index, ignore in enumerate(node.ignore):
                yield (*node.path, "ignore", index), ignore, node.id

    def _over(self, node: str | None) -> Iterator[tuple[Path, Ignore]]:
        for index, ignore in enumerate(self._graph.ignore):
            yield ("ignore", index), ignore
        here = self._graph.nodes.get(node) if node else None
        for index, ignore in enumerate(here.ignore if here else ()):
            yield (*here.path, "ignore", index), ignore  # type: ignore[union-attr]


class Rule(Protocol):
    """A module of ``argmap.rules``, or one that an installed distribution names as its entry point."""

    @property
    def LEVEL(self) -> Level:  # noqa: N802
        """How much a finding matters."""

    def check(self, subject: Subject, /) -> Iterator[Finding]:
        """Yield what the rule finds, in the order of the text."""
