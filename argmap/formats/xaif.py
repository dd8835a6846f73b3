"""xAIF: AIF in JSON with the analysed text, as OVA3 and the argument mining framework of arg.tech exchange it.

``{"AIF": {"nodes", "edges", "locutions", "participants"}, "text": ..., "OVA": {...}, ...}``. The text is HTML in which
``<span id="node12">`` marks the passage of the locution 12, or plain; it is the value itself or its key ``txt``. Form:
https://github.com/arg-tech/xaif (docs/tutorial.md). A statement gets the first and last words of its passage.
"""

import json
import re
from typing import Any

from argmap.formats._aif import AIF_CARRIES
from argmap.formats._format import WrittenMap
from argmap.formats._json_records import JsonRecord, LeftOutKeys, read_json, text_of
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source

SUFFIXES = (".xaif.json", ".json")
TITLE = "xAIF"
CARRIES = AIF_CARRIES
GRAPH = re.compile(r'"AIF"\s*:\s*\{[^{}\[\]]*"\w+"\s*:\s*\[')
TOLD = {"OVA": "the drawing in OVA", "dialog": "settings of the program"}
FULFILLED = {"Default Inference": "72", "Default Conflict": "71", "Default Rephrase": "144", "Asserting": "74"}
"""Numbers of schemes in AIFdb."""


def recognises(head: str) -> bool:
    """Tell whether a text begins as xAIF does: a mapping with the lists of a graph under ``AIF``."""
    return head.lstrip().startswith("{") and bool(GRAPH.search(head))


def read(source: Source) -> GraphDocument:
    """Return the graph of a file in xAIF. Raises ``ReadError``."""
    from argmap.formats._aif.aif_nodes import AifNodes
    from argmap.formats._aif.passages_in_html import quote_passages

    whole = read_json(source)
    builder = GraphBuilder(source, "xaif")
    LeftOutKeys(builder, TOLD).note(whole, {"AIF", "text"})
    graph = whole.inner("AIF")
    LeftOutKeys(builder, {}).note(graph, {"nodes", "edges", "locutions", "participants", "schemefulfillments"})
    nodes = AifNodes(builder, graph)
    nodes.read()
    quote_passages(builder, nodes, _text(whole), whole.place("text"))
    return builder.build()


def _text(whole: JsonRecord) -> str:
    value = whole.data.get("text")
    return whole.inner("text").text("txt", "text") if isinstance(value, dict) else text_of(value)


def write(document: GraphDocument) -> WrittenMap:
    """Return the graph as xAIF without a text, which a graph does not hold."""
    from argmap.formats._aif.aif_writing import aif_data

    graph = aif_data(document)
    schemes = [
        {"nodeID": node["nodeID"], "schemeID": FULFILLED[node["text"]]}
        for node in graph["nodes"]
        if node["type"] not in ("I", "L") and node["text"] in FULFILLED
    ]
    data: dict[str, Any] = {
        "AIF": graph | {"schemefulfillments": schemes, "descriptorfulfillments": []},
        "text": "",
        "OVA": {"firstname": "", "surname": "", "url": "", "nodes": [], "edges": []},
    }
    return WrittenMap(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
