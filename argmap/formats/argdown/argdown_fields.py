"""What data in YAML says about a statement: the keys of argmap's own notation, and sources under their usual names.

Argdown leaves it to its users what data they write ("YAML data", https://argdown.org/syntax). With argmap's own keys
(``at``, ``voice``, ``basis``, ``footnotes``, ``cites``, ``quotes``, ``credence``, ``speaker`` ...) a map goes through
Argdown whole.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from argmap.notation.model import At, Backing, Basis, CitedWork, Id, Ignore, Quote, Voice

_TYPES: dict[str, Any] = {
    "at": At, "voice": Voice, "basis": Basis, "footnotes": tuple[Backing, ...], "cites": tuple[CitedWork, ...],
    "quotes": tuple[Quote, ...], "credence": float, "draft": bool, "question": int, "ignore": tuple[Ignore, ...],
    "title": str, "speaker": str, "tags": tuple[str, ...], "text": str, "id": Id,
}  # fmt: skip
OWN_SWITCHES = frozenset({"unnamed", "denial", "missing"})
"""What argmap writes for a statement without an id, for a denial as which it writes an attack, and for a reference to
nothing."""
SOURCES = ("sources", "source", "references", "reference", "citations", "citation", "urls", "url", "links", "link",
           "href", "doi", "literature", "bibliography", "note", "notes", "footnote")  # fmt: skip
"""Keys under which people write where a statement is from."""
SPEAKERS = ("proponent", "saysWho")
"""Keys under which Argdown's ``SaysWhoPlugin`` and its guide have who says something."""
SETTINGS = frozenset({"isInGroup", "isGroup", "isClosed", "isCanonical", "uses", "from", "rule", "rules", "logic"})
"""Keys that Argdown itself reads."""
OF_INFERENCES = frozenset({"uses", "from", "rule", "rules", "scheme"})
"""Keys of inferences that say what a graph holds."""


@cache
def _adapter(key: str) -> TypeAdapter[Any]:
    return TypeAdapter(_TYPES[key])


def fields_of(data: dict[str, Any]) -> tuple[dict[str, Any], list[str], list[str]]:
    """Return fields of a statement, the sources that the data names, and the keys that mean neither."""
    fields: dict[str, Any] = {}
    sources: list[str] = []
    rest: list[str] = []
    for key, value in data.items():
        if key in SPEAKERS and "speaker" not in data:
            key = "speaker"
        if key in _TYPES and (found := _valid(key, value)) is not None:
            fields[key] = found
        elif key.lower() in SOURCES and (said := list(_said(value))):
            sources += said
        elif key not in OWN_SWITCHES:
            rest.append(key)
    return fields, sources, rest


def _valid(key: str, value: Any) -> Any:
    try:
        return _adapter(key).validate_python(value)
    except ValidationError:
        return None


def _said(value: Any) -> Iterator[str]:
    """Yield each source that a value names, as a line of text."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            said = ", ".join(part for inner in one.values() for part in _said(inner))
        elif isinstance(one, list):
            said = ", ".join(_said(one))
        else:
            said = str(one or "").strip()
        if said:
            yield said


def is_switched(data: dict[str, Any] | None, key: str) -> bool:
    """Tell whether data has a switch that is on."""
    return bool(data) and str((data or {}).get(key, "false")).lower() not in {"false", "no", "none", ""}
