"""Sources that a statement of another program names, as numbered notes: addresses and references in its text."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from argmap.citations.keys import ascii_slug, unique
from argmap.formats._named_works import LONGEST, NamedWork, named_works
from argmap.graph.graph_builder import GraphBuilder, Where
from argmap.notation.bibliography import MOST_NOTES, Citation, Work
from argmap.notation.model import Backing

_ADDRESS = r"https?://(?:\\.|[^\s()\\<>\"]|\((?:\\.|[^\s()\\<>\"])*\))+"
_LINK = re.compile(rf"(!?)\[((?:\\.|[^\[\]\\]){{0,1000}})\]\(({_ADDRESS})(?:\s+\"[^\"\n]{{0,300}}\")?\)")
_ALONE = re.compile(r"<(https?://[^\s<>]+)>|\((https?://[^\s()<>]+)\)")
_BARE = re.compile(_ADDRESS)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|\"'])")
_NUMBERED = re.compile(r"\s?\[(\d{1,6})\]")
_YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"
_NAME = r"[^\W\d_a-z][\w'’-]+(?:,?\s(?:[^\W\d_a-z]\.[\s-]?){1,3})?"
_CITED = re.compile(
    rf"[(\[]?{_NAME}(?:,?\s(?:et al\.?|(?:&|and|und|y|et|e)\s{_NAME}))?,?\s\(?{_YEAR}\)?(?:[.,:;)\]].*)?",
    re.DOTALL,
)
_ENDS = ".,;:!?'*_"
MOST_READ = 1_000
"""How many references of a file are read into works; the text of those that follow is kept as it is."""


class SourceNotes:
    """Makes the notes of a file in order: the same source is one note, whoever names it, and the same work is one.

    ``reserved`` are the numbers that the file gives its notes itself, ``keys`` the ids of works that it has.
    """

    def __init__(self, builder: GraphBuilder, reserved: Iterable[int] = (), keys: Iterable[str] = ()) -> None:
        self._builder, self._taken = builder, set(reserved)
        self._numbers: dict[str, int] = {}
        self._seen: dict[str, int] = {}  # the same as they were given: thousands may name one that is very long
        self._works: dict[str, str] = {}
        self._keys = set(keys)
        self._next = 1

    def add(
        self,
        source: str,
        where: Where = None,
        *,
        number: int | None = None,
        listed: bool = False,
        explains: bool = False,
    ) -> Backing:
        """Add a source, an address or words, and return what a statement says of its note.

        ``listed`` tells that the file gives it as a source, as ``named_works`` has it, ``explains`` that it cites
        nothing whatever it says.
        """
        given_as = source
        if number is None and given_as in self._seen:
            return Backing.model_construct(note=self._seen[given_as])
        source = " ".join(source.split())
        if number is None and source in self._numbers:
            return Backing.model_construct(note=self._seen.setdefault(given_as, self._numbers[source]))
        given = number if number is not None and 1 <= number <= MOST_NOTES else self._free()
        self._seen.setdefault(given_as, self._numbers.setdefault(source, given))
        cites = () if explains else self._cited(source, where, listed=listed)
        self._builder.note(given, source, where, cites)
        return Backing.model_construct(note=given)

    def tell_repeated(self, notes: Iterable[tuple[int, Where]]) -> None:
        """Tell of further notes with numbers of notes that were added: the first of each counts."""
        for number, where in notes:
            self._builder.note(number, None, where)

    def of(self, text: str, where: Where = None, *, escapes: bool = True) -> tuple[str, tuple[Backing, ...]]:
        """Return a text in Markdown as plain text, and what it says of the notes that its links have become.

        A link leaves its words; an address in brackets goes, one within a sentence stays where it is. Without
        ``escapes`` a backslash is one.
        """
        found: dict[int, Backing] = {}

        def take(address: str) -> None:
            backing = self.add(_ESCAPED.sub(r"\1", address).rstrip(_ENDS), where)
            found[backing.note] = backing

        if "http" in text:
            text = _without_links(text, take)
        plain = _ESCAPED.sub(r"\1", text) if escapes and "\\" in text else text
        return " ".join(plain.split()), tuple(found.values())

    def _free(self) -> int:
        while self._next in self._taken:
            self._next += 1
        self._next += 1
        return self._next - 1

    def _cited(self, source: str, where: Where, *, listed: bool) -> tuple[Citation, ...]:
        """Return what a source cites; past the first ones its words are read no more, only kept."""
        if len(self._numbers) <= MOST_READ or _BARE.fullmatch(source):
            named = named_works(source, listed=listed)
        else:
            named = [NamedWork(Work.model_construct(id="", title=source), "source")] if listed and source else []
        return tuple(self._citation(one, where) for one in named)

    def _citation(self, named: NamedWork, where: Where) -> Citation:
        """Return the citation of a work, which is added if no source has named it yet."""
        work = named.work.model_copy(update={"id": ""})
        said = f"{named.name} {work!r}"
        if said not in self._works:
            key = unique(ascii_slug(named.name)[:60] or "work", self._keys) if len(self._keys) < MOST_READ else ""
            self._works[said] = key = key or f"work-{len(self._keys)}"
            self._keys.add(key)
            self._builder.work(work.model_copy(update={"id": key}), where)
        at = named.where
        placed: dict[str, Any] = {"locator": at.text, "label": at.label} if at else {}
        return Citation.model_construct(work=self._works[said], **placed)


def without_numbers(text: str, known: Callable[[int], bool]) -> tuple[str, list[int]]:
    """Return a text without its marks of notes, such as [3], that are ``known``, and the numbers of all marks."""
    found = [int(one[1]) for one in _NUMBERED.finditer(text)]
    return _NUMBERED.sub(lambda one: "" if known(int(one[1])) else one[0], text), list(dict.fromkeys(found))


def _without_links(text: str, take: Callable[[str], None]) -> str:
    """Return a text without the addresses that can go from it, each of which is taken."""

    def of_link(match: re.Match[str]) -> str:
        take(match[3])
        return match[2]

    def of_bracket(match: re.Match[str]) -> str:
        take(match[1] or match[2])
        return ""

    rest = _ALONE.sub(of_bracket, _LINK.sub(of_link, text)).replace(" .", ".").replace(" ,", ",")
    for match in _BARE.finditer(rest):
        take(match[0])
    return rest if rest.strip(" .,;:-") else text


def cites_only(text: str) -> bool:
    """Tell whether a text is a citation and nothing else: an address, or an author and a year with what follows."""
    text = text.strip()
    return len(text) <= LONGEST and bool(_CITED.fullmatch(text) or _BARE.fullmatch(text))


def plain_source(text: str) -> str:
    """Return a source without Markdown, with the words and the address of a link: ``Report, https://example.org``."""
    plain = _LINK.sub(lambda one: ", ".join(filter(None, (one[2].strip(), one[3]))), text)
    return " ".join(_ALONE.sub(lambda one: one[1] or one[2], plain).split())


def references(cell: str) -> list[str]:
    """Return the sources in a cell of a table: semicolons and lines begin new ones, and each of several addresses."""
    found: list[str] = []
    for one in filter(None, map(str.strip, re.split(r";|\n", cell))):
        words = one.split()
        found += words if all(map(_BARE.fullmatch, words)) else [one]
    return found
