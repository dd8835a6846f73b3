"""A block of a document that holds a map, or the name of a file that does, as a picture."""

import re
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from argmap.problems import ArgmapError, ReadError
from argmap.reading import Document, load, loads
from argmap.renderers import Options
from argmap.rendering import drawn
from argmap.show import as_text

FILE = re.compile(r"[^\s:{}\[\]]+\.(?:yaml|yml|json)")
NOT_INLINE = re.compile(r"^<\?xml.*?\?>\s*|^<!DOCTYPE.*?>\s*|^<!--.*?-->\s*", re.DOTALL)
IDS = re.compile(r'(\bid="|\bhref="#|\bxlink:href="#|\baria-labelledby="|\baria-describedby=")')


@dataclass(frozen=True)
class Block:
    """A map in a document: its text, or the name of its file, relative to ``folder``; how it is drawn.

    ``name`` sets its parts apart from those of other pictures on the same page.
    """

    text: str
    folder: Path
    name: str = "argmap"
    options: Options = field(default_factory=Options)

    def document(self) -> Document:
        """Return the map. Raises ``ReadError``."""
        text = self.text.strip()
        if FILE.fullmatch(text):
            return load(self.folder / text)
        return loads(self.text, folder=self.folder)

    def svg(self) -> bytes:
        """Return the picture as a file. Raises ``ReadError`` or ``ArgmapError``."""
        return drawn(self.document(), "svg", self.options)

    def html(self) -> str:
        """Return the picture as a part of a page; where there is none, what is wrong and how to mend it, as text."""
        try:
            return inline(self.svg().decode(), self.name)
        except ReadError as error:
            said = as_text(error.problems, error.texts, lambda text, _: text)
        except ArgmapError as error:
            said = str(error)
        return f'<pre class="argmap-problem">{escape(said)}</pre>'

    def problem(self) -> str:
        """Return what keeps the map from being drawn; empty if nothing does."""
        try:
            self.svg()
        except ArgmapError as error:
            return str(error)
        return ""


def inline(svg: str, name: str) -> str:
    """Return an SVG file as part of a page: without a head, its ids set apart by a name, as wide as there is room."""
    while (shorter := NOT_INLINE.sub("", svg)) != svg:
        svg = shorter
    svg = IDS.sub(rf"\g<1>{re.escape(name)}-", svg)
    return svg.replace("<svg ", '<svg class="argmap" style="max-width:100%;height:auto" ', 1).strip()
