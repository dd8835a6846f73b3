"""RIS (Research Information Systems): lines of a tag and a value, from TY to ER.

Read here rather than by rispy (0.10), which drops a record without ER, and a file without TY, and knows no lines.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from argmap.citations.files._bibliography import date, name, pages, people, together, work
from argmap.citations.files._ris_tags import BOOKS, NUMBERED, TAGS, TYPES
from argmap.citations.keys import id_of, key_of, unique
from argmap.files import refuse
from argmap.notation.bibliography import Work
from argmap.problems import Place

SUFFIXES = (".ris",)
_LINE = re.compile(r"([A-Z][A-Z0-9])  -(?: (.*)|)")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}


@dataclass(slots=True)
class _Record:
    place: Place
    values: dict[str, list[str]] = field(default_factory=dict)
    last: list[str] = field(default_factory=list)

    def first(self, *tags: str) -> str:
        return next((self.values[tag][0] for tag in tags if self.values.get(tag)), "")


def parse(text: str, file: str) -> Iterator[Work]:
    """Yield the works of a text. Raises ``ReadError`` with one problem at the line that cannot be."""
    taken: set[str] = set()
    for record in _records(text, file):
        found = _work(record)
        found = found.model_copy(update={"id": unique(found.id, taken)})
        taken.add(found.id)
        yield found


def _records(text: str, file: str) -> Iterator[_Record]:
    record: _Record | None = None
    for number, line in enumerate(text.splitlines(), 1):
        match, place = _LINE.fullmatch(line.rstrip()), Place(file, number)
        tag, value = (match[1], (match[2] or "").strip()) if match else ("", line.strip())
        if tag == "TY":
            _refuse_open(record)
            record = _Record(place)
        if tag == "ER" and record:
            yield record
            record = None
        elif record:
            _add(record, tag, value)
        elif line.strip():
            raise refuse("syntax-error", "a record must begin with TY", "begin it with a line like TY  - JOUR", place)
    _refuse_open(record)


def _add(record: _Record, tag: str, value: str) -> None:
    """Add a value; a line without a tag goes on with the one before."""
    if tag:
        record.last = record.values.setdefault(tag, [])
        record.last.append(value)
    elif value:
        record.last[-1] = f"{record.last[-1]} {value}".strip()


def _refuse_open(record: _Record | None) -> None:
    if record:
        raise refuse("syntax-error", "this record has no end", "end it with the line ER  - ", record.place)


def _work(record: _Record) -> Work:
    kind = record.first("TY")
    fields: dict[str, Any] = {"type": TYPES.get(kind, "document")}
    for ours, tags in TAGS.items():
        fields[ours] = record.first(*tags)
    roles = {"author": ("AU", "A1"), "editor": ("ED", "A2"), "translator": ("A4",)}
    for role, tags in roles.items():
        values = (value for tag in tags for value in record.values.get(tag, ()) if value)
        fields[role] = people(role, map(name, values), record.place)
    fields["number" if kind in NUMBERED else "issue"] = record.first("IS", "M1")
    fields["isbn" if kind in BOOKS else "issn"] = record.first("SN")
    fields["page"] = pages("-".join(value for value in (record.first("SP"), record.first("EP")) if value))
    fields["keyword"] = ", ".join(value for value in record.values.get("KW", ()) if value)
    fields["issued"], undated = _date(record.first("DA") or record.first("PY", "Y1"))
    fields["accessed"], _ = _date(record.first("Y2"))
    fields["note"] = together(record.first("N1"), undated)
    fields["id"] = id_of(record.first("ID")) or key_of({name_: value for name_, value in fields.items() if value})
    return work(fields, record.place)


def _date(value: str) -> tuple[str | None, str]:
    """Return a date ``year/month/day/words`` as EDTF writes it, and what is no date."""
    year, month, day, words = [*(part.strip() for part in value.split("/", 3)), "", "", ""][:4]
    if not re.fullmatch(r"\d{4}", year):
        return (date(value), "") if date(value) else (None, value.strip("/ "))
    if month.isdigit():
        return "-".join([year, month.zfill(2), *([day.zfill(2)] if day.isdigit() else [])]), words
    season = _SEASONS.get(words.lower())
    return (f"{year}-{season}", "") if season else (year, words)
