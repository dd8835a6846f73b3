"""A block of a document that holds a map, or the name of a file that does, as a picture."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from html import escape
from pathlib import Path

from argmap.drawing.themes.choices import DEFAULT_THEME, DIRECTIONS
from argmap.notation.reading import Document, load, loads
from argmap.overlays import overlays
from argmap.problems import ArgmapError, ReadError
from argmap.renderers import Options
from argmap.rendering import drawn
from argmap.reports.problems.text import show
from argmap.text.nearest import did_you_mean

FILE = re.compile(r"[^\s:{}\[\]]+\.(?:yaml|yml|json)")
CHOICES = ("theme", "color", "direction")
"""What a block may say about its picture."""
NAMELESS = "argmap"
"""What messages call the text of a block."""
PROLOGUE = re.compile(r"^(?:<\?xml.*?\?>|<!DOCTYPE.*?>|<!--.*?-->|\s)+", re.DOTALL)
IDS = re.compile(r'(\b(?:id|aria-labelledby|aria-describedby)="|\bhref="#|url\(#)')


def options(given: Mapping[str, str]) -> Options:
    """Return how a block wants its picture, of what stands beside its name. Raises ``ArgmapError``."""
    direction = given.get("direction")
    if direction is not None and direction not in DIRECTIONS:
        raise ArgmapError(f"{direction!r} is not a direction; {did_you_mean(direction, DIRECTIONS)}")
    found = Options(theme=given.get("theme", DEFAULT_THEME), color=given.get("color"), direction=direction)
    found.look()
    if found.color:
        overlays().require(found.color)
    return found


@dataclass(frozen=True)
class EmbeddedMap:
    """A map in a document: its text, or the name of its file, relative to ``folder``; what it says of its picture.

    ``given`` may hold what ``CHOICES`` names; anything else is left to others.
    """

    text: str
    folder: Path
    given: Mapping[str, str] = field(default_factory=dict)

    def document(self) -> Document:
        """Return the map. Raises ``ReadError``."""
        text = self.text.strip()
        if FILE.fullmatch(text):
            return load(self.folder / text)
        return loads(self.text, file=NAMELESS, folder=self.folder)

    def picture(self, kind: str = "svg") -> bytes:
        """Return the picture as a file of that kind. Raises ``ArgmapError``, of which ``ReadError`` is one.

        What a block says of its look counts for none of the outline (``text``), which has none.
        """
        how = options(self.given)
        return drawn(self.document(), kind, Options(color=how.color) if kind == "text" else how)

    def html(self, name: str = "") -> str:
        """Return the picture as a part of a page; where there is none, what is wrong and how to mend it, as text.

        ``name`` sets its parts apart from those of other pictures on the page; without one, the picture itself does.
        """
        try:
            return inline(self.picture().decode(), name)
        except ArgmapError as error:
            return f'<pre class="argmap-problem">{escape(said(error))}</pre>'


def said(error: ArgmapError) -> str:
    """Return what is wrong, of a map that cannot be read with the lines and the cure."""
    if isinstance(error, ReadError):
        return show(error.problems, error.texts)
    return f"error: {error}"


def inline(svg: str, name: str = "") -> str:
    """Return an SVG file as part of a page: without a head, its ids set apart by a name, as wide as there is room."""
    name = name or f"argmap-{sha256(svg.encode()).hexdigest()[:8]}"
    svg = IDS.sub(rf"\g<1>{name}-", PROLOGUE.sub("", svg))
    return svg.replace("<svg ", '<svg class="argmap" style="max-width:100%;height:auto" ', 1).strip()
