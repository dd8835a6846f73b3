"""The keys of a file of TOML: on which line each is written, and which ones a table may have."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

PART = r"""(?:"[^"]*"|'[^']*'|[^\s."'=:#\[\]]+)"""
"""One key of a dotted key such as inks.premise."""
HEADING = re.compile(r"\s*\[+([^\[\]]+)\]+\s*(?:[#;].*)?$")
KEY = re.compile(rf"\s*({PART}(?:\s*\.\s*{PART})*)\s*[=:]")


def keys_of(model: object, path: Sequence[str]) -> list[str]:
    """Return the keys that the table at ``path`` may have, by the model (a dataclass) of the whole file."""
    here: Any = model
    for part in path:
        inside = get_args(here)[:1] or (None,)  # a list of tables, and the number of one of them
        here = get_type_hints(here).get(part) if is_dataclass(here) else inside[0]
    return [one.name for one in fields(here)] if is_dataclass(here) else []


def line_of(text: str, path: Sequence[str]) -> int | None:
    """Return the line on which a key is written, or else the table that holds it; ``None`` if neither is found.

    In a list of tables, the number of a table is a part of the path: ``exercises``, ``0``, ``kind``.
    """
    wanted = [part.lower() for part in path]
    lines = list(_keys_by_line(text))
    for length in range(len(wanted), 0, -1):
        for number, keys in lines:
            if keys[:length] == wanted[:length]:
                return number
    return None


def _keys_by_line(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each line that names a table or a key, with the keys that lead to it from the top, in small letters."""
    table: list[str] = []
    before: Counter[str] = Counter()
    for number, line in enumerate(text.lower().split("\n"), 1):
        if heading := HEADING.match(line):
            table = _parts(heading[1])
            if line.lstrip().startswith("[["):
                table.append(str(before[heading[1]]))
                before[heading[1]] += 1
            yield number, table
        elif key := KEY.match(line):
            yield number, [*table, *_parts(key[1])]


def _parts(dotted: str) -> list[str]:
    return [part.strip("\"'") for part in re.findall(PART, dotted)]
