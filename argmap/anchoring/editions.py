"""An edition of a paper, as far as it must be kept so that a map's places can be found again in a later one.

Kept are where each sentence stands and its fingerprint, and where each statement was found; no text of the paper.

A fingerprint has one character for each word: the last 16 bits of the CRC-32 of its folded form. Two words share a code
once in 65,536 times: sentences with equal fingerprints have, in practice, the same words. That is no secrecy: whoever
sets out to can guess words from their codes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from hashlib import sha256
from typing import Literal, NamedTuple
from zlib import crc32

from argmap.anchoring.index import WORD, Index
from argmap.graph import Node
from argmap.notation.location import Passage, Sentences
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
    quote: tuple[str, ...] | None = None
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
    def _places(self) -> set[tuple[str | None, tuple[str, ...] | None]]:
        return {(pinned.at, pinned.quote) for pinned in self.nodes.values()}

    def find(self, passage: Passage) -> range | None:
        """Return the places in ``sentences`` that a passage names; ``None`` if the edition lacks any of them."""
        return self._names.find(passage)


def quoted(node: Node) -> tuple[str, ...] | None:
    """Return the first and last words of a statement's quotation; of several one after another."""
    return tuple(words for one in node.quotes for words in (one.start, one.end)) or None


def digest(article: Article) -> str:
    """Return what tells one text of a paper from another: the SHA-256 of its running text."""
    return sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()


PLANE = 0x20000  # 65,536 code points without surrogates: one for each value
DIGITS = 4


@lru_cache(maxsize=100_000)
def _code(word: str) -> str:
    return chr(PLANE + (crc32(word.encode("utf-8", "surrogatepass")) & 0xFFFF))


def fingerprints(index: Index) -> list[str]:
    """Return the fingerprints of an article's sentences, in their order."""
    folded = index.folded
    words = (folded.text[folded.position(one.start) : folded.position(one.end)] for _, one in index.sentences)
    return ["".join(map(_code, WORD.findall(text))) or _code(text) for text in words]


def to_hex(print_: str) -> str:
    """Return a fingerprint as hexadecimal digits, four for each word."""
    return "".join(f"{ord(code) - PLANE:04x}" for code in print_)


def from_hex(digits: str) -> str:
    """Return the fingerprint that ``to_hex`` wrote. Raises ``ValueError``."""
    if len(digits) % DIGITS:
        raise ValueError("a fingerprint has four digits for each word")
    codes = bytes.fromhex(digits)
    return "".join(chr(PLANE + (high << 8 | low)) for high, low in zip(codes[::2], codes[1::2], strict=True))
