"""A citation in the making, as its stages pass it on."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from argmap.citations.citation_text import CitationText
from argmap.citations.locator import Locator


class PunctuationStyle(Enum):
    """How the parts are set apart: by commas (notes), by full stops (lists), or with the date behind the authors."""

    COMMAS = "commas"
    STOPS = "stops"
    AUTHOR_DATE = "author-date"


@dataclass
class Draft:
    """``fields`` are those of a work, ``where`` is the locator, ``letter`` the a of 2012a.

    ``in_note`` tells whether a page number points into the work or says where the work stands. The title ends at
    ``title_end``, what holds the work at ``host_end``. ``kept`` is what was told apart, but has no field.
    With ``same_author`` a dash stood for the authors; with ``colon`` a colon stands behind them, as in German lists.
    ``coming`` tells whether it is still to appear.
    """

    sheet: CitationText
    in_note: bool
    fields: dict[str, Any] = field(default_factory=dict)
    where: Locator | None = None
    letter: str = ""
    style: PunctuationStyle = PunctuationStyle.COMMAS
    title_end: int = 0
    host_end: int = 0
    same_author: bool = False
    colon: bool = False
    coming: bool = False
    kept: list[str] = field(default_factory=list)

    def keep(self, start: int, end: int) -> None:
        """Take a stretch away that is told apart, but has no field: it belongs to the rest."""
        self.kept.append(self.sheet.take(start, end).strip(" ,;:.()[]"))

    def put(self, name: str, text: str) -> None:
        """Set a field to a text without the punctuation around it."""
        trimmed = text.strip(" ,;:")
        self.fields[name] = trimmed if trimmed.endswith("..") else trimmed.removesuffix(".")
