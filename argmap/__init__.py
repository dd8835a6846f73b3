"""argmap: argument maps that never lose touch with the paper they were read from."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from argmap.version import __version__ as __version__

if TYPE_CHECKING:
    from argmap.bibliography import Citation, Footnote, Name, Paper, Work
    from argmap.checking import check
    from argmap.formats import convert
    from argmap.graph import Graph
    from argmap.lowering import lower
    from argmap.model import (
        Backing,
        Basis,
        Claim,
        LinkedObjections,
        LinkedPremises,
        Map,
        Objection,
        Premise,
        Quote,
        Reference,
        Voice,
    )
    from argmap.problems import ArgmapError, Level, Place, Problem, ReadError
    from argmap.reading import Document, dumps, load, loads, save
    from argmap.rendering import drawn, render

_HOMES = {
    "argmap.bibliography": ("Citation", "Footnote", "Name", "Paper", "Work"),
    "argmap.checking": ("check",),
    "argmap.formats": ("convert",),
    "argmap.graph": ("Graph",),
    "argmap.lowering": ("lower",),
    "argmap.model": (
        "Backing", "Basis", "Claim", "LinkedObjections", "LinkedPremises", "Map", "Objection", "Premise", "Quote",
        "Reference", "Voice",
    ),
    "argmap.problems": ("ArgmapError", "Level", "Place", "Problem", "ReadError"),
    "argmap.reading": ("Document", "dumps", "load", "loads", "save"),
    "argmap.rendering": ("drawn", "render"),
}  # fmt: skip
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "ArgmapError",
    "Backing",
    "Basis",
    "Citation",
    "Claim",
    "Document",
    "Footnote",
    "Graph",
    "Level",
    "LinkedObjections",
    "LinkedPremises",
    "Map",
    "Name",
    "Objection",
    "Paper",
    "Place",
    "Premise",
    "Problem",
    "Quote",
    "ReadError",
    "Reference",
    "Voice",
    "Work",
    "check",
    "convert",
    "drawn",
    "dumps",
    "load",
    "loads",
    "lower",
    "render",
    "save",
]


def __getattr__(name: str) -> Any:
    """Import what is asked for only then: the command line starts without pydantic and YAML."""
    if name not in _HOME_OF:
        raise AttributeError(f"module 'argmap' has no attribute {name!r}")
    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
