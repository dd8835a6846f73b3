"""argmap: argument maps that never lose touch with the paper they were read from."""

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

from argmap.version import __version__ as __version__

if TYPE_CHECKING:
    from argmap.checking.running import check
    from argmap.formats import convert
    from argmap.graph import Graph
    from argmap.graph.lowering import lower
    from argmap.notation.bibliography import Citation, Footnote, Name, Paper, Work
    from argmap.notation.model import (
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
    from argmap.notation.reading import Document, dumps, load, loads, save
    from argmap.problems import ArgmapError, Level, Place, Problem, ReadError
    from argmap.rendering import drawn, render

_HOMES = {
    "argmap.notation.bibliography": ("Citation", "Footnote", "Name", "Paper", "Work"),
    "argmap.checking.running": ("check",),
    "argmap.formats": ("convert",),
    "argmap.graph": ("Graph",),
    "argmap.graph.lowering": ("lower",),
    "argmap.notation.model": (
        "Backing", "Basis", "Claim", "LinkedObjections", "LinkedPremises", "Map", "Objection", "Premise", "Quote",
        "Reference", "Voice",
    ),
    "argmap.problems": ("ArgmapError", "Level", "Place", "Problem", "ReadError"),
    "argmap.notation.reading": ("Document", "dumps", "load", "loads", "save"),
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


def _picture(map_: Any) -> dict[str, str]:
    from argmap.embedding.notebook import shown

    return shown(map_)


def _register_with_ipython() -> None:
    """Let the shell that imports argmap, if it is IPython's, show maps as pictures; by name, so nothing is imported."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    if shell is None:
        return
    formatter = shell.display_formatter.mimebundle_formatter
    formatter.for_type_by_name("argmap.graph.elements", "Graph", _picture)
    formatter.for_type_by_name("argmap.notation.reading.document", "Document", _picture)


_register_with_ipython()
