"""The content terms of statements, found when a rule asks: to stem the words of all takes longer than most rules."""

from collections.abc import Iterator, Mapping

from argmap.graph import Graph
from argmap.language import Terms, Wording
from argmap.language.terms import synonyms, terms


class StatementTerms(Mapping[str, Terms]):
    """The terms of each statement of a graph, by id, with the synonyms of its glossary."""

    def __init__(self, graph: Graph, wording: Wording) -> None:
        self._nodes, self._wording = graph.nodes, wording
        self._same = synonyms(graph.glossary, wording)
        self._found: dict[str, Terms] = {}

    def __getitem__(self, id_: str) -> Terms:
        if id_ not in self._found:
            self._found[id_] = terms(self._nodes[id_].text, self._wording, self._same)
        return self._found[id_]

    def __iter__(self) -> Iterator[str]:
        return iter(self._nodes)

    def __len__(self) -> int:
        return len(self._nodes)
