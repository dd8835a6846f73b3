"""Whether the macros of a citation style come to an end: in a few lines they can call one another a billion times.

CSL 1.0.2 ("Macro") lets macros call macros, and forbids none to call itself.
"""

from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MOST = 500_000
"""How many elements a style may come to with every macro written out where it is called; usual ones have thousands."""


def endless_macros(root: "Element", space: str) -> str:
    """Return what is wrong with the macros of a style, empty if nothing is; ``space`` is how its tags begin."""
    macros = {one.get("name", ""): one for one in root.iter(f"{space}macro")}
    calls = {name: _calls(macro.iter(), macros.keys()) for name, macro in macros.items()}
    try:
        order = list(TopologicalSorter(calls).static_order())
    except CycleError as error:
        return f"its macros call one another in a circle: {', '.join(error.args[1])}"
    sizes: dict[str, int] = {}
    for name in order:
        sizes[name] = sum(1 for _ in macros[name].iter()) + sum(sizes[one] for one in calls[name])
    called = (one for part in root for one in _calls(part.iter(), macros.keys()) if part.tag != f"{space}macro")
    return "its macros call one another too often" if sum(sizes[one] for one in called) > MOST else ""


def _calls(elements: "Iterable[Element]", macros: Iterable[str]) -> list[str]:
    """Return the macros that elements call, each as often as it is called."""
    known = {*macros}
    return [name for one in elements if (name := one.get("macro", "")) in known]
