"""Puts pages drawn one by one into a PDF file: each on its paper, with links between them and an outline."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.annotations import Link
from pypdf.generic import ArrayObject, DecodedStreamObject, Fit, NameObject, RectangleObject

from argmap.citations.wording import SAFE_LINK
from argmap.drawing.graphviz.engine import Area
from argmap.drawing.picture.leads import Leads, OutlineEntry, is_source
from argmap.text.xml import printable

LARGEST = 14_400
"""The longest side of a page, in points, that every viewer shows (ISO 32000-1, annex C.2); larger maps are scaled."""
LONGEST = 80
"""The longest line of an outline, in letters."""
Size = tuple[float, float]


Spots = dict[str, tuple[int, tuple[float, float]]]
"""The page, counted from 0, and the place there of cards and sources."""


@dataclass(frozen=True, slots=True)
class _Bound:
    """A page in the file; ``left``, ``top`` is where its drawing begins, ``scale`` how large it is drawn."""

    page: PageObject
    leads: Leads | None
    left: float
    top: float
    scale: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return a place of the drawing as one on the page."""
        origin = self.leads.origin if self.leads else (0.0, 0.0)
        return self.left + (x - origin[0]) * self.scale, self.top - (y - origin[1]) * self.scale


class Binder:
    """The pages so far."""

    def __init__(self, writer: PdfWriter) -> None:
        self.writer = writer
        self.bound: list[_Bound] = []

    def add(self, drawn: bytes, areas: list[Area], paper: Size | None, leads: Leads | None) -> None:
        """Add a drawing as a page, in the middle of its paper or on a page of its size, and its links to the web."""
        page = self.writer.add_page(PdfReader(BytesIO(drawn)).pages[0])
        if "/Annots" in page:
            del page["/Annots"]  # some programs write links, some do not: all get those of ``areas``
        wide, tall = float(page.mediabox.width), float(page.mediabox.height)
        scale = min(paper[0] / wide, paper[1] / tall) if paper else min(1.0, LARGEST / max(wide, tall))
        width, height = paper or (wide * scale, tall * scale)
        left, top = (width - wide * scale) / 2, (height + tall * scale) / 2
        self.scale(page, scale, left, top - tall * scale)
        page.mediabox = RectangleObject((0, 0, width, height))
        for address, *(x, y, right, low) in areas:
            if SAFE_LINK.fullmatch(address):
                corners = left + x * scale, top - low * scale, left + right * scale, top - y * scale
                self.writer.add_annotation(page, Link(rect=corners, url=address))
        smaller = wide / leads.size[0] if leads else 1.0
        self.bound.append(_Bound(page, leads, left, top, scale * smaller))

    def scale(self, page: PageObject, scale: float, x: float, y: float) -> None:
        """Draw what is on a page ``scale`` times as large, its lower left corner at ``x``, ``y``.

        Only commands before and behind are added: to read the others, as pypdf does to merge pages, takes seconds.
        """
        around = DecodedStreamObject(), DecodedStreamObject()
        around[0].set_data(f"q {scale:.6f} 0 0 {scale:.6f} {x:.4f} {y:.4f} cm\n".encode())
        around[1].set_data(b"\nQ")
        before, behind = map(self.writer._add_object, around)
        page[NameObject("/Contents")] = ArrayObject([before, page.raw_get("/Contents"), behind])

    def spots(self) -> Spots:
        """Return the page, counted from 0, and the place there of every card and source."""
        return {
            key: (number, one.at(*spot))
            for number, one in enumerate(self.bound)
            if one.leads
            for key, spot in one.leads.spots.items()
        }

    def found(self, key: str, number: int, spots: Spots) -> tuple[int, tuple[float, float]] | None:
        """Return where a card or a source is, seen from a page: a source on that page itself, if it has it."""
        own = self.bound[number]
        if own.leads and is_source(key) and key in own.leads.spots:
            return number, own.at(*own.leads.spots[key])
        return spots.get(key)

    def link(self) -> None:
        """Add the links inside the file: to where a branch goes on, to a statement, to a source."""
        spots = self.spots()
        for number, one in enumerate(self.bound):
            for lead in one.leads.leads if one.leads else ():
                target = (lead.to - 1, None) if isinstance(lead.to, int) else self.found(lead.to, number, spots)
                if target is None:
                    continue
                left, top, right, bottom = lead.area
                corners = *one.at(left, bottom), *one.at(right, top)
                page, place = target
                fit = Fit.xyz(left=0, top=place[1] + 10) if place else Fit.fit()
                self.writer.add_annotation(number, Link(rect=corners, target_page_index=page, fit=fit))

    def outline(self, entries: Iterable[OutlineEntry]) -> None:
        """Add an outline: statements, and the pages of notes."""
        spots = self.spots()
        items: dict[str, Any] = {}
        for entry in entries:
            if entry.key in spots:
                page, (_, top) = spots[entry.key]
                text = _short(entry.text)
                parent = items.get(entry.parent or "")
                items[entry.key] = self.writer.add_outline_item(
                    title=text, page_number=page, parent=parent, fit=Fit.xyz(left=0, top=top + 10)
                )
        notes = next((place for key, place in spots.items() if is_source(key)), None)
        if notes and items:
            self.writer.add_outline_item(title="Notes", page_number=notes[0], fit=Fit.xyz(left=0, top=notes[1][1] + 20))

    def name_pages(self, titles: Iterable[str]) -> None:
        """Add an outline of the pages."""
        for number, title in enumerate(titles):
            self.writer.add_outline_item(title=_short(title), page_number=number, fit=Fit.fit())


def _short(text: str) -> str:
    text = printable(text)
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"
