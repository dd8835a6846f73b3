"""Citations in a text, written ``[@key, p. 12]``, and the list of what they cite, as one style has both.

The notation is pandoc's (https://pandoc.org/MANUAL.html#citation-syntax), as far as it is needed: several in one pair
of brackets with semicolons, each with its place in the work behind a comma.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from argmap.citations.wording import LABELS, short_name
from argmap.notation.bibliography import Work
from argmap.problems import ArgmapError
from argmap.reports.references.citation_styles import NEEDED, read_style
from argmap.reports.references.csl_items import csl_item, suffixes

KEY = r"@(\w(?:[\w.:-]*\w)?)"
ONE = re.compile(rf"\s*{KEY}(?:,\s*([^\];@]*[^\];@\s]))?\s*")
CITATION = re.compile(r"\[(\s*@[^\[\]]{1,500})\]")
NUMBER = re.compile(r"^(\[\d+\]|\d+\.)(?=\S)")
"""The number of a reference, which some styles leave to a margin of its own."""
LABEL = {said: label for label, said in LABELS.items()} | {"pp.": "page", "chap.": "chapter", "para.": "paragraph"}


@dataclass(frozen=True, slots=True)
class _Cited:
    """A work that a citation names by its key, and where in it."""

    key: str
    label: str
    locator: str


class StyledReferences:
    """Formats what one text cites; ``works`` are the works that can be cited, by their ids."""

    def __init__(self, works: Mapping[str, Work], style: str, texts: Iterable[str]) -> None:
        """Take in all texts that cite, in their order. Raises ``ArgmapError`` as ``read_style`` does."""
        self.works, texts = works, list(texts)
        cited = [one for text in texts for found in CITATION.finditer(text) for one in _cited(found[1])]
        self.unknown = tuple(dict.fromkeys(one.key for one in cited if one.key not in works))
        self.keys = tuple(dict.fromkeys(one.key for one in cited if one.key in works))
        self._made: dict[str, Any] = {}
        self._bibliography: Any = None
        if self.keys:
            self._bibliography = _bibliography([works[key] for key in self.keys], style)
            self._list_works()
            for text in texts:
                self._register(text)
            _safely(self._bibliography.sort)

    def formatted(self, text: str) -> str:
        """Return a text with its citations as the style has them; those of unknown works stay as they were typed."""
        return CITATION.sub(lambda found: self._said(found), text)

    def references(self) -> Iterator[str]:
        """Yield the list of what is cited, in the order of the style."""
        if self._bibliography:
            listed = _safely(self._bibliography.bibliography)
            yield from (NUMBER.sub(r"\1 ", " ".join(str(one).split())) for one in listed)

    def _list_works(self) -> None:
        """Take in all works without a place in them: else the list would show where they are cited first."""
        from citeproc import Citation, CitationItem

        self._bibliography.register(Citation([CitationItem(_key(number)) for number in range(len(self.keys))]))

    def _register(self, text: str) -> None:
        from citeproc import Citation, CitationItem
        from citeproc.source import Locator

        for found in CITATION.finditer(text):
            cited = _cited(found[1])
            if found[0] in self._made or not cited or any(one.key not in self.works for one in cited):
                continue
            items = []
            for one in cited:
                where = {"locator": Locator(one.label, one.locator)} if one.locator else {}
                items.append(CitationItem(_key(self.keys.index(one.key)), **where))
            self._made[found[0]] = Citation(items)
            self._bibliography.register(self._made[found[0]])

    def _said(self, found: re.Match[str]) -> str:
        made = self._made.get(found[0])
        return str(_safely(lambda: self._bibliography.cite(made, None))) if made else found[0]


def _cited(inside: str) -> list[_Cited]:
    """Return what a citation cites; nothing for brackets that hold something else."""
    found = [ONE.fullmatch(part) for part in inside.split(";")]
    return [_Cited(one[1], *_place(one[2] or "")) for one in found if one] if all(found) else []


def _place(said: str) -> tuple[str, str]:
    """Return what is counted and where: a page, if nothing else is said."""
    first, _, rest = said.partition(" ")
    return (LABEL[first], rest.strip()) if first in LABEL and rest.strip() else ("page", said)


def _key(number: int) -> str:
    """Return the key of a work for the style's processor, which does not tell capitals from small letters."""
    return f"work-{number}"


def _bibliography(works: list[Work], style: str) -> Any:
    read = read_style(style)
    try:
        from citeproc import CitationStylesBibliography, formatter
        from citeproc.source.json import CiteProcJSON
    except ImportError as error:
        raise ArgmapError(NEEDED) from error
    letters = suffixes([short_name(work) for work in works])
    items = [csl_item(work, _key(n), letter) for n, (work, letter) in enumerate(zip(works, letters, strict=True))]
    return CitationStylesBibliography(read, CiteProcJSON(items), formatter.plain)


def _safely(format_: Any) -> Any:
    """Return what a style makes. Raises ``ArgmapError`` where it fails: styles of others may ask for anything."""
    from warnings import catch_warnings

    try:
        with catch_warnings(action="ignore"):
            return format_()
    except Exception as error:
        raise ArgmapError(f"this citation style cannot format the references: {error!r}; choose another") from error
