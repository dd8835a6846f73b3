"""AIF as AIFdb exports it in JSON: the interchange format of argumentation research.

``{"nodes": [{"nodeID", "text", "type"}], "edges": [{"edgeID", "fromID", "toID"}], "locutions": [...]}``. I nodes are
statements; RA, CA and MA nodes steps; L nodes what somebody said. Form: http://www.aifdb.org/documentation. Meaning:
https://www.arg-tech.org/wp-content/uploads/2011/09/aif-spec.pdf.
"""

import json
import re

from argmap.formats._aif import AIF_CARRIES
from argmap.formats._format import WrittenMap
from argmap.formats._json_records import LeftOutKeys, read_json
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source

SUFFIXES = (".aif.json", ".json")
TITLE = "AIF"
CARRIES = AIF_CARRIES
KEYS = re.compile(r'"(?:nodeID|fromID)"\s*:')
WITHIN = re.compile(r'"AIF"\s*:\s*\{[^{}\[\]]*"\w+"\s*:\s*\[')
EMPTY = re.compile(r'\s*\{\s*"(?:nodes|edges)"\s*:\s*\[\s*\]\s*,\s*"(?:nodes|edges|locutions)"\s*:\s*\[\s*\]')


def recognises(head: str) -> bool:
    """Tell whether a text begins as AIF in JSON does; xAIF, which holds it under a key, does not."""
    if not head.lstrip().startswith("{") or WITHIN.search(head):
        return False
    return bool(KEYS.search(head) or (EMPTY.match(head) and '"locutions"' in head))


def read(source: Source) -> GraphDocument:
    """Return the graph of a file in AIF. Raises ``ReadError``."""
    from argmap.formats._aif.aif_nodes import AifNodes

    graph = read_json(source)
    builder = GraphBuilder(source, "aif")
    LeftOutKeys(builder, {"AIF": "the file's own data"}).note(graph, {"nodes", "edges", "locutions", "participants"})
    AifNodes(builder, graph).read()
    return builder.build()


def write(document: GraphDocument) -> WrittenMap:
    """Return the graph as AIF in JSON, with a locution for each statement that has a speaker."""
    from argmap.formats._aif.aif_writing import aif_data

    return WrittenMap(json.dumps(aif_data(document), ensure_ascii=False, indent=2) + "\n")
