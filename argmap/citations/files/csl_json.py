"""CSL-JSON (Citation Style Language 1.0.2, "CSL-JSON schema"), as Zotero and other programs write it."""

import re
from collections.abc import Iterator
from typing import Any

from argmap.citations.files._bibliography import date, together, work
from argmap.citations.keys import id_of
from argmap.files import refuse
from argmap.notation.bibliography import Work
from argmap.notation.source import Marks
from argmap.notation.source import parse as parse_source
from argmap.problems import Path, Place, ReadError

SUFFIXES = (".json", ".csljson")
_TAG = re.compile(r"</?(?:i|b|sup|sub|span)\b[^<>]*>")
_FIELDS = {(field.alias or name): name for name, field in Work.model_fields.items()}
_PEOPLE = ("author", "editor", "translator")
_DATES = ("issued", "accessed")
_PERSON = ("family", "given", "suffix", "literal", "non-dropping-particle")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24, "1": 21, "2": 22, "3": 23, "4": 24}


def parse(text: str, file: str) -> Iterator[Work]:
    """Yield the works of a text: a list of items, or one. Raises ``ReadError`` with one problem and its place."""
    parsed = parse_source(text, file, "json")
    items = parsed.data if isinstance(parsed.data, list) else [parsed.data]
    seen: set[str] = set()
    for index, item in enumerate(items):
        path: Path = (index,) if isinstance(parsed.data, list) else ()
        found = _work(item, parsed.marks, path)
        if found.id in seen:
            place = parsed.marks.value_place((*path, "id"))
            raise refuse("duplicate-key", f"a second item has the id {found.id}", "give it another id", place)
        seen.add(found.id)
        yield found


def _work(item: Any, marks: Marks, path: Path) -> Work:
    if not isinstance(item, dict) or not item.get("id"):
        message = "an item of CSL-JSON must be an object with an id and a type"
        raise refuse("wrong-type", message, 'write {"id": "...", "type": "book", ...}', marks.value_place(path))
    fields: dict[str, Any] = {}
    undated = ""
    for theirs, value in item.items():
        place = marks.value_place((*path, theirs))
        if theirs in _PEOPLE:
            fields[theirs] = tuple(_name(one, place) for one in _list(value, place))
        elif theirs in _DATES:
            fields[theirs], undated = _date(value, place, undated)
        elif theirs in _FIELDS:
            fields[_FIELDS[theirs]] = _text(value, place)
    fields["id"] = id_of(str(item["id"]))
    fields["note"] = together(fields.get("note"), undated)
    return work(fields, marks.value_place(path))


def _text(value: Any, place: Place) -> str:
    if isinstance(value, dict | list):
        raise _wrong("text", place)
    return " ".join(_TAG.sub("", value or "").split())


def _list(value: Any, place: Place) -> list[Any]:
    if not isinstance(value, list):
        raise _wrong("a list", place)
    return value


def _name(value: Any, place: Place) -> dict[str, str]:
    """Return a name; a particle that may be dropped goes with the given name, as CSL shows it there."""
    if not isinstance(value, dict):
        raise _wrong("a name with family or literal", place)
    found = {one: _text(value[one], place) for one in _PERSON if value.get(one)}
    if particle := _text(value.get("dropping-particle"), place):
        found["given"] = f"{found.get('given', '')} {particle}".strip()
    if not (found.get("family") or found.get("literal")):
        raise _wrong("a name with family or literal", place)
    return found


def _date(value: Any, place: Place, undated: str) -> tuple[str | None, str]:
    """Return a date as EDTF writes it, and a remark for what is no date."""
    if isinstance(value, str):
        return date(value), undated if date(value) else value
    if not isinstance(value, dict):
        raise _wrong("a date", place)
    if parts := value.get("date-parts"):
        ends = [_parts(one, place) for one in _list(parts, place)[:2]]
        season = _SEASONS.get(str(value.get("season") or "").lower())
        if season and len(ends) == 1 and len(ends[0]) == 4:
            return f"{ends[0]}-{season}", undated
        return "/".join(ends), undated
    words = _text(value.get("raw") or value.get("literal") or "", place)
    return date(words), undated if date(words) else words


def _parts(value: Any, place: Place) -> str:
    parts = [str(one) for one in _list(value, place)]
    if not parts or not all(re.fullmatch(r"\d{1,4}", one) for one in parts) or len(parts[0]) != 4:
        raise _wrong("a year of four digits, then month and day", place)
    return "-".join([parts[0], *(one.zfill(2) for one in parts[1:3])])


def _wrong(expected: str, place: Place) -> ReadError:
    return refuse("wrong-type", f"expected {expected} here", f"write {expected}", place)
