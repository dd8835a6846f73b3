"""The fields of a statement from the cells of its row; what is no value of a field is told with its place."""

import re
from collections.abc import Callable
from typing import Any

from argmap.formats._tables import cell_lists
from argmap.graph.graph_builder import GraphBuilder, Where
from argmap.notation.model import Basis, Voice, is_at
from argmap.problems import shown

_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*%")


class Values:
    """Reads cells, and tells which it did not understand."""

    def __init__(self, builder: GraphBuilder) -> None:
        self._builder = builder

    def of(self, get: Callable[[str], str], place: Callable[[str], Where]) -> dict[str, Any]:
        """Return the fields of a statement; ``get`` returns the text of a column, ``place`` where it is."""
        found: dict[str, Any] = {name: get(name) for name in ("speaker", "title") if get(name)}
        found["tags"] = cell_lists.tags(get("tags"))
        for name, read in _READERS.items():
            if not (cell := get(name)):
                continue
            value = read(cell)
            if value is None:
                self.not_understood(cell, _AS[name], place(name))
            else:
                found["quotes" if name == "quote" else name] = value
        return found

    def not_understood(self, text: str, what: str, where: Where) -> None:
        """Tell that a text in a cell was not understood as what its column holds."""
        self._builder.remark(
            "unread-part", f"{shown(text)} was not understood {what}", "correct it, or empty the cell", where
        )


def _voice(cell: str) -> Voice | None:
    return next((one for one in Voice if one.value == cell.casefold()), None)


def _basis(cell: str) -> Basis | None:
    return next((one for one in Basis if one.value == re.sub(r"[\s_]+", "-", cell.casefold())), None)


def _credence(cell: str) -> float | None:
    percent = _PERCENT.fullmatch(cell)
    try:
        value = float(percent[1].replace(",", ".")) / 100 if percent else float(cell.replace(",", "."))
    except ValueError:
        return None
    return value if 0 <= value <= 1 else None


def _question(cell: str) -> int | None:
    return int(cell) if re.fullmatch(r"[1-9]\d{0,3}", cell) else None


_READERS: dict[str, Callable[[str], Any]] = {
    "at": lambda cell: cell if is_at(cell) else None, "voice": _voice, "basis": _basis, "credence": _credence,
    "question": _question, "quote": cell_lists.quotes,
}  # fmt: skip
_AS = {
    "at": "as a location such as 1.6 s7", "voice": "as a voice: author, reported, conceded or reader",
    "basis": "as a basis: common-ground, definition, assumption or testimony",
    "credence": "as a probability from 0 to 1", "question": "as the number of a critical question",
    "quote": 'as a quotation: {"start": "...", "end": "..."}',
}  # fmt: skip
