"""A block of a document that holds a map, or the name of a file that does, as a picture."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from html import escape
from pathlib import Path

from argmap.checking.isolation import isolated
from argmap.drawing.themes.choices import DEFAULT_THEME, DIRECTIONS
from argmap.formats import read
from argmap.graph.graph_document import AnyDocument
from argmap.notation.reading import loads
from argmap.overlays import overlays
from argmap.printing import harmless
from argmap.problems import ArgmapError, ReadError, shown
from argmap.renderers import Options
from argmap.rendering import drawn
from argmap.reports.problems.text import show
from argmap.text.nearest import did_you_mean

FILE = re.compile(r"(?:[^\s:{}\[\]]+|[A-Za-z]:[\\/]\S+)\.[A-Za-z]{2,8}")
"""What names a file rather than being a map."""
CHOICES = ("theme", "color", "direction")
"""What a block may say about its picture."""
NAMELESS = "argmap"
"""What messages call the text of a block."""
PROLOGUE = re.compile(r"^(?:<\?xml.*?\?>|<!DOCTYPE.*?>|<!--.*?-->|\s)++", re.DOTALL)
IDS = re.compile(r'(\b(?:id|aria-labelledby|aria-describedby)="|\bhref="#|url\(#)')


def within(name: str, folder: Path, root: Path) -> Path:
    """Return the file that a block names, as it is seen from a folder.

    Raises ``ArgmapError`` for a file outside ``root``, the folder of the project, by links too: whoever writes a
    document must not see files of the machine that builds it.
    """
    file = folder / name
    if not Path(os.path.realpath(file)).is_relative_to(os.path.realpath(root)):
        message = f"{shown(name)} is outside the folder of the document's project, and was not opened"
        raise ArgmapError(f"{message}; put the file into that folder")
    return file


def options(given: Mapping[str, str], folder: Path, root: Path | None = None) -> Options:
    """Return how a block wants its picture, of what stands beside its name.

    A theme may be a file below ``root``, named as seen from ``folder``. Raises ``ArgmapError``.
    """
    direction, theme = given.get("direction"), given.get("theme", DEFAULT_THEME)
    if theme.endswith(".toml"):
        theme = str(within(theme, folder, root or folder))
    if direction is not None and direction not in DIRECTIONS:
        raise ArgmapError(f"{direction!r} is not a direction; {did_you_mean(direction, DIRECTIONS)}")
    found = Options(theme=theme, color=given.get("color"), direction=direction)
    found.look()
    if found.color:
        overlays().require(found.color)
    return found


@dataclass(frozen=True)
class EmbeddedMap:
    """A map in a document: its text, or the name of its file, relative to ``folder``; what it says of its picture.

    ``given`` may hold what ``CHOICES`` names; anything else is left to others. No file is opened outside ``root``, the
    folder of the document's project, which is ``folder`` if none is given.
    """

    text: str
    folder: Path
    given: Mapping[str, str] = field(default_factory=dict)
    root: Path | None = None

    def document(self) -> AnyDocument:
        """Return the map. Raises ``ArgmapError``, of which ``ReadError`` is one."""
        text = self.text.strip()
        try:
            with isolated(text if FILE.fullmatch(text) else NAMELESS):
                if FILE.fullmatch(text):
                    return read(within(text, self.folder, self._root))
                return loads(self.text, file=NAMELESS, folder=self.folder)
        except ReadError as error:
            error.texts = {file: text for file, text in error.texts.items() if self._may_show(file)}
            raise

    @property
    def _root(self) -> Path:
        return self.root or self.folder

    def _may_show(self, file: str) -> bool:
        """Tell whether lines of a file may be shown: a paper beside a map may be a link to a file elsewhere."""
        return file == NAMELESS or Path(os.path.realpath(file)).is_relative_to(os.path.realpath(self._root))

    def options(self) -> Options:
        """Return how the block wants its picture. Raises ``ArgmapError``."""
        return options(self.given, self.folder, self._root)

    def picture(self, kind: str = "svg") -> bytes:
        """Return the picture as a file of that kind. Raises ``ArgmapError``, of which ``ReadError`` is one.

        What a block says of its look counts for none of the outline (``text``), which has none.
        """
        how = self.options()
        document = self.document()
        with isolated(document.file):
            return drawn(document, kind, Options(color=how.color) if kind == "text" else how)

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
    return harmless(show(error.problems, error.texts) if isinstance(error, ReadError) else f"error: {error}")


def inline(svg: str, name: str = "") -> str:
    """Return an SVG file as part of a page: without a head, its ids set apart by a name, as wide as there is room."""
    name = name or f"argmap-{sha256(svg.encode()).hexdigest()[:8]}"
    svg = IDS.sub(rf"\g<1>{name}-", PROLOGUE.sub("", svg))
    return svg.replace("<svg ", '<svg class="argmap" style="max-width:100%;height:auto" ', 1).strip()
