"""Works as the items that CSL processors take: CSL-JSON, with dates in parts."""

from collections.abc import Sequence
from typing import Any

from argmap.notation.bibliography import Name, Work

LEFT_OUT = {"id", "type", "issued", "accessed", "note", "keyword", "author", "editor", "translator"}
"""What is written otherwise, and what no reference shows."""
OURS = {"translated-title", "translated-container-title", "event-title"}
"""What CSL 1.0.1, which citeproc-py knows, does not have."""
PEOPLE = ("author", "editor", "translator")
SEASONS = range(21, 25)
"""The months by which EDTF means a season."""


def csl_item(work: Work, key: str, year_suffix: str = "") -> dict[str, Any]:
    """Return a work as an item that goes by ``key``; ``year_suffix`` tells it from another of the same year."""
    data = work.model_dump(by_alias=True, exclude_none=True, exclude=LEFT_OUT)
    found: dict[str, Any] = {name: value for name, value in data.items() if value and name not in OURS}
    if work.event_title:
        found["event"] = work.event_title
    found |= {"id": key, "type": work.type}
    for role in PEOPLE:
        if people := [_name(one) for one in getattr(work, role)]:
            found[role] = people
    for name in ("issued", "accessed"):
        if date := getattr(work, name):
            found[name] = _date(date)
    if year_suffix:
        found["year-suffix"] = year_suffix
    return found


def suffixes(groups: Sequence[str]) -> list[str]:
    """Return a letter for each of those that are alike, in their order: a, b ...; none for what occurs once."""
    counted = dict.fromkeys(groups, 0)
    found = []
    for one in groups:
        found.append(_letters(counted[one]) if groups.count(one) > 1 else "")
        counted[one] += 1
    return found


def _letters(number: int) -> str:
    """Return the number of a letter from 0 on: a to z, then aa, ab ..."""
    return (_letters(number // 26 - 1) if number >= 26 else "") + chr(ord("a") + number % 26)


def _name(person: Name) -> dict[str, str]:
    if person.literal:
        return {"literal": person.literal}
    given = {
        "family": person.family, "given": person.given, "suffix": person.suffix,
        "non-dropping-particle": person.non_dropping_particle,
    }  # fmt: skip
    return {key: value for key, value in given.items() if value}


def _date(edtf: str) -> dict[str, Any]:
    """Return a date of EDTF, or two, in parts; a season is left to the year."""
    ends = [[int(part) for part in one.split("-")] for one in edtf.split("/")]
    return {"date-parts": [one[:1] if len(one) > 1 and one[1] in SEASONS else one for one in ends]}
