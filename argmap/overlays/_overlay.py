"""What makes an overlay, and how one is chosen."""

from functools import cache
from typing import Protocol

from argmap.forest.overlay import Overlay
from argmap.graph import Graph
from argmap.problems import Problem
from argmap.registry import Registry


class Overlayer(Protocol):
    """A module of ``argmap.overlays``, or one that an installed distribution names as its entry point.

    It may name ``problems`` in ``SHOWS``; else none are given.
    """

    def overlay(self, graph: Graph, problems: tuple[Problem, ...], /) -> Overlay:
        """Return what is painted over the statements of a map. Raises ``ArgmapError`` where there is no measure."""


@cache
def overlays() -> Registry[Overlayer]:
    """Return the registry of overlays."""
    return Registry("argmap.overlays", "measure to colour by", ("overlay",))


def occurring(overlay: Overlay) -> Overlay:
    """Return an overlay whose legend has only what occurs in the map."""
    grounds = {mark.ground for mark in overlay.marks.values()}
    return Overlay(overlay.marks, tuple(entry for entry in overlay.legend if entry[0].ground in grounds))
