"""What a format of works is, and what the formats share."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from pydantic import ValidationError

from argmap.citations.dates import dates
from argmap.citations.names import is_body, person
from argmap.files import refuse
from argmap.notation.bibliography import Name, Work
from argmap.problems import Place, ReadError

DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?")


class Bibliography(Protocol):
    """A module of this package."""

    SUFFIXES: tuple[str, ...]

    def parse(self, text: str, file: str) -> Iterable[Work]:
        """Yield the works of a text; ``file`` is its name for messages. Raises ``ReadError`` with one problem."""


def work(fields: Mapping[str, Any], place: Place) -> Work:
    """Return a work of the fields that say something. Raises ``ReadError`` at ``place`` for a value that cannot be."""
    try:
        return Work.model_validate({name: value for name, value in fields.items() if value})
    except ValidationError as error:
        raise _refused(error, "work", place) from error


def people(role: str, found: Iterable[Name], place: Place) -> tuple[Name, ...]:
    """Return the names of a role. Raises ``ReadError`` at ``place`` for one that cannot be."""
    try:
        return tuple(dict.fromkeys(found))
    except ValidationError as error:
        raise _refused(error, role, place) from error


def _refused(error: ValidationError, default: str, place: Place) -> ReadError:
    fault = error.errors(include_url=False)[0]
    field = fault["loc"][0] if fault["loc"] else default
    message = f"{field}: {fault['msg'].removeprefix('Value error, ')}"
    return refuse("wrong-value", message, "correct the field, or remove it", place)


def name(text: str) -> Name:
    """Return a name: "Family, Given, Suffix", a body, or given name first."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) > 1 and parts[0]:
        inverted = person(f"{parts[0]}, {parts[1]}")
        found = inverted or Name(family=parts[0], given=parts[1] or None)
        return found.model_copy(update={"suffix": parts[2]}) if len(parts) > 2 and parts[2] else found
    if is_body(text):
        return Name(literal=text)
    return person(text) or (Name(family=text) if " " not in text else Name(literal=text))


def date(text: str) -> str | None:
    """Return a date as EDTF writes it, out of EDTF or words; ``None`` for what is no date."""
    plain = text.strip()
    if DATE.fullmatch(plain):
        return plain
    found = list(dates(plain))
    return found[0].value if len(found) == 1 and (found[0].start, found[0].end) == (0, len(plain)) else None


def pages(text: str) -> str:
    """Return page numbers with plain hyphens."""
    return re.sub(r"\s*[-‐-―]+\s*", "-", text.strip())


def together(*texts: str | None) -> str | None:
    """Return remarks as one."""
    return "; ".join(text for text in texts if text) or None
