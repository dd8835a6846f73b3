"""The files of OVA 1 and 2, a program that draws AIF over a text.

``{"nodes": [{"id", "type", "text", "scheme", ...}], "edges": [{"from": NODE, "to": NODE}], "participants": [...],
"analysis": {"txt", "plain_txt", "documentTitle"}}``: nodes are those of AIF, and spans of the text mark their passages
(http://ova.arg-tech.org). OVA 3 writes xAIF.
"""

import re

from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source

SUFFIXES = (".ova.json", ".json")
TITLE = "OVA"
NODE = re.compile(r'"(?:text_begin|cqdesc|participantID|text_length|descriptors)"\s*:')


def recognises(head: str) -> bool:
    """Tell whether a text begins as files of OVA do: with nodes that have ids and what only OVA writes."""
    return head.lstrip().startswith("{") and '"nodeID"' not in head and len({one[0] for one in NODE.finditer(head)}) > 2


def read(source: Source) -> GraphDocument:
    """Return the graph of a file of OVA. Raises ``ReadError``."""
    from argmap.formats._aif.ova_reading import read_ova

    return read_ova(source)
