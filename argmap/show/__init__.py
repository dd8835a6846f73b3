"""Problems as text for people, and in the forms that other programs read: one file, one form."""

from collections.abc import Callable, Mapping, Sequence

from argmap.problems import Problem
from argmap.show.github import as_github
from argmap.show.json import as_json, counts
from argmap.show.sarif import as_sarif
from argmap.show.text import as_short, as_text, summary

FORMATS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "short": as_short,
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
}
"""Forms that need nothing but the problems, by the name that ``argmap check --format`` takes."""

__all__ = ["FORMATS", "as_github", "as_json", "as_sarif", "as_short", "as_text", "counts", "summary"]
