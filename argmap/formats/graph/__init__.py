"""The flat graph in JSON, version 1: statements with their support, and what leads to what. For other programs.

``{"version": 1, "title", "nodes": [...], "edges": [...], "footnotes": [...], "works": [...]}``. A node has ``id``,
``role`` (claim, premise, objection), ``rebuttal``, ``text``, ``footnotes`` (numbers), ``cites`` (works), ``at``,
``voice``, ``basis``, ``support`` (supported, partial, unsupported), ``line``, and ``draft`` (true) if nobody has
confirmed it. An edge has ``source``, ``target``,
``kind`` (supports, attacks, undercuts) and ``group``: the id of the inference, the same for all edges of a linked
group. An edge that undercuts has the ``group`` of other edges as its target. References to nothing are left out, with
what undercuts them.
"""

from argmap.formats._carrying import EVERYTHING, Feature
from argmap.formats.graph.reading_graph_json import read
from argmap.formats.graph.writing_graph_json import write

__all__ = ["CARRIES", "SUFFIXES", "TITLE", "read", "recognises", "write"]

SUFFIXES = (".graph.json", ".json")
TITLE = "JSON for programs (graph)"
CARRIES = EVERYTHING - {
    Feature.LANGUAGE, Feature.GLOSSARY, Feature.RECORD, Feature.IGNORES, Feature.TITLES, Feature.SPEAKERS,
    Feature.TAGS, Feature.BACKS, Feature.QUOTES, Feature.CREDENCES, Feature.QUESTIONS, Feature.SCHEMES, Feature.MISSING,
}  # fmt: skip


def recognises(head: str) -> bool:
    """Tell whether a text is JSON with the version, the nodes and the edges of this format."""
    return head.lstrip().startswith("{") and '"version"' in head and '"nodes"' in head and '"rebuttal"' in head
