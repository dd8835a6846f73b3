"""The ids of statements: those that somebody names, and those that are made of names."""

import re
import unicodedata

from argmap.graph.elements import Graph
from argmap.problems import ArgmapError
from argmap.text.nearest import did_you_mean

NO_WORD = re.compile(r"[^\w-]+")
LONGEST_ID = 80


def known(graph: Graph, id_: str) -> str:
    """Return an id that the graph has. Raises ``ArgmapError`` with the nearest one for an id that it does not have."""
    if id_ not in graph.nodes:
        cure = did_you_mean(id_, graph.nodes, "`argmap show --ids` lists the ids")
        raise ArgmapError(f"no statement in this map has the id {id_!r}; {cure}")
    return id_


def id_of(name: str) -> str:
    """Return a name as the id of a statement: letters and digits of any script, with hyphens for all else."""
    plain = NO_WORD.sub("-", unicodedata.normalize("NFC", name)).strip("-_")
    if not plain or not plain[0].isalpha():
        plain = f"s-{plain}".rstrip("-")
    return plain[:LONGEST_ID].rstrip("-")
