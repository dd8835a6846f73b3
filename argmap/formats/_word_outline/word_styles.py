"""What the styles and lists of a Word document say of paragraphs.

ECMA-376 part 1: 17.7.4 "Styles", 17.9 "Numbering", 17.3.1.20 "outlineLvl". Word's own styles for lists below lists are
called List Bullet 2, List Number 3 and so on.
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from argmap.formats._xml_source import XmlElement

_HEADING = re.compile(r"(?:heading|überschrift|titre|título|titolo|заголовок)\s*(\d)", re.IGNORECASE)
_LIST = re.compile(r"list (?:bullet|number|continue)?\s*([1-9])", re.IGNORECASE)
MOST_BASES = 20
"""How many styles may be based on one another."""


class _Properties(NamedTuple):
    """What the properties of a paragraph or a style say."""

    style: str | None = None
    outline: int | None = None
    level: int | None = None
    list_id: str | None = None


class _WordStyle(NamedTuple):
    """What a style says: read once, since thousands of paragraphs may have it."""

    properties: _Properties
    base: str | None
    heading: int
    title: bool
    level: int


@dataclass(slots=True)
class WordStyles:
    """Styles by id, and for each list the signs of its levels."""

    styles: dict[str, _WordStyle] = field(default_factory=dict)
    signs: dict[str, dict[int, str]] = field(default_factory=dict)

    def add_styles(self, root: XmlElement) -> None:
        """Take the styles of a document."""
        self.styles = {one.get("styleId"): _style(one) for one in root.named("style")}

    def add_lists(self, root: XmlElement) -> None:
        """Take the signs of lists: the text of each level."""
        abstract = {one.get("abstractNumId"): _signs(one) for one in root.named("abstractNum")}
        for number in root.named("num"):
            self.signs[number.get("numId")] = abstract.get(_value(number, "abstractNumId") or "", {})

    def heading(self, properties: XmlElement | None) -> int:
        """Return the level of a heading from 1 on; 0 for other paragraphs."""
        said, styles = self._all(properties)
        outline = next((one.outline for one in said if one.outline is not None), None)
        if outline is not None:
            return outline + 1 if outline < 9 else 0
        return next((one.heading for one in styles if one.heading), 0)

    def is_title(self, properties: XmlElement | None) -> bool:
        """Tell whether a paragraph is the title of the document."""
        return any(one.title for one in self._all(properties)[1])

    def list_level(self, properties: XmlElement | None) -> tuple[int, str] | None:
        """Return how deep an item of a list is, from 0 on, and its sign; ``None`` for a paragraph that is none."""
        said, styles = self._all(properties)
        list_id = next((one.list_id for one in said if one.list_id is not None), None)
        if list_id in (None, "0"):
            return None
        level = next((one.level for one in said if one.level is not None), 0)
        level = level or max((one.level for one in styles), default=0)
        return level, self.signs.get(list_id or "", {}).get(level, "")

    def _all(self, properties: XmlElement | None) -> tuple[list[_Properties], list[_WordStyle]]:
        """Return the properties of a paragraph and those of its styles, the nearest first, and these styles."""
        own = _properties(properties)
        styles: list[_WordStyle] = []
        link = own.style
        while link and len(styles) < MOST_BASES and (style := self.styles.get(link)):
            styles.append(style)
            link = style.base
        return [own, *(one.properties for one in styles)], styles


def _style(element: XmlElement) -> _WordStyle:
    name = _value(element, "name") or ""
    heading, level = _HEADING.match(name), _LIST.fullmatch(name)
    return _WordStyle(
        _properties(element.first("pPr")), _value(element, "basedOn"), int(heading[1]) if heading else 0,
        name.lower() == "title", int(level[1]) - 1 if level else 0,
    )  # fmt: skip


def _properties(element: XmlElement | None) -> _Properties:
    if element is None:
        return _Properties()
    outline = _value(element, "outlineLvl")
    numbering = element.first("numPr")
    level = _value(numbering, "ilvl") if numbering else None
    list_id = _value(numbering, "numId") if numbering else None
    return _Properties(_value(element, "pStyle"), _whole_or_none(outline), _whole_or_none(level), list_id)


def _signs(list_: XmlElement) -> dict[int, str]:
    return {_whole(level.get("ilvl")): _value(level, "lvlText") or "" for level in list_.named("lvl")}


def _value(element: XmlElement, name: str) -> str | None:
    """Return the value of the first child of a name; ``None`` if there is none."""
    found = element.first(name)
    return found.get("val") if found else None


def _whole_or_none(text: str | None) -> int | None:
    return None if text is None else _whole(text)


def _whole(text: str) -> int:
    return int(text) if len(text) < 4 and text.isdecimal() else 0
