"""What a rule is given and what it yields."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from argmap.evaluation.citing import Citing
from argmap.evaluation.support import SupportOf
from argmap.graph import Graph, Node
from argmap.problems import Level, Path, Place

if TYPE_CHECKING:  # a map that is checked without its paper starts sooner
    from argmap.paper.anchoring import Anchors, Edition
    from argmap.paper.article import Article
    from argmap.paper.coverage import Coverage


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found. ``path`` leads to the value it is about; ``key`` means the key there rather than the value.

    ``place`` is where the finding is shown if that is not in the map: a place in the paper.
    """

    path: Path
    message: str
    help: str
    node: str | None = None
    key: bool = False
    place: Place | None = None

    @classmethod
    def on(cls, node: Node, message: str, cure: str, *inside: str | int) -> "Finding":
        """Return a finding about a statement: its text, or what ``inside`` names in it."""
        return cls((*node.path, *(inside or ("text",))), message, cure, node.id)


class Subject:
    """A graph, and what is known about it: computed when the first rule asks, then shared.

    ``article`` is the paper's text, where there is one; ``edition`` the one that the map's places count in, where it
    was kept. Without an article ``anchors`` and ``coverage`` are ``None``, and rules that need them find nothing.
    """

    def __init__(self, graph: Graph, article: "Article | None" = None, edition: "Edition | None" = None) -> None:
        self.graph, self.article, self.edition = graph, article, edition

    @cached_property
    def support(self) -> SupportOf:
        """Which statements are supported."""
        return SupportOf(self.graph)

    @cached_property
    def citing(self) -> Citing:
        """Which works each note cites."""
        return Citing(self.graph)

    @cached_property
    def anchors(self) -> "Anchors | None":
        """Where in the paper's text the statements stand."""
        if self.article is None:
            return None
        from argmap.paper.anchoring import resolve

        return resolve(self.graph, self.article, self.edition)

    @cached_property
    def coverage(self) -> "Coverage | None":
        """What the statements took up of the paper's text."""
        if self.anchors is None:
            return None
        from argmap.paper.coverage import cover

        return cover(self.anchors)


class Rule(Protocol):
    """A module of ``argmap.rules``, or one that an installed distribution names as its entry point."""

    @property
    def LEVEL(self) -> Level:  # noqa: N802
        """How much a finding matters."""

    def check(self, subject: Subject, /) -> Iterator[Finding]:
        """Yield what the rule finds, in the order of the text."""
