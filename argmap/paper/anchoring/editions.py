"""An edition of a paper, as far as it must be kept so that a map's places can be found again in a later one.

Kept are where each sentence stands and its fingerprint, and where each statement was found; no text of the paper.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Literal, NamedTuple

from argmap.graph import Node
from argmap.notation.location import Passage, Sentences
from argmap.paper.anchoring.fingerprints import from_hex
from argmap.paper.article import Article


class Kept(NamedTuple):
    """A sentence: paragraph, number, start and end in the text in code points, fingerprint in hexadecimal."""

    paragraph: str
    number: int
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Pinned:
    """How a statement's place was written when the edition was kept, and the (start, end) of where it was found."""

    at: str | None = None
    quote: tuple[str, str] | None = None
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Edition:
    """A paper's sentences and the statements found in it.

    ``text`` is the SHA-256 of the article's running text, ``paper`` the name of its file.
    """

    version: Literal[1]
    text: str
    sentences: tuple[Kept, ...]
    nodes: Mapping[str, Pinned] = field(default_factory=dict)
    paper: str = ""

    @cached_property
    def fingerprints(self) -> list[str]:
        """The fingerprints of the sentences, in their order. Raises ``ValueError`` for what is no fingerprint."""
        return [from_hex(sentence.words) for sentence in self.sentences]

    @cached_property
    def _names(self) -> Sentences:
        return Sentences((one.paragraph, one.number) for one in self.sentences)

    def counts(self, node: Node) -> bool:
        """Tell whether a statement's place counts in this edition: it is written as it was when that was kept.

        A statement is known by the id that its author gave; one without, whose id changes with its neighbours, or
        that is not found under its id, by its place alone.
        """
        place = node.at, quoted(node)
        if node.name and node.id in self.nodes:
            return place == (self.nodes[node.id].at, self.nodes[node.id].quote)
        return place in self._places

    @cached_property
    def _places(self) -> set[tuple[str | None, tuple[str, str] | None]]:
        return {(pinned.at, pinned.quote) for pinned in self.nodes.values()}

    def find(self, passage: Passage) -> range | None:
        """Return the places in ``sentences`` that a passage names; ``None`` if the edition lacks any of them."""
        return self._names.find(passage)


def quoted(node: Node) -> tuple[str, str] | None:
    """Return the first and last words of a statement's quotation."""
    return (node.quote.start, node.quote.end) if node.quote else None


def digest(article: Article) -> str:
    """Return what tells one text of a paper from another: the SHA-256 of its running text."""
    return sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
