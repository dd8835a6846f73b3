"""Puts a page together: one HTML file with its style, its script and its data, and a policy that lets in nothing else.

The policy (Content Security Policy Level 3, W3C) names script and style by their hashes, so that no text of a map can
become either, and forbids to make markup or code of text later (Trusted Types, W3C). The data stand in a block that
browsers do not run; ``<``, ``>`` and ``&`` are escaped there, so that it cannot be left (HTML Living Standard, 4.12.1.3
"Restrictions for contents of script elements").
"""

import json
import re
from html import escape
from typing import Any, NamedTuple

from argmap.page.look import variables
from argmap.page.page_sources import SHARED, PageSources, strict_policy
from argmap.page.page_words import fitting, for_scripts, on_paper, phrase
from argmap.text.xml import printable

SOURCES = PageSources(SHARED)
PLACE = re.compile(r"\{\{([\w.]+)\}\}")
STYLES = ("page.css", "overview.css", "paper.css", "walk.css", "print.css")
EDITED = (
    "edit.css", "edit_head.css", "parts.css", "passages.css", "dragging.css", "form.css", "exports.css", "start.css",
    "tour.css", "class.css", "class_marks.css", "review.css",
)  # fmt: skip
UNSAFE = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}


class _Kind(NamedTuple):
    """A kind of page.

    Its script, what styles it has besides those of all, whether it asks its server for more, whether it changes a map.
    """

    script: str
    styles: tuple[str, ...] = ()
    live: bool = False
    edits: bool = False


READING, LIVE = _Kind("main"), _Kind("live", live=True)
BESIDE_TEXT = _Kind("beside_text", ("beside_text.css",))
EDITING = _Kind("edit_served", EDITED, live=True, edits=True)
EDITING_HERE = _Kind("edit_in_file", EDITED, edits=True)


def page(content: dict[str, Any], *, live: bool = False, words: str = "") -> str:
    """Return the HTML of a page; the same content gives the same text.

    A ``live`` page asks the server that it came from for changes; otherwise it opens no connection. ``words`` is the
    language that it speaks, by the code of a file in ``words``; by default the map's, or English.
    """
    return _page(LIVE if live else READING, content, content["title"], words or fitting(content["language"]))


def page_beside_text(content: dict[str, Any]) -> str:
    """Return the HTML of a page within an editor, which is told there what changes; it opens no connection itself."""
    return _page(BESIDE_TEXT, content, content["title"], fitting(content["language"]))


def editing_page(state: dict[str, Any], words: str, *, served: bool = True) -> str:
    """Return the HTML of a page that changes a map; ``state`` is what the desk tells, ``words`` its language.

    A page that is not ``served`` has its desk in the page around it.
    """
    return _page(
        EDITING if served else EDITING_HERE, state, state["content"]["title"] if state["open"] else "argmap", words
    )


def editing_parts(*, served: bool = True) -> dict[str, str]:
    """Return what is the same in all pages that change a map: their style and their script."""
    kind = EDITING if served else EDITING_HERE
    return {"style": stylesheet(kind.styles), "script": SOURCES.script(kind.script)}


def policy(*, live: bool = False) -> str:
    """Return the policy that a page to read stands under."""
    return _policy(LIVE if live else READING)


def editing_policy(*, served: bool = True) -> str:
    """Return the policy that a page which changes a map stands under."""
    return _policy(EDITING if served else EDITING_HERE)


def _page(kind: _Kind, content: dict[str, Any], title: str, language: str) -> str:
    title = title or phrase(language, "map.untitled")
    words = for_scripts(language, editing=kind.edits)
    parts = {
        "language": language, "title": escape(printable(title)), "policy": escape(_policy(kind)),
        "style": stylesheet(kind.styles), "script": SOURCES.script(kind.script), "content": as_json(content),
        "words": as_json(words), **{key: escape(said) for key, said in on_paper(language).items()},
    }  # fmt: skip
    return PLACE.sub(lambda found: parts[found[1]], SOURCES.text("page.html"))


def _policy(kind: _Kind) -> str:
    style, script = stylesheet(kind.styles), SOURCES.script(kind.script)
    if kind.live:
        return strict_policy(style, script, pictures="'self' blob: data:", reach="'self'")
    return strict_policy(style, script)


def as_json(content: dict[str, Any]) -> str:
    """Return data as JSON that can stand in an HTML script block, without lone surrogates."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":")).translate(UNSAFE)
    return text.encode(errors="replace").decode()


def stylesheet(more: tuple[str, ...] = ()) -> str:
    """Return the style of every page, and ``more`` of one kind: the look of the theme, then how its parts use it."""
    return variables() + SOURCES.style((*STYLES, *more))
