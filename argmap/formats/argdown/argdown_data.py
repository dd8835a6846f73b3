"""Reads the YAML data of statements and the front matter.

Source: "YAML data" in https://argdown.org/syntax: between braces data is in YAML's inline form, after a brace and a
line break in its block form.
"""

import re
from typing import Any

from argmap.notation.source import parse
from argmap.problems import ReadError

BLOCK = re.compile(r"\{[ \t]*\n")
TABS = re.compile(r"^\t+", re.MULTILINE)


def data_of(text: str) -> dict[str, Any] | None:
    """Return the data between braces, every scalar as text; ``None`` if it is no YAML."""
    if BLOCK.match(text):
        inner = text[text.index("\n") + 1 : text.rindex("}")]
        found = front_matter_of(inner)
        return found if found is not None else _parsed(text)
    found = _parsed(text)
    inner = text[1:-1].strip()
    if found is None and inner.startswith("{") and inner.endswith("}"):
        return _parsed(inner)  # braces doubled, as for a template
    return found


def front_matter_of(text: str) -> dict[str, Any] | None:
    """Return the data of a front matter; ``None`` if it is no YAML mapping."""
    if not text.strip():
        return {}
    return _parsed(TABS.sub(lambda tabs: "  " * len(tabs[0]), text))


def _parsed(text: str) -> dict[str, Any] | None:
    try:
        found = parse(text, "<data>", "yaml").data
    except ReadError:
        return None
    return found if isinstance(found, dict) else None
