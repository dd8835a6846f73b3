"""What a renderer is, and how one is chosen."""

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

from argmap.files import write
from argmap.graph import Graph
from argmap.lowering import lower
from argmap.problems import ArgmapError
from argmap.reading import Document
from argmap.registry import Registry


@dataclass(frozen=True, slots=True)
class Options:
    """What the user may choose: ``graphviz`` is the program that draws, by name or path."""

    graphviz: str | None = None


class Renderer(Protocol):
    """A module of ``argmap.renderers``, or one that an installed distribution names as its entry point."""

    def render(self, graph: Graph, options: Options, /) -> bytes:
        """Return the drawing of a graph as the content of a file. Raises ``ArgmapError``."""


@cache
def renderers() -> Registry[Renderer]:
    """Return the registry of renderers; a renderer's name is the suffix of its files."""
    return Registry("argmap.renderers", "way of drawing", ("render",))


def render(
    document: Document, path: str | os.PathLike[str], to: str | None = None, options: Options | None = None
) -> None:
    """Draw a map into a file; the suffix of ``path`` decides how, unless ``to`` does.

    Raises ``ArgmapError`` for an unknown way of drawing, a Graphviz that fails, or a place that cannot be written.
    """
    write(path, drawn(document, to or by_suffix(path), options))


def by_suffix(path: str | os.PathLike[str]) -> str:
    """Return the way of drawing that a file's suffix names. Raises ``ArgmapError`` where it names none."""
    name = Path(path).suffix.removeprefix(".").lower()
    if not name:
        names = ", ".join(renderers().names())
        raise ArgmapError(f"{path}: the name has no suffix; there are: {names}; choose one with --to")
    renderers().require(name)
    return name


def drawn(document: Document, to: str, options: Options | None = None) -> bytes:
    """Return the drawing of a map as the content of a file. Raises ``ArgmapError`` as ``render`` does."""
    with renderers().running(to) as renderer:
        return renderer.render(lower(document.map), options or Options())
