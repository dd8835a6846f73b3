"""What a renderer is, what it is given, and how one is chosen."""

import os
from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from argmap.drawing.themes.choices import DEFAULT_THEME
from argmap.graph import Graph
from argmap.problems import ArgmapError, Problem
from argmap.registry import Registry

if TYPE_CHECKING:
    from argmap.drawing.themes.theme import Theme
    from argmap.forest.overlay import Overlay
    from argmap.paper.article import Article


OPTIONS = {"widest": "width", "paper_pages": "paper-pages"}
"""What the command line calls an option, where that is another name."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the user may choose: ``graphviz`` is a program that draws, by name or path, in place of what argmap takes.

    ``theme`` is the name of a theme or a file that holds one; ``direction`` (``right`` or ``down``) and ``widest``, in
    points, take the place of what it says; that is the width of a picture with its margins. ``pages`` is a size of
    paper to draw on, if the map is to be split; ``layout`` is ``own``, or ``dot`` to leave places to Graphviz.
    ``color`` names an overlay (``argmap.overlays``). ``ids`` shows the ids of all statements and where the paper makes
    them, even where the theme hides them. ``scale`` is how large a picture in pixels is, where 1 means 96 pixels to the
    inch. ``paper_pages`` puts pictures of the pages of the paper's PDF beside the map. ``whole`` draws a large map in
    one picture, instead of an overview and a sheet for each branch.
    """

    graphviz: str | None = None
    theme: str = DEFAULT_THEME
    direction: str | None = None
    widest: int | None = None
    pages: str | None = None
    layout: str = "own"
    color: str | None = None
    scale: float = 1.0
    ids: bool = False
    paper_pages: bool = False
    whole: bool = False

    def in_sheets(self, graph: Graph) -> bool:
        """Tell whether a map is drawn as an overview and sheets."""
        from argmap.drawing.picture.branch_sheets import is_large

        return is_large(graph) and not (self.whole or self.pages or self.layout == "dot")

    def look(self) -> "Theme":
        """Return the theme. Raises ``ArgmapError`` where there is none of that name, or its file cannot be read."""
        from argmap.drawing.themes.theme_file import theme

        found = theme(self.theme)
        return replace(
            found,
            direction=self.direction or found.direction,
            widest=self._width_of_map() or found.widest,
            ids="shown" if self.ids else found.ids,
        )

    def _width_of_map(self) -> int | None:
        """Return the greatest width of what the margins stand around."""
        if self.widest is None:
            return None
        from argmap.drawing.picture.diagram import PAD

        return self.widest - 2 * PAD


@dataclass(frozen=True, slots=True)
class Scene:
    """What is drawn: a map as its graph, and what was found out about it.

    ``problems`` and ``article``, the paper's text, are there for renderers that ask for them in ``SHOWS``;
    ``overlay`` is what is painted over the statements.
    """

    graph: Graph
    problems: tuple[Problem, ...] = ()
    article: "Article | None" = None
    overlay: "Overlay | None" = None


class Renderer(Protocol):
    """A module of ``argmap.renderers``, or one that an installed distribution names as its entry point.

    Its files have its name as their suffix, or those that it names in ``SUFFIXES``.

    It names in ``HEEDS`` the options that change what it draws (all, if it has no such name); others are refused. It
    may name in ``SHOWS`` what it needs besides the graph: ``problems``, ``article``. One whose files have a page
    each has a function ``pages`` too, which returns the files: the pages of ``Options.pages``, or else the overview and
    the sheets of a large map. It takes the same, and what gives the file's name of a page, counted from 1 (0 for the
    overview), of how many. One whose file holds many pages says ``PAGED = True`` and heeds these options itself.
    ``NEEDS`` names modules of libraries that it needs.
    """

    def render(self, scene: Scene, options: Options, /) -> bytes:
        """Return the drawing of a map as the content of a file. Raises ``ArgmapError``."""


@cache
def renderers() -> Registry[Renderer]:
    """Return the registry of renderers."""
    return Registry("argmap.renderers", "drawing format", ("render",))


def shows(part: object) -> Collection[str]:
    """Return what a renderer, or an overlay, needs besides the graph."""
    named: Collection[str] = getattr(part, "SHOWS", ())
    return named


def refuse_unheeded(name: str, renderer: Renderer, options: Options, *, paged: bool = False) -> None:
    """Raise ``ArgmapError`` for an option that is chosen although the drawing would be the same without it.

    ``paged`` tells that the map is split over files, so that its pages are heeded whatever the renderer says.
    """
    heeded: Collection[str] | None = getattr(renderer, "HEEDS", None)
    for one in fields(options):
        if paged and one.name == "pages":
            continue
        if heeded is not None and one.name not in heeded and getattr(options, one.name) != one.default:
            flag = OPTIONS.get(one.name, one.name)
            raise ArgmapError(f"--{flag} has no effect on {name}; leave it out, or choose another format with --to")
    _refuse_idle_width(options)


def _refuse_idle_width(options: Options) -> None:
    """Raise ``ArgmapError`` for a width that is chosen although the drawing would be the same without it."""
    if options.widest is None:
        return
    if options.pages:
        raise ArgmapError("--width has no effect with --pages: a page is as wide as its paper; leave it out")
    if options.layout == "dot":
        raise ArgmapError("--width has no effect with --layout dot; leave it out")
    if options.look().direction == "right":
        raise ArgmapError("--width has no effect on a map drawn from left to right; add --direction down")


def by_suffix(path: str | os.PathLike[str]) -> str:
    """Return the drawing format that a file's extension names. Raises ``ArgmapError`` if it names none."""
    suffix = Path(path).suffix.lower()
    name = suffix.removeprefix(".")
    if not name:
        names = ", ".join(renderers().names())
        raise ArgmapError(f"{path}: the name has no extension; choose a format with --to: {names}")
    if name not in renderers().names():
        name = next((other for other, one in renderers().items() if suffix in suffixes(one, other)), name)
    renderers().require(name)
    return name


def suffixes(renderer: Renderer, name: str) -> tuple[str, ...]:
    """Return the suffixes of the files that a renderer writes, its own first: those it names, else its name."""
    named: tuple[str, ...] = getattr(renderer, "SUFFIXES", (f".{name}",))
    return named
