"""The page of a map for an editor that shows it beside the text: argmap's own requests, besides those of LSP 3.17.

``argmap/page`` has the whole page, one file that needs nothing else; ``argmap/pageContent`` has what changes in it as
somebody types, which the page takes in and stays as it is otherwise. Each is a JSON object::

    {"textDocument": {"uri": "file:///maps/lake.yaml"}}
    {"page": "<!doctype html>...", "unread": ""}

While the text cannot be read, they answer with its last state that could be, and ``unread`` says why. Without such a
state, ``page`` (or ``content``) is ``null``; of a text that is not open, the whole answer is.
"""

from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from argmap.lsp.open_maps import OpenMaps
from argmap.lsp.read_map import ReadMap
from argmap.lsp.text_kinds import TextKind
from argmap.page import as_json, content, page_beside_text
from argmap.problems import Problem

PAGE = "argmap/page"
PAGE_CONTENT = "argmap/pageContent"
PageAnswer = dict[str, str | None]
NO_MAP = {
    TextKind.BLANK: "There is no map yet: write its title and its claim.",
    TextKind.RECORD: "This is the record of a paper, not a map.",
    TextKind.STRANGE: "This does not look like a map.",
}
"""Why a text that is not at fault has no page."""


def whole_page(maps: OpenMaps, now: ReadMap, _: Any) -> PageAnswer:
    """Return the page of a text as HTML."""
    return _answer("page", page_beside_text, maps, now)


def page_content(maps: OpenMaps, now: ReadMap, _: Any) -> PageAnswer:
    """Return what the page of a text shows, as JSON that the page reads."""
    return _answer("content", as_json, maps, now)


def _answer(key: str, written: Callable[[dict[str, Any]], str], maps: OpenMaps, now: ReadMap) -> PageAnswer:
    shown, unread = maps.readable(now.open_text.uri), _unread(now)
    document = shown.read.document if shown else None
    if shown is None or document is None or not document.graph.nodes:
        return {key: None, "unread": unread or "There is no statement in this file yet."}
    return {key: written(content(document.graph, shown.problems, shown.read.article)), "unread": unread}


def _unread(now: ReadMap) -> str:
    """Return why a text cannot be read as a map; of one that can be, nothing."""
    if now.read.document is not None:
        return ""
    return NO_MAP.get(now.kind) or _told(now.read.problems[0], now)


def _told(problem: Problem, now: ReadMap) -> str:
    """Return a problem in a line: the editor has them all at their places, and the page must not be covered."""
    place = problem.place
    file = "" if place.file == now.file else f"{PurePath(place.file).name}: "
    line = "" if place.line is None else f"line {place.line}: "
    said = f"{file}{line}{problem.message}" + (f" ({problem.help})" if problem.help else "")
    return f"This text cannot be read. {said[:1].upper()}{said[1:]}."
