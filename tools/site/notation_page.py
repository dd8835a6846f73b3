"""The page of the notation's keys, from the schema that editors use (``argmap schema``)."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from argmap.notation.reading.json_schema import map_schema
from tools.site.prose import line

Schema = Mapping[str, Any]
ABOUT = """# The keys of the notation

Every key that a map or a paper's file may have, from the schema that `argmap schema` prints.
[Writing a map](../notation.md) explains how they are used.
"""
FIRST = ("Claim", "Premise", "Objection", "LinkedPremises", "LinkedObjections", "Reference", "Backing", "CitedWork",
         "Quote", "Ignore", "Paper")  # fmt: skip
"""The order of the sections; what is not named here follows by name."""


def notation_page() -> str:
    """Return the page: the map, then everything that it is made of."""
    schema = map_schema()
    parts = schema["$defs"]
    names = [*FIRST, *sorted(set(parts) - set(FIRST))]
    return "\n".join([ABOUT, _section("Map", schema, parts), *(_section(name, parts[name], parts) for name in names)])


def _section(name: str, part: Schema, parts: Schema) -> str:
    """Return the section on a part; where it has a short form, as a number for a note, that is told first."""
    forms = part.get("anyOf", [part])
    whole = next((one for one in forms if "properties" in one), part)
    lines = [f"## {name}", "", line(_said(whole, parts)), ""]
    lines += [f"It may also be a {_kind(one)} alone: {line(_said(one, parts))}\n" for one in forms if one is not whole]
    lines += [f"{_plain(whole).capitalize()}.\n"] if "enum" in whole else []
    return "\n".join([*lines, *_keys(whole, parts)])


def _keys(part: Schema, parts: Schema) -> Iterator[str]:
    required = part.get("required", ())
    for key, value in part.get("properties", {}).items():
        facts = [_kind(value), *(["required"] if key in required else [])]
        facts += [f"`{json.dumps(value['default']).strip(chr(34))}` if not said"] if "default" in value else []
        said = line(_said(value, parts))
        yield f"`{key}`\n: {said}{' ' if said else ''}({'; '.join(facts)})\n"


def _said(part: Schema, parts: Schema) -> str:
    """Return what a part says of itself, else what the part says that it refers to."""
    if "description" not in part and "$ref" in part:
        return str(parts[_name(part)].get("description", ""))
    return str(part.get("description", ""))


def _name(part: Schema) -> str:
    return str(part["$ref"]).rpartition("/")[2]


def _kind(part: Schema) -> str:
    """Return in words what a value may be, with links to the parts that have a section."""
    if "$ref" in part:
        return f"[{_name(part)}](#{_name(part).lower()})"
    if choices := part.get("anyOf", part.get("oneOf")):
        return " or ".join(dict.fromkeys(map(_kind, choices)))
    if part.get("type") == "array":
        return f"list of: {_kind(part['items'])}"
    return _plain(part)


def _plain(part: Schema) -> str:
    if "enum" in part:
        return f"one of {', '.join(f'`{one}`' for one in part['enum'])}"
    if part.get("type") == "integer":
        return "whole number"
    if part.get("type") == "number":
        return f"number from {part['minimum']} to {part['maximum']}" if "maximum" in part else "number"
    return "`true` or `false`" if part.get("type") == "boolean" else "text"
