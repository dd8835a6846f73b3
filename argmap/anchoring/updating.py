"""Rewrites a map's locations after its paper was revised: only the values of `at` change."""

import re
from collections.abc import Iterator

from argmap.anchoring.anchors import Anchor
from argmap.anchoring.resolving import Anchors
from argmap.notation.reading import Document
from argmap.problems import ArgmapError, Place

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")  # as the places of a map count lines


def stale(anchors: Anchors) -> list[Anchor]:
    """Return the statements whose passages were followed to another place, were reworded or are lost."""
    return [anchor for anchor in anchors.of.values() if any(fate.change != "same" for fate in anchor.fates)]


def lost(anchors: Anchors) -> list[Anchor]:
    """Return the statements of which a passage is lost and no quotation tells where it went."""
    return [one for one in stale(anchors) if not one.strayed and any(not fate.now for fate in one.fates)]


def updated(document: Document, anchors: Anchors) -> str:
    """Return the text of a map with the present locations of its statements.

    Raises ``ArgmapError`` if a passage is lost: its old place would mean another sentence from now on; and if a place
    is written over several lines.
    """
    if gone := lost(anchors):
        names = ", ".join(anchor.node.id for anchor in gone)
        raise ArgmapError(f"{document.file}: these statements lost their passages: {names}; correct their `at` first")
    lines = LINE.findall(document.texts[document.file])
    changes = sorted(_changes(document, anchors), key=lambda one: (one[0].line, one[0].column), reverse=True)
    for place, old, new in changes:
        _put(place, old, new, lines)
    return "".join(lines)


def _changes(document: Document, anchors: Anchors) -> Iterator[tuple[Place, str, str]]:
    for anchor in stale(anchors):
        now, at = anchors.at_now(anchor.node.id), anchor.node.at or ""
        if now != at:
            yield document.value_place((*anchor.node.path, "at")), at, now


def _put(place: Place, old: str, new: str, lines: list[str]) -> None:
    """Replace what stands at a place of a text, given as its lines; quotation marks stay."""
    line = lines[place.line - 1] if place.line and place.line <= len(lines) else ""
    start = (place.column or 1) - 1
    found = line[start : start + place.width]
    if found.strip("\"'") != old:  # over several lines, or lines that the reader counts otherwise
        raise ArgmapError(f"{place}: this location cannot be rewritten; correct it by hand to {new}")
    lines[(place.line or 1) - 1] = line[:start] + found.replace(old, new) + line[start + place.width :]
