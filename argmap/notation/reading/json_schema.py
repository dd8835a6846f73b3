"""The notation as JSON Schema (draft 2020-12), for editors that complete keys and explain them."""

from typing import Any

from argmap.notation.bibliography import KEY, Paper
from argmap.notation.model import ID, Map
from argmap.notation.reading.loading import PAPER_NAME

DRAFT = "https://json-schema.org/draft/2020-12/schema"
SCHEMA_ID = "urn:argmap:notation:{}:1"
"""What the schemas are called (``$id``). The number grows only when a map that was valid is so no longer.

It is a name (RFC 8141) and no address: nobody is to fetch it, and it stays when the project moves."""
PORTABLE = {
    ID: r"^[^\u0000-@\[-`{-\u00a0][^\u0000-,./:-@\[-^`{-\u00a0]*$",
    KEY: r"^[^\u0000-/:-@\[-^`{-\u00a0][^\u0000-,/;-@\[-^`{-\u00a0]*$",
}
"""Patterns that editors understand as argmap does. In theirs (ECMA 262) ``\\w`` means the letters A to Z only, and
no class covers the letters of all scripts: these exclude the rest of ASCII, and allow a little more than argmap."""


def map_schema() -> dict[str, Any]:
    """Return the schema of a map; its paper may be the name of a file instead."""
    schema = _schema(Map)
    name = {
        "type": "string",
        "pattern": PAPER_NAME,
        "description": "NAME, for the file NAME.paper.yaml beside the map.",
    }
    paper = schema["properties"]["paper"]
    schema["properties"]["paper"] = {"description": paper.pop("description"), "anyOf": [name, paper]}
    return schema


def paper_schema() -> dict[str, Any]:
    """Return the schema of a paper's file."""
    return _schema(Paper)


def _schema(kind: type[Map] | type[Paper]) -> dict[str, Any]:
    named = {"$schema": DRAFT, "$id": SCHEMA_ID.format(kind.__name__.lower())}
    schema: dict[str, Any] = named | kind.model_json_schema()
    pending: list[Any] = [schema]
    while pending:
        here = pending.pop()
        if isinstance(here, dict):
            _simplify(here)
        pending += here.values() if isinstance(here, dict) else here if isinstance(here, list) else ()
    return schema


def _simplify(part: dict[str, Any]) -> None:
    """Allow what argmap allows: every scalar is text first, so ``volume: 6`` is right; nothing is written as null."""
    choices = part.get("anyOf", ())
    if len(choices) == 2 and {"type": "null"} in choices:
        del part["anyOf"]
        only = next(one for one in choices if one != {"type": "null"})
        part |= {key: value for key, value in only.items() if key not in part}
    if part.get("type") == "string" and "enum" not in part:
        part["type"] = ["string", "number", "boolean"]
    if (pattern := part.get("pattern")) in PORTABLE:
        part["pattern"] = PORTABLE[pattern]
    if part.get("default", ...) in (None, [], ""):
        del part["default"]
