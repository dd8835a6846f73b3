"""The problems of an open map, found when they are asked for, and kept with their statements until the next time."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from argmap.checking.batch import settled_problems
from argmap.desk.entry_keys import EntryKeys, entries
from argmap.editing.intent import LISTS
from argmap.editing.map_text import MapText
from argmap.graph.lowering import lower
from argmap.paper.article import Article
from argmap.problems import ArgmapError, Path, Problem
from argmap.reports.documentation import entry

ABOUT_ALL = ("text", *LISTS)
"""Keys whose value is the statement itself, or what hangs on it."""


class FoundProblems:
    """``checked`` is the number of the state that the problems were found in."""

    def __init__(self) -> None:
        self.checked = 0
        self._found: list[tuple[int | None, str, Problem]] = []

    def check(self, now: MapText, keys: EntryKeys, number: int, article: Article | None) -> None:
        """Find the problems of a state. Raises ``ReadError`` for settings that cannot be read."""
        document = now.document
        paths = {node.id: node.path for node in lower(document.map).nodes.values()}
        fields = _fields(now)
        self._found = []
        for one in settled_problems(document, article):
            there, field = fields.get((one.place.line, one.place.column), (None, ""))
            path = paths.get(one.node) if one.node else there
            self._found.append((keys.of.get(path) if path else None, field if path == there else "", one))
        self.checked = number

    def count_on(self, number: int) -> None:
        """Let what was found hold in the next state too, in which nothing of the map is different."""
        if self.checked == number - 1:
            self.checked = number

    def of(self, now: MapText, keys: EntryKeys) -> list[Problem]:
        """Return the problems at the statements as they are called now, without those of statements that are gone."""
        ids = {node.path: node.id for node in lower(now.document.map).nodes.values()}
        return [
            replace(one, node=ids[path]) if path in ids else one
            for key, _, one in self._found
            for path in [keys.paths.get(key, ()) if key else ()]
            if key is None or path in ids
        ]

    def fields(self, keys: EntryKeys) -> Iterator[dict[str, Any]]:
        """Yield what a page needs to know of each problem besides its words, in their order.

        That is the entry and the field that it is about (no field for the entry as a whole), what its rule finds in a
        line, the location in the paper that the entry should rather have, where the rule knows one, and whether the
        entry itself can ignore it: what is found of a step only the map as a whole can.
        """
        for key, field, one in self._found:
            if key is None or key in keys.paths:
                yield {
                    "entry": key,
                    "field": field,
                    "finds": _summary(one.rule),
                    "instead": one.instead or "",
                    "own": one.node is not None,
                }


def _fields(now: MapText) -> dict[tuple[int | None, int | None], tuple[Path, str]]:
    """Return which entry, and which of its fields, stands at each line and column of the map's text."""
    document = now.document
    found: dict[tuple[int | None, int | None], tuple[Path, str]] = {}
    if document.marks is None:
        return found
    for path, _ in entries(now.data):
        for name, marks in document.marks.find(path).children.items():
            if name in ABOUT_ALL or not isinstance(name, str):
                continue
            pending = [marks]
            while pending:
                here = pending.pop()
                pending += here.children.values()
                for span in filter(None, (here.key, here.value)):
                    place = here.source.place(*span)
                    found[place.line, place.column] = path, name
    return found


@cache
def _summary(rule: str) -> str:
    """Return what a rule finds, in a line; empty for one of another distribution that is not there any more."""
    try:
        return entry(rule).summary
    except ArgmapError:
        return ""
