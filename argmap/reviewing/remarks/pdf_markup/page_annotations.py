"""Adds annotations to the pages of a PDF: marked words with a popup, replacements, notes in the corner, replies."""

from collections.abc import Sequence
from typing import Any, cast

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject

from argmap.reviewing.remarks.answering import parents_first
from argmap.reviewing.remarks.pdf_markup.highlight_objects import (
    ICON,
    Box,
    appearance,
    area_of,
    dictionary,
    marked,
    markup,
    popup,
)
from argmap.reviewing.remarks.pdf_markup.quote_places import Area

STRUCK = (0.8, 0.1, 0.1)
GAP = 4
ROW = 20
"""How many notes stand side by side before the next row begins."""


class PageAnnotations:
    """Adds annotations to what a writer writes."""

    def __init__(self, writer: PdfWriter) -> None:
        self.writer = writer
        self.notes: dict[int, int] = {}
        self.added: dict[str, tuple[int, Any, Box]] = {}

    def add(self, wanted: Sequence[dict[str, Any]], places: Sequence[tuple[int, list[Area]]]) -> None:
        """Add annotations; each that answers another has its name as ``parent``, without circles."""
        found = {one["name"]: (one, *place) for one, place in zip(wanted, places, strict=True)}
        parents = {name: one["parent"] for name, (one, *_) in found.items() if one["parent"]}
        for name in parents_first(found, parents):
            one, page, areas = found[name]
            said, parent = self._said(one), self.added.get(one["parent"])
            if parent:
                added = self._reply(*parent, said)
            elif areas and one["replaces"]:
                added = self._replacement(page, said, areas, one["replaces"])
            elif areas:
                added = self._marked(page, said, areas, one)
            else:
                added = self._note(page, {**said, "Contents": one["unplaced"]}, one["colour"])
            self.added[name] = added

    def _said(self, one: dict[str, Any]) -> dict[str, str]:
        entries = {"Contents": "comment", "T": "author", "NM": "name", "Subj": "subject"}
        dates = {"CreationDate": "created", "M": "created"}
        return {entry: one[key] for entry, key in (entries | dates).items()}

    def _put(self, page: int, annotation: DictionaryObject, *, window: bool = False) -> tuple[int, Any, Box]:
        """Add an annotation to a page, and the window that shows what it says."""
        target = self.writer.pages[page]
        left, bottom, right, top = (float(each) for each in cast("ArrayObject", annotation["/Rect"]))
        box = left, bottom, right, top
        annotation[NameObject("/P")] = target.indirect_reference
        reference = self.writer._add_object(annotation)  # pypdf has no public name for it
        self._list(target).append(reference)
        if window:
            shown = popup(float(target.cropbox.right), box[3])
            shown[NameObject("/Parent")] = reference
            annotation[NameObject("/Popup")] = self.writer._add_object(shown)
            self._list(target).append(annotation.raw_get("/Popup"))
        return page, reference, box

    def _list(self, page: Any) -> Any:
        """Return the list of a page's annotations, a new one where there is none."""
        found = page.get("/Annots")
        found = found.get_object() if found is not None else None
        if not isinstance(found, ArrayObject):
            found = page[NameObject("/Annots")] = ArrayObject()
        return found

    def _marked(self, page: int, said: dict[str, str], areas: list[Area], one: dict[str, Any]) -> tuple[int, Any, Box]:
        kind = "StrikeOut" if one["replaces"] == "" else "Highlight"
        colour = STRUCK if kind == "StrikeOut" else one["colour"]
        return self._put(page, self._drawn(kind, said, areas, colour), window=bool(said["Contents"]))

    def _drawn(self, kind: str, said: dict[str, str], areas: list[Area], colour: Sequence[float]) -> DictionaryObject:
        found = marked(kind, said, areas, colour)
        found[NameObject("/AP")] = self._look(kind, areas, colour)
        return found

    def _look(self, kind: str, areas: Sequence[Area], colour: Sequence[float]) -> DictionaryObject:
        return dictionary({"N": self.writer._add_object(appearance(kind, areas, colour))})

    def _replacement(self, page: int, said: dict[str, str], areas: list[Area], new: str) -> tuple[int, Any, Box]:
        """Add what Acrobat adds for a replacement: a caret with the new words, grouped with the words struck out."""
        x, y = areas[-1][6:]
        box = x - GAP, y - GAP, x + GAP, y + GAP
        caret = markup("Caret", {**said, "Contents": new}, box, STRUCK)
        caret.update(dictionary({"IT": "/Replace", "AP": self._look("Caret", [area_of(box)], STRUCK)}))
        added = self._put(page, caret, window=True)
        struck = self._drawn("StrikeOut", {**said, "NM": f"{said['NM']}-words"}, areas, STRUCK)
        struck.update(dictionary({"IT": "/StrikeOutTextEdit", "IRT": added[1], "RT": "/Group"}))
        self._put(page, struck)
        return added

    def _reply(self, page: int, parent: Any, box: Box, said: dict[str, str]) -> tuple[int, Any, Box]:
        note = markup("Text", said, (box[0], box[3] - ICON, box[0] + ICON, box[3]), (1.0, 1.0, 0.6))
        note.update(dictionary({"IRT": parent, "RT": "/R", "F": 30}))  # hidden, but for the thread
        return self._put(page, note)

    def _note(self, page: int, said: dict[str, str], colour: Sequence[float]) -> tuple[int, Any, Box]:
        """Add a note in the upper left corner, beside and below those that are there."""
        left, _, _, top = map(float, self.writer.pages[page].cropbox)
        row, column = divmod(self.notes.get(page, 0), ROW)
        self.notes[page] = self.notes.get(page, 0) + 1
        x, y = left + GAP + column * (ICON + GAP), top - GAP - row * (ICON + GAP)
        note = markup("Text", said, (x, y - ICON, x + ICON, y), colour)
        note.update(dictionary({"Name": "/Comment"}))
        return self._put(page, note, window=True)
