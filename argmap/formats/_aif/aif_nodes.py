"""The graph of AIF in JSON, which AIF files hold as a whole and xAIF files under the key ``AIF``.

The form is that of AIFdb: http://www.arg-tech.org/index.php/projects/aifdb/ and, for nodes, edges, participants and
locutions, https://github.com/arg-tech/xaif (docs/tutorial.md). What the nodes mean is in the AIF specification:
https://www.arg-tech.org/wp-content/uploads/2011/09/aif-spec.pdf.
"""

from dataclasses import dataclass

from argmap.formats._address_notes import address_notes
from argmap.formats._aif.aif_dialogue import Dialogue, Utterance
from argmap.formats._author_names import author_name
from argmap.formats._json_records import JsonRecord, LeftOutKeys, records
from argmap.formats._node_diagram import NodeDiagram
from argmap.formats._scheme_titles import scheme_called
from argmap.formats._source_notes import SourceNotes
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder
from argmap.notation.source import SourceSpan
from argmap.problems import Level, shown

KINDS = {"RA": Kind.SUPPORTS, "CA": Kind.ATTACKS, "MA": Kind.SUPPORTS, "PA": None}
"""S-nodes: inference, conflict, rephrase and preference (specification, section 1; MA: Budzynska et al. 2016)."""
REPHRASE = "rephrase"
"""The scheme of a step that was an MA node: a statement said again in other words."""
DIALOGUE = {"YA": "illocutionary connections (YA)", "TA": "transitions of a dialogue (TA)"}
TOLD = {"timestamp": "times", "schemeID": "numbers of schemes", "formEdgeID": "forms of edges", "visible": "positions",
        "x": "positions", "y": "positions"}  # fmt: skip


@dataclass(slots=True)
class _Rephrases:
    """How many MA nodes there are, and where the first is."""

    count: int = 0
    where: SourceSpan | None = None


class AifNodes:
    """Reads the lists of a graph in AIF into a builder; ``utterance_of`` then has the locution of each statement."""

    def __init__(self, builder: GraphBuilder, graph: JsonRecord) -> None:
        self.builder, self.graph = builder, graph
        self.diagram, self.notes = NodeDiagram(builder), SourceNotes(builder)
        self.left_out = LeftOutKeys(builder, TOLD)
        self.ignored: set[str] = set()
        self.rephrases = _Rephrases()
        self.utterances: dict[str, JsonRecord] = {}
        self.illocutions: set[str] = set()
        self.taken: dict[str, None] = {}
        self.utterance_of: dict[str, Utterance] = {}

    def read(self) -> None:
        """Read nodes, edges and speakers."""
        for node in records(self.builder, self.graph, "nodes"):
            self.node(node)
        edges = list(records(self.builder, self.graph, "edges"))
        pairs = [self.ends(edge) for edge in edges]
        self.spoken_statements(pairs)
        for edge, (source, target) in zip(edges, pairs, strict=True):
            self.left_out.note(edge, {"edgeID", "fromID", "toID", "from", "to"})
            self.diagram.edge(source, target, edge.where)
        self.diagram.lay()
        dialogue = Dialogue(self.builder, self.graph, self.utterances, self.illocutions, pairs)
        self.utterance_of = dialogue.read()
        self.tell_rephrases()

    def node(self, node: JsonRecord) -> None:
        """Add what one node stands for."""
        key, sort = node.text("nodeID", "id"), node.text("type").strip().upper()
        self.left_out.note(node, {"nodeID", "id", "type", "text", "scheme", *self.ignored})
        if not key:
            self.tell("this node has no nodeID", "give it one", node)
        elif key in self.taken:
            self.tell(f"the nodeID {shown(key)} is used a second time", "give each node its own nodeID", node)
        elif sort == "I":
            self.statement(key, node)
        elif sort == "L":
            self.utterances[key] = node
        elif sort in KINDS or not sort:
            self.step_node(key, sort or self.untyped(node), node)
        elif sort in DIALOGUE:
            self.builder.leave_out(DIALOGUE[sort], node.where)
            self.diagram.aside.add(key)
            self.illocutions.update([key] if sort == "YA" else [])
        else:
            self.tell(f"a node of the type {shown(sort)} is unknown", "write I, L, RA, CA, MA, PA, YA or TA", node)
            self.diagram.aside.add(key)
        self.taken[key] = None

    def untyped(self, node: JsonRecord) -> str:
        """Return the type of a node that has none: other programs write a step so of which they know no more."""
        message, cure = "this node has no type; read as an inference", "write RA, CA or MA"
        self.builder.remark("nearest-relation", message, cure, node.where)
        return "RA"

    def statement(self, key: str, node: JsonRecord) -> None:
        """Add the statement of a node; addresses in it are notes."""
        text, where = node.text("text"), node.place("text")
        footnotes = address_notes(self.notes, text, where)
        self.builder.statement(key, text, where, name=author_name(key), footnotes=footnotes)

    def ends(self, edge: JsonRecord) -> tuple[str, str]:
        """Return the keys of the nodes that an edge leads from and to; OVA puts the nodes themselves there."""
        source, target = edge.text("fromID", "from"), edge.text("toID", "to")
        return source or edge.inner("from").text("id"), target or edge.inner("to").text("id")

    def step_node(self, key: str, sort: str, node: JsonRecord) -> None:
        """Add an S-node; the scheme is its own field in AIFdb, and else the node's text; OVA has its number there."""
        named = node.text("scheme")
        scheme = scheme_called(named if named and not named.isdecimal() else node.text("text"))
        if sort == "MA":
            scheme = REPHRASE
            self.rephrases.count += 1
            self.rephrases.where = self.rephrases.where or node.where
        self.diagram.step_node(key, KINDS[sort], scheme, node.where)

    def spoken_statements(self, pairs: list[tuple[str, str]]) -> None:
        """Add the locutions that are argued for or against themselves: with an S-node or statement beside them."""
        argued = [
            one
            for pair in pairs
            for one, other in (pair, pair[::-1])
            if one in self.utterances and (other in self.diagram.nodes or other in self.utterances)
        ]
        among = set(argued)
        for key, node in list(self.utterances.items()):
            if key in among:
                self.statement(key, node)
            else:
                self.diagram.aside.add(key)

    def tell_rephrases(self) -> None:
        """Tell that rephrases are read as support."""
        if self.rephrases.count:
            message = f"rephrases (MA nodes: {self.rephrases.count}) are read as support by the scheme {REPHRASE!r}"
            cure = "merge statements that say the same"
            self.builder.remark("nearest-relation", message, cure, self.rephrases.where, Level.INFO)

    def tell(self, message: str, cure: str, node: JsonRecord) -> None:
        """Tell what is not understood about a node."""
        self.builder.remark("unread-part", message, cure, node.where)
