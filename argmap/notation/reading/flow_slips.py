"""Slips in braces: a text that ends at its comma, a colon without a space behind it."""

import re

from argmap.notation.reading.grouping import Told
from argmap.notation.reading.hidden_characters import named
from argmap.notation.reading.messages import Fault
from argmap.notation.reading.words import keys
from argmap.notation.source import Marks
from argmap.problems import Path

GLUED = re.compile(r"([^\W\d_][\w-]*)\s*([:：﹕;=])\s*(?=\S)")
COMMA = "this text ends at its comma"
WHOLE = "put the whole text in quotation marks"


def flow_slip(fault: Fault, path: Path, marks: Marks) -> Told | None:
    """Return what to say of a key that is no key at all, but a part of a text in braces; ``None`` if it is a key."""
    if fault.error["type"] != "extra_forbidden":
        return None
    found = marks.find(path)
    if found.key is None or found.key.start == found.key.end:
        return None
    text, (start, end) = found.source.text, found.key
    if text[start] in "\"'" or not (found.value.start == found.value.end or " " in fault.key):
        return None
    if (glued := GLUED.match(fault.key)) and glued[1] in keys(fault.owner) and found.value.start == found.value.end:
        sign = f"there is {named(glued[2])} ({glued[2]}), not a colon"
        if glued[2] == ":":
            sign = "there is no space after the colon"
        return Told("syntax-error", sign, f"write `{glued[1]}: ...`", found.source.place(start, end), "colon")
    comma = comma_before(text, start)
    return None if comma is None else Told("syntax-error", COMMA, WHOLE, found.source.place(comma), "comma")


def comma_before(text: str, index: int) -> int | None:
    """Return where the comma is that only space parts from the character at ``index``; ``None`` if there is none."""
    index -= 1
    while index >= 0 and text[index].isspace():
        index -= 1
    return index if index >= 0 and text[index] == "," else None
