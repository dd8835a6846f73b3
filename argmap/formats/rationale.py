"""Argument maps of Rationale (``.rtnl``): a script that builds the map piece by piece.

Since version 1.1 ``map0_1 = CreateChild(map0_0, "CompoundReason")`` and ``SetText("...")`` for what was created last;
in version 1.09 ``app.CreateChild(node0, "Claim")`` and ``app.SetText(node0[0][1], "...")``, by position: so Rationale's
own files have them, and those of programs that export to it. A CompoundReason or CompoundObjection is a group of linked
claims; a Reason or Objection a claim by itself; what is below an Inference is against the step. Notes, and boxes for
what a claim is based on, become footnotes or a basis.
"""

from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source

SUFFIXES = (".rtnl",)
TITLE = "Rationale"


def recognises(head: str) -> bool:
    """Tell whether a text is a script that creates claims."""
    from argmap.formats._rationale.rationale_reading import START

    return bool(START.search(head))


def read(source: Source) -> GraphDocument:
    """Return the graph of a map. Raises ``ReadError`` for a text that creates no claim."""
    from argmap.formats._rationale.rationale_reading import read_script

    return read_script(source)
