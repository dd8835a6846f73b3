"""Annotations as objects of pypdf: marked words, their replacement, notes, replies (ISO 32000-1:2008, section 12.5.6).

Marked words have an appearance of their own (section 12.5.5), so that every viewer and printer shows the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from argmap.reviewing.remarks.pdf_markup.quote_places import Area

PRINT, POPUP_FLAGS = 4, 28
ICON = 20
"""Points: the width and height of the sign of a note."""
POPUP = (200, 120)
Box = tuple[float, float, float, float]


def dictionary(entries: Mapping[str, Any]) -> DictionaryObject:
    """Return a dictionary of names, numbers, texts and lists of numbers; a text that begins with ``/`` is a name."""
    return DictionaryObject({NameObject(f"/{key}"): _object(value) for key, value in entries.items()})


def _object(value: Any) -> Any:
    match value:
        case bool():
            return BooleanObject(value)
        case int():
            return NumberObject(value)
        case float():
            return FloatObject(value)
        case str() if value.startswith("/"):
            return NameObject(value)
        case list() | tuple():
            return ArrayObject(map(_object, value))
        case _:
            return value


def text(value: str) -> TextStringObject:
    """Return a text, whatever it begins with."""
    return TextStringObject(value)


def markup(subtype: str, said: Mapping[str, str], box: Box, colour: Sequence[float]) -> DictionaryObject:
    """Return an annotation; ``said`` has its entries that are texts, of which those that say nothing are left out."""
    given = {key: text(value) for key, value in said.items() if value}
    entries = {"Type": "/Annot", "Subtype": f"/{subtype}", "Rect": [*map(float, box)], "F": PRINT, "C": [*colour]}
    return dictionary({**entries, **given})


def marked(subtype: str, said: Mapping[str, str], areas: Sequence[Area], colour: Sequence[float]) -> DictionaryObject:
    """Return an annotation of words under areas."""
    found = markup(subtype, said, box_of(areas), colour)
    found.update(dictionary({"QuadPoints": [float(each) for area in areas for each in area]}))
    return found


def appearance(subtype: str, areas: Sequence[Area], colour: Sequence[float]) -> DecodedStreamObject:
    """Return what marked words look like: a colour behind them, or a line through them; and a caret, in its box."""
    shape = {"Highlight": _filled, "StrikeOut": _struck, "Caret": _caret}[subtype]
    drawn = DecodedStreamObject()
    r, g, b = colour
    operator = "RG" if subtype == "StrikeOut" else "rg"
    drawn.set_data(f"/G gs {r} {g} {b} {operator}\n{''.join(map(shape, areas))}".encode())
    state = dictionary({"Type": "/ExtGState", "BM": "/Multiply"})
    resources = dictionary({"ExtGState": dictionary({"G": state})})
    box = [float(each) for each in box_of(areas)]
    drawn.update(dictionary({"Type": "/XObject", "Subtype": "/Form", "BBox": box, "Resources": resources}))
    return drawn


def popup(right: float, top: float) -> DictionaryObject:
    """Return the window that shows what an annotation says: at the right edge of the page, closed."""
    box = [right - POPUP[0], top - POPUP[1], right, top]
    entries = {"Type": "/Annot", "Subtype": "/Popup", "Rect": [*map(float, box)], "F": POPUP_FLAGS, "Open": False}
    return dictionary(entries)


def box_of(areas: Iterable[Area]) -> Box:
    """Return the box round areas: left, bottom, right, top."""
    every = list(areas)
    xs, ys = [x for area in every for x in area[::2]], [y for area in every for y in area[1::2]]
    return min(xs), min(ys), max(xs), max(ys)


def area_of(box: Box) -> Area:
    """Return the corners of a box as Acrobat has them, the upper two first."""
    left, low, right, top = box
    return left, top, right, top, left, low, right, low


def _filled(area: Area) -> str:
    x = area
    return f"{x[0]} {x[1]} m {x[2]} {x[3]} l {x[6]} {x[7]} l {x[4]} {x[5]} l h f\n"


def _struck(area: Area) -> str:
    x = area
    ends = ((x[0] + x[4]) / 2, (x[1] + x[5]) / 2, (x[2] + x[6]) / 2, (x[3] + x[7]) / 2)
    return "1 w {:.3f} {:.3f} m {:.3f} {:.3f} l S\n".format(*ends)


def _caret(area: Area) -> str:
    left, top, right, _, _, low, *_ = area
    return f"{left} {low} m {right} {low} l {(left + right) / 2} {top} l h f\n"
