"""An edition of a paper, as far as it must be kept so that a map's places can be found again in a later one.

Kept are where each sentence and each note stands and its fingerprint, and where each statement was found; no text of
the paper. An edition is the text and the places of its sentences: where only headings were changed, or the paper is
read from another kind of file, the same words may be counted otherwise, and that is another edition.

A fingerprint has one character for each word: the last 16 bits of the CRC-32 of its folded form. Two words share a code
once in 65,536 times: sentences with equal fingerprints have, in practice, the same words. That is no secrecy: whoever
sets out to can guess words from their codes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from hashlib import sha256
from typing import Literal, NamedTuple
from zlib import crc32

from argmap.anchoring.folding import folded
from argmap.anchoring.index import WORD, Index
from argmap.graph import Node
from argmap.notation.bibliography import Footnote
from argmap.notation.location import Passage, Sentences
from argmap.paper.article import Article


class Kept(NamedTuple):
    """A sentence: paragraph, number, start and end in the text in code points, fingerprint in hexadecimal."""

    paragraph: str
    number: int
    start: int
    end: int
    words: str


class KeptNote(NamedTuple):
    """A note: its number and the fingerprint of its text."""

    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Pinned:
    """How a statement's place was written when the edition was kept, and the (start, end) of where it was found.

    ``notes`` are the notes that it listed, ``says`` is a code of its text.
    """

    at: str | None = None
    quote: tuple[str, ...] | None = None
    spans: tuple[tuple[int, int], ...] = ()
    notes: tuple[int, ...] = ()
    says: str = ""

    @property
    def place(self) -> "WrittenPlace":
        """The place as it was written."""
        return self.at, self.quote


WrittenPlace = tuple[str | None, tuple[str, ...] | None]


@dataclass(frozen=True)
class Edition:
    """A paper's sentences and the statements found in it.

    ``text`` is the SHA-256 of the article's running text, ``paper`` the name of its file. ``figures`` are the codes of
    its words with digits. ``notes`` are the paper's, ``listed`` those of the map's record, each with a code of what it
    cites. ``earlier`` are editions before this one, with the statements whose passages could not be
    followed to this one: their places still count there.
    """

    version: Literal[1]
    text: str
    sentences: tuple[Kept, ...]
    nodes: Mapping[str, Pinned] = field(default_factory=dict)
    paper: str = ""
    figures: str = ""
    notes: tuple[KeptNote, ...] = ()
    listed: frozenset[tuple[int, str]] = frozenset()
    earlier: tuple["Edition", ...] = ()

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
        if node.name and node.id in self.nodes:
            return written(node) == self.nodes[node.id].place
        return written(node) in self._places

    def of(self, node: Node) -> "Edition | None":
        """Return the edition that a statement's place counts in: an earlier one, this one, or none that was kept."""
        for one in self.earlier:
            if one._holds(node, self):
                return one
        return self if self.counts(node) else None

    def _holds(self, node: Node, later: "Edition") -> bool:
        """Tell whether a place still counts in this edition, though a later one was kept.

        A statement without a name is known by its text as well: another may have come to the same place.
        """
        pinned = self.nodes.get(node.id)
        if pinned and pinned.place == written(node) and (node.name or node.id not in later.nodes):
            return True
        return not node.name and (written(node), says(node)) in self.said

    @cached_property
    def _places(self) -> set[WrittenPlace]:
        return {pinned.place for pinned in self.nodes.values()}

    @cached_property
    def said(self) -> Mapping[tuple[WrittenPlace, str], Pinned]:
        """The kept statements by their places and the codes of their texts."""
        return {(pinned.place, pinned.says): pinned for pinned in self.nodes.values()}

    def matches(self, index: Index) -> bool:
        """Tell whether an article is this edition: it has the same text, and every sentence where it was."""
        if self.text != digest(index.article) or len(self.sentences) != len(index.sentences):
            return False
        now = ((paragraph, one.number, one.start, one.end) for paragraph, one in index.sentences)
        return all(kept[:4] == one for kept, one in zip(self.sentences, now, strict=True))

    def find(self, passage: Passage) -> range | None:
        """Return the places in ``sentences`` that a passage names; ``None`` if the edition lacks any of them."""
        return self._names.find(passage)


def quoted(node: Node) -> tuple[str, ...] | None:
    """Return the first and last words of a statement's quotation; of several one after another."""
    return tuple(words for one in node.quotes for words in (one.start, one.end)) or None


def written(node: Node) -> WrittenPlace:
    """Return a statement's place as it is written: its `at` and its quotations."""
    return node.at, quoted(node)


def says(node: Node) -> str:
    """Return a code of a statement's text."""
    return sha256(node.text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def digest(article: Article) -> str:
    """Return what tells one text of a paper from another: the SHA-256 of its running text."""
    return sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()


PLANE = 0x20000  # 65,536 code points without surrogates: one for each value
DIGITS = 4


@lru_cache(maxsize=100_000)
def code(word: str) -> str:
    """Return the character that stands for a folded word in a fingerprint."""
    return chr(PLANE + (crc32(word.encode("utf-8", "surrogatepass")) & 0xFFFF))


def fingerprint(text: str) -> str:
    """Return the fingerprint of a folded text."""
    return "".join(map(code, WORD.findall(text))) or code(text)


def figures(index: Index) -> str:
    """Return the codes of an article's words with digits, as ``to_hex`` writes them."""
    return to_hex("".join(sorted({code(word) for word in index.words.places if any(map(str.isdigit, word))})))


def fingerprints(index: Index) -> list[str]:
    """Return the fingerprints of an article's sentences, in their order."""
    folded = index.folded
    words = (folded.text[folded.position(one.start) : folded.position(one.end)] for _, one in index.sentences)
    return list(map(fingerprint, words))


def kept_notes(article: Article) -> Iterator[KeptNote]:
    """Yield what is kept of an article's notes, in their order."""
    for note in article.notes:
        yield KeptNote(note.number, to_hex(fingerprint(folded(note.text))))


def cites_code(note: Footnote) -> str:
    """Return a code of what a note of a map's record cites and explains."""
    return sha256(repr((note.cites, note.text)).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def to_hex(print_: str) -> str:
    """Return a fingerprint as hexadecimal digits, four for each word."""
    return "".join(f"{ord(code) - PLANE:04x}" for code in print_)


def from_hex(digits: str) -> str:
    """Return the fingerprint that ``to_hex`` wrote. Raises ``ValueError``."""
    if len(digits) % DIGITS:
        raise ValueError("a fingerprint has four digits for each word")
    codes = bytes.fromhex(digits)
    return "".join(chr(PLANE + (high << 8 | low)) for high, low in zip(codes[::2], codes[1::2], strict=True))
