"""What the rules on terms share: each inference that supports, with the terms of its two ends."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from argmap.graph import Inference, Kind, Node
from argmap.rules._subject import Subject

if TYPE_CHECKING:
    from argmap.language import Terms


class Step(NamedTuple):
    """An inference from premises to what they support, all of whose statements are there."""

    inference: Inference
    parent: Node
    premises: tuple[Node, ...]
    parent_terms: "Terms"
    premise_terms: "tuple[Terms, ...]"

    @property
    def unmet(self) -> list[str]:
        """The content words of the parent that no premise contains: what is pulled out of the hat."""
        given = set().union(*self.premise_terms)
        return [word for stem, word in self.parent_terms.items() if stem not in given]

    def dangling(self) -> Iterator[list[str]]:
        """Yield for each premise the content words that neither the parent nor another premise contains."""
        held = Counter(stem for one in self.premise_terms for stem in one)
        for one in self.premise_terms:
            yield [word for stem, word in one.items() if stem not in self.parent_terms and held[stem] == 1]


def steps(subject: Subject) -> Iterator[Step]:
    """Yield the inferences that support, in the order of the text; none where the language has no data."""
    graph, terms = subject.graph, subject.terms
    for one in graph.inferences.values():
        if terms and one.kind is Kind.SUPPORTS and one.sources and not one.missing and one.target in graph.nodes:
            premises = tuple(graph.nodes[source] for source in one.sources)
            yield Step(one, graph.nodes[one.target], premises, terms[one.target], tuple(terms[p.id] for p in premises))


def anchor(step: Step) -> Node:
    """Return the statement that a finding about an inference is shown at: its first premise written there."""
    return next((node for node in step.premises if node.home == step.inference.id), step.parent)
