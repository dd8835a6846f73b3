"""What the styles of a DOCX say that a paragraph is, in whatever language Word was set to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from argmap.language import every
from argmap.paper.readers.docx.listener import Listener

_ROLES = {
    "title": "title",
    "subtitle": "subtitle",
    "author": "author",
    "authors": "author",
    "date": "date",
    "caption": "caption",
    "image caption": "caption",
    "table caption": "caption",
    "toc heading": "contents",
    "abstract title": "heading 1",
    "bibliography": "entry",
}


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: its name in lower case, the style that it is based on, its outline level from 1, or 0."""

    name: str = ""
    base: str | None = None
    level: int = 0


class Styles(Listener):
    """Hears the part ``styles`` (ECMA-376, part 1, section 17.7); ``found`` holds the styles by id."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, Style] = {}
        self._id = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Keep what matters of one style."""
        super().start(tag, attributes)
        value = attributes.get("w:val", "")
        if tag == "w:style":
            self._id = attributes.get("w:styleId", "")
            self.found[self._id] = Style()
        elif self._id and tag == "w:name":
            self._change(name=value.casefold())
        elif self._id and tag == "w:basedOn":
            self._change(base=value)
        elif self._id and tag == "w:outlineLvl":
            self._change(level=outline_level(value))

    def end(self, tag: str) -> None:
        """Forget the style when it ends."""
        super().end(tag)
        if tag == "w:style":
            self._id = ""

    def _change(self, **fields: str | int) -> None:
        self.found[self._id] = replace(self.found[self._id], **fields)  # type: ignore[arg-type]  # named in start


def outline_level(value: str) -> int:
    """Return an outline level from 1; 0 for body text, which Word writes as 9."""
    return int(value) + 1 if value.isdecimal() and int(value) < 9 else 0


def role(id_: str | None, styles: Mapping[str, Style]) -> str:
    """Return what a style makes of paragraphs.

    It is ``title``, ``subtitle``, ``author``, ``date``, ``entry``, ``caption``, ``heading N``, ``contents``, or "".

    A style that says nothing of its own is what the style is that it is based on.
    """
    seen: set[str] = set()
    while id_ is not None and id_ in styles and id_ not in seen:
        seen.add(id_)
        style = styles[id_]
        if found := _role_of(style):
            return found
        id_ = style.base
    return ""


def _role_of(style: Style) -> str:
    if style.name in _ROLES:
        return _ROLES[style.name]
    if style.name.startswith("toc "):
        return "contents"
    if heading := _heading().fullmatch(style.name):
        return f"heading {heading[1]}"
    return f"heading {style.level}" if style.level else ""


@cache
def _heading() -> re.Pattern[str]:
    """Return the pattern of a heading's style: Word writes the English name even where it shows another.

    Other programs write what they show.
    """
    words = (word for one in every() for word in one.headings.styles)
    return re.compile(rf"(?:{'|'.join(words)})\s*(\d)")
