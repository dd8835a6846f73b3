"""The problems of an open map, found when they are asked for, and kept with their statements until the next time."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from argmap.checking.batch import settled_problems
from argmap.desk.entry_keys import EntryKeys
from argmap.editing.intent import LISTS
from argmap.editing.map_text import MapText
from argmap.graph.lowering import lower
from argmap.notation.reading import Document
from argmap.paper.article import Article
from argmap.problems import Path, Problem

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
        self._found = [
            (keys.of.get(path) if path else None, _field(one, path, document), one)
            for one in settled_problems(document, article)
            for path in [paths.get(one.node) if one.node else None]
        ]
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
        """Yield which field of which entry each problem is about, in their order; no field for the entry as a whole."""
        for key, field, _ in self._found:
            if key is None or key in keys.paths:
                yield {"entry": key, "field": field}


def _field(problem: Problem, path: Path | None, document: Document) -> str:
    """Return the key of a statement whose value a problem stands at; empty where it is about the statement."""
    if path is None or document.marks is None:
        return ""
    place = problem.place.line, problem.place.column
    for name, marks in document.marks.find(path).children.items():
        pending = [marks]
        while pending:
            here = pending.pop()
            pending += here.children.values()
            spans = (here.value, here.key) if here.key else (here.value,)
            if (
                isinstance(name, str)
                and name not in ABOUT_ALL
                and any((at.line, at.column) == place for at in (here.source.place(*span) for span in spans))
            ):
                return name
    return ""
