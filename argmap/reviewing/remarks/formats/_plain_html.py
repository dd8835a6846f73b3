"""The words of a piece of HTML, as plain text: no element, script or comment is left of it.

Each ``<`` begins one step, so the time is linear in the length, which it is not with the parser of the standard
library where tags are not closed. What looks like no tag is text: 1 < 2.
"""

import re
from html import unescape

LONGEST = 1_000_000
"""How much of a body is read."""
BREAKS = frozenset((
    "address", "blockquote", "br", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p",
    "pre", "section", "table", "tr", "ul",
))  # fmt: skip
HIDDEN = frozenset(("head", "script", "style", "template", "title"))
COMMENT = "!--"
SPACE = re.compile(r"[ \t\r\n\f]+")
SPACES = re.compile(r" {2,}")
TAG = re.compile(r"(/?)([a-z][a-z0-9-]*)(?![^\s/>])[^>]*>|[!?][^>]*>", re.IGNORECASE)


def words_of_html(html: str) -> str:
    """Return what a reader would see, a line for each block."""
    first, *pieces = html[:LONGEST].split("<")
    shown, inside = [first], ""
    for piece in pieces:
        commented = inside == COMMENT or (not inside and piece.startswith(COMMENT))
        inside, text = _comment(piece) if commented else _tag(piece, inside)
        shown += text
    return _lines(shown)


def _comment(piece: str) -> tuple[str, list[str]]:
    """Return whether the comment goes on, and what is shown behind it."""
    _, closed, rest = piece.partition("-->")
    return "" if closed else COMMENT, [rest]


def _tag(piece: str, inside: str) -> tuple[str, list[str]]:
    """Return the element that hides what follows, and what is shown of a tag and what stands behind it."""
    tag = TAG.match(piece)
    if tag is None:
        return inside, [] if inside else [f"<{piece}"]
    name, closing = (tag[2] or "").lower(), bool(tag[1])
    if inside and not (closing and name == inside):
        return inside, []
    if name in HIDDEN and not closing:
        return name, []
    return "", ["\n" if name in BREAKS else "", piece[tag.end() :]]


def _lines(shown: list[str]) -> str:
    """Return text with the line breaks of blocks alone: others are spaces, as a browser shows them."""
    text = "".join(piece if piece == "\n" else SPACE.sub(" ", piece) for piece in shown)
    lines = [SPACES.sub(" ", line).strip() for line in unescape(text).split("\n")]
    return "\n".join(filter(None, lines))
