"""The map that all maps of a corpus are compared with, and one comparison."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from argmap.comparison.matching import match
from argmap.corpus.map_rows import Row, paper_of
from argmap.corpus.stored_maps import StoredMap
from argmap.graph import Graph, Node
from argmap.teaching.marking.scores import Score, scores
from argmap.teaching.marking.verdicts import RelationJudge
from argmap.text.plain_words import plain_words


@dataclass(frozen=True, slots=True)
class KeyMap:
    """A map to compare others with, and what it calls its paper."""

    graph: Graph
    paper: str | None

    @classmethod
    def of(cls, graph: Graph) -> "KeyMap":
        """Return a map with no more than tables have of the maps that it is compared with."""
        nodes = {id_: replace(node, quotes=()) for id_, node in graph.nodes.items()}
        return cls(replace(graph, nodes=nodes), paper_of(graph))

    def pairs(self, other: StoredMap) -> dict[str, str]:
        """Return for each statement of this map that is in another one its id there.

        Places count where both maps name the same paper; ids never do: they are two people's.
        """
        placed = self.paper is not None and self.paper == other.paper
        ours, theirs = self.graph.nodes.values(), other.graph.nodes.values()
        if placed:
            return match(ours, theirs, named=False)
        return match(map(_placeless, ours), map(_placeless, theirs), named=False)

    def match_row(self, other: StoredMap) -> Row:
        """Return how near another map is to this one, as `argmap teach mark` counts: precision, recall and F1."""
        pairs = self.pairs(other)
        judge = RelationJudge(self.graph, other.graph, pairs)
        judged = [verdict for id_ in self.graph.nodes for verdict in judge.judge(id_)]
        found = scores(self.graph, other.graph, pairs, judged)
        statements, relations = found["statements"], found["relations"]
        return {
            "map": other.name, "title": other.graph.title or None, "found": statements.right,
            "missing": statements.expected - statements.right, "other": statements.submitted - statements.right,
            **_measures(statements, ""), "relations": relations.right, **_measures(relations, "relation_"),
        }  # fmt: skip

    def found_rows(self, other: StoredMap) -> list[Row]:
        """Return which statements of this map are in another one, and whether they have the same words there."""
        return [self._found(old, new, other) for old, new in self.pairs(other).items()]

    def _found(self, old: str, new: str, other: StoredMap) -> Row:
        mine, theirs = self.graph.nodes[old], other.graph.nodes[new]
        same = plain_words(mine.text) == plain_words(theirs.text)
        return {"statement": old, "map": other.name, "same_words": same, "same_role": mine.role is theirs.role}


def _placeless(node: Node) -> Node:
    return replace(node, at=None) if node.at else node


def _measures(score: Score, prefix: str) -> Mapping[str, float | None]:
    return {f"{prefix}precision": score.precision, f"{prefix}recall": score.recall, f"{prefix}f1": score.f1}
