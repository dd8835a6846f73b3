"""What the styles and lists of a Word document say of paragraphs.

ECMA-376 part 1: 17.7.4 "Styles", 17.9 "Numbering", 17.3.1.20 "outlineLvl". Word's own styles for lists below lists are
called List Bullet 2, List Number 3 and so on.
"""

import re
from dataclasses import dataclass, field

from argmap.formats._xml_source import XmlElement

_HEADING = re.compile(r"(?:heading|überschrift|titre|título|titolo|заголовок)\s*(\d)", re.IGNORECASE)
_LIST = re.compile(r"list (?:bullet|number|continue)?\s*([1-9])", re.IGNORECASE)
MOST_BASES = 20
"""How many styles may be based on one another."""


@dataclass(slots=True)
class WordStyles:
    """Styles by id, and the sign of each level of each list."""

    styles: dict[str, XmlElement] = field(default_factory=dict)
    signs: dict[tuple[str, int], str] = field(default_factory=dict)

    def add_styles(self, root: XmlElement) -> None:
        """Take the styles of a document."""
        self.styles = {one.get("styleId"): one for one in root.named("style")}

    def add_lists(self, root: XmlElement) -> None:
        """Take the signs of lists: the text of each level."""
        abstract = {one.get("abstractNumId"): one for one in root.named("abstractNum")}
        for number in root.named("num"):
            link = number.first("abstractNumId")
            levels = abstract.get(link.get("val") if link else "")
            for level in levels.named("lvl") if levels else ():
                text = level.first("lvlText")
                self.signs[number.get("numId"), _whole(level.get("ilvl"))] = text.get("val") if text else ""

    def heading(self, properties: XmlElement | None) -> int:
        """Return the level of a heading from 1 on; 0 for other paragraphs."""
        for one in self._all(properties):
            if level := one.first("outlineLvl"):
                return _whole(level.get("val")) + 1 if _whole(level.get("val")) < 9 else 0
        for style in self._bases(properties):
            name = style.first("name")
            if match := _HEADING.match(name.get("val") if name else ""):
                return int(match[1])
        return 0

    def is_title(self, properties: XmlElement | None) -> bool:
        """Tell whether a paragraph is the title of the document."""
        names = [name.get("val").lower() for style in self._bases(properties) if (name := style.first("name"))]
        return "title" in names

    def list_level(self, properties: XmlElement | None) -> tuple[int, str] | None:
        """Return how deep an item of a list is, from 0 on, and its sign; ``None`` for a paragraph that is none."""
        level, list_id = None, None
        for one in self._all(properties):
            numbering = one.first("numPr")
            if numbering:
                depth, id_ = numbering.first("ilvl"), numbering.first("numId")
                level = level if level is not None or not depth else _whole(depth.get("val"))
                list_id = list_id if list_id is not None or not id_ else id_.get("val")
        if list_id in (None, "0"):
            return None
        if not level:
            level = max((self._named_level(style) for style in self._bases(properties)), default=0)
        return level or 0, self.signs.get((list_id or "", level or 0), "")

    def _named_level(self, style: XmlElement) -> int:
        name = style.first("name")
        match = _LIST.fullmatch(name.get("val") if name else "")
        return int(match[1]) - 1 if match else 0

    def _all(self, properties: XmlElement | None) -> list[XmlElement]:
        """Return the properties of a paragraph and those of its styles, the nearest first."""
        found = [properties] if properties else []
        return found + [one for style in self._bases(properties) if (one := style.first("pPr"))]

    def _bases(self, properties: XmlElement | None) -> list[XmlElement]:
        link = properties.first("pStyle") if properties else None
        found: list[XmlElement] = []
        while link and len(found) < MOST_BASES and (style := self.styles.get(link.get("val"))):
            found.append(style)
            link = style.first("basedOn")
        return found


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 4 else 0
