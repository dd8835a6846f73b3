"""Several things in one cell: numbers of notes, ids of works, quotations and tags.

They are parted by commas or semicolons. ``2 "half of it"`` is a note and what it backs; what needs more than an id is a
JSON object: ``{"work": "lee-2001", "locator": "14"}``.
"""

import json
import re
from typing import Any

from pydantic import BaseModel, ValidationError

from argmap.notation.bibliography import Citation
from argmap.notation.model import Backing, CitedWork, Quote

_GAP = re.compile(r"[\s,;]*")
_NOTE = re.compile(r"(?:(?:note|fn\.?|n\.|\^|\[)\s*)?(\d{1,6})\]?", re.IGNORECASE)
_KEY = re.compile(r"@?([\w.:-]*[\w-])")
_JSON = json.JSONDecoder()


def backings(cell: str) -> tuple[Backing, ...] | None:
    """Return the notes in a cell; ``None`` where there is anything else in it."""
    found: list[Backing] = []
    at = 0
    while (at := _skip(cell, at)) < len(cell):
        match = _NOTE.match(cell, at)
        if not match or not int(match[1]):
            return None
        at = _skip(cell, match.end())
        backs = None
        if cell[at : at + 1] == '"':
            backs, at = _value(cell, at)
            if not isinstance(backs, str):
                return None
        found.append(Backing.model_construct(note=int(match[1]), backs=backs or None))
    return tuple(found)


def cited_works(cell: str) -> tuple[CitedWork, ...] | None:
    """Return the works in a cell; ``None`` where there is anything else in it."""
    return _models(cell, CitedWork)


def citations(cell: str) -> tuple[Citation, ...] | None:
    """Return the citations of a note in a cell; ``None`` where there is anything else in it."""
    return _models(cell, Citation)


def quotes(cell: str) -> tuple[Quote, ...] | None:
    """Return the first and last words of passages in a cell; ``None`` where there is anything else in it."""
    return _models(cell, Quote)


def tags(cell: str) -> tuple[str, ...]:
    """Return the tags in a cell."""
    if cell.startswith("["):
        found, _ = _value(cell, 0)
        if isinstance(found, list) and all(isinstance(one, str) for one in found):
            return tuple(found)
    return tuple(tag for one in re.split(r"[,;]", cell) if (tag := one.strip()))


def of_backings(notes: tuple[Backing, ...]) -> str:
    """Return notes as a cell holds them."""
    return ", ".join(f"{one.note} {_json(one.backs)}" if one.backs else str(one.note) for one in notes)


def of_models(models: "tuple[CitedWork | Citation | Quote, ...]") -> str:
    """Return works, citations or quotations as a cell holds them: an id alone where that is all."""
    return ", ".join(_of_model(one) for one in models)


def of_tags(words: tuple[str, ...]) -> str:
    """Return tags as a cell holds them."""
    plain = ", ".join(words)
    return plain if tags(plain) == words else _json(list(words))


def _of_model(model: BaseModel) -> str:
    data = {key: value for key, value in dict(model).items() if value is not None and (key, value) != ("label", "page")}
    key = data.get("work", "")
    return key if list(data) == ["work"] and _KEY.fullmatch(key) and key[0] != "@" else _json(data)


def _models(cell: str, kind: type[Any]) -> tuple[Any, ...] | None:
    found: list[Any] = []
    at = 0
    while (at := _skip(cell, at)) < len(cell):
        value: Any = None
        if cell[at] == "{":
            value, at = _value(cell, at)
        elif match := _KEY.match(cell, at):
            value, at = {"work": match[1]}, match.end()
        try:
            found.append(kind.model_validate(value))
        except ValidationError:
            return None
    return tuple(found)


def _value(cell: str, at: int) -> tuple[Any, int]:
    """Return the JSON at a place in a cell and where it ends; ``None`` where it is none."""
    try:
        return _JSON.raw_decode(cell, at)
    except (ValueError, RecursionError):
        return None, len(cell)


def _skip(cell: str, at: int) -> int:
    match = _GAP.match(cell, at)
    return match.end() if match else at


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
