"""Contexts of assurance cases: they explain the elements that are in them, and are no reasons.

A context is a note that cites nothing, so that nothing rests on it. Only one that is part of the argument itself,
because something challenges or supports it, or it supports something, is a statement.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from argmap.formats._gsn import NUMBER
from argmap.notation.bibliography import MOST_NOTES

Element = dict[str, Any]
_NUMBERED = re.compile(r"\[(\d{1,6})\] (.*)", re.DOTALL)


def explaining(elements: Mapping[str, Element], types: Mapping[str, str]) -> frozenset[str]:
    """Return the contexts that only explain: an element is in their context, and no argument is about them."""
    wanted: set[str] = set()
    argued: set[str] = set()
    for id_, one in elements.items():
        wanted.update(texts(one.get("inContextOf")))
        supported, challenged = texts(one.get("supportedBy")), texts(one.get("challenges"))
        argued.update(supported)
        argued.update(part.strip() for target in challenged for part in target.split("->"))
        if supported or challenged or one.get("inContextOf"):
            argued.add(id_)
    return frozenset(id_ for id_ in wanted - argued if types.get(id_) == "Context")


def texts(value: Any) -> list[str]:
    """Return the texts of a value: one, a list, or what a mapping says."""
    if isinstance(value, dict):
        return [f"{key} {one}" for key, one in value.items() if isinstance(one, str)]
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str) and one]


def numbered(source: str) -> tuple[int | None, str]:
    """Return the number that a source has as a note, if any, and its words."""
    match = _NUMBERED.fullmatch(source)
    number = int(match[1]) if match else 0
    return (number, match[2]) if match and 0 < number <= MOST_NOTES else (None, source)


def given_numbers(elements: Iterable[Element]) -> set[int]:
    """Return the numbers that a file gives its notes itself."""
    found: set[int] = set()
    for one in elements:
        said = (*texts(one.get("sources")), *(f"[{number}] " for number in texts(one.get(NUMBER))))
        found.update(number for source in said if (number := numbered(source)[0]))
    return found
