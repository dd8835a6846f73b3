"""Makes graphs of the files of OVA 1 and 2."""

from dataclasses import replace

from argmap.formats._aif.aif_nodes import TOLD, AifNodes
from argmap.formats._aif.passages_in_html import quote_passages
from argmap.formats._json_records import LeftOutKeys, read_json, records
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source
from argmap.problems import Level, Problem, shown

DRAWN = ("color", "w", "h", "visible", "x", "y", "imgurl", "descriptors", "cqdesc", "text_begin", "text_end",
         "text_length")  # fmt: skip
SORTS = dict.fromkeys(DRAWN, "positions") | {
    "annotator": "names of analysts", "annotatorName": "names of analysts", "date": "times", "comment": "comments",
    "participantID": "numbers of people",
}  # fmt: skip


def read_ova(source: Source) -> GraphDocument:
    """Return the graph of a file of OVA. Raises ``ReadError``."""
    whole = read_json(source)
    analysis = whole.inner("analysis")
    builder = GraphBuilder(source, "ova", analysis.text("documentTitle"))
    left_out = LeftOutKeys(builder, TOLD | SORTS)
    left_out.note(whole, {"nodes", "edges", "participants", "analysis"})
    left_out.note(analysis, {"txt", "plain_txt", "documentTitle"})
    nodes = AifNodes(builder, whole)
    nodes.left_out = left_out
    nodes.ignored = {"majorClaim"}
    nodes.read()
    quote_passages(builder, nodes, analysis.text("txt", "plain_txt"), whole.place("analysis"))
    major = next((one for one in records(builder, whole, "nodes") if one.text("majorClaim") == "true"), None)
    document = builder.build()
    if major is None or not document.graph.roots:
        return document
    claim = document.graph.nodes[document.graph.roots[0]]
    if claim.path == ("statements", major.text("id")):
        return document
    message = f"the major claim {shown(major.text('text'))} is not the statement that most others lead to"
    cure = "name it with `--claim` where a command asks for one"
    told = Problem("nearest-relation", Level.INFO, message, cure, source.place(*major.place("text")))
    return replace(document, remarks=(*document.remarks, told))
