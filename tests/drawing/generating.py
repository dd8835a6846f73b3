"""Maps made up for tests: from steps that Hypothesis draws, or from a seed."""

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from hypothesis import strategies as st

from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.notation.model import Backing, Basis, Voice

WORDS = [
    "policy", "şəhər", "выбор", "balance", "neighbours", "дипломатия", "qərar", "the", "of", "and", "in", "interests",
    "Ελλάδα", "independence", "və", "energy", "treaty", "энергетика", "understanding", "nonproliferation",
]  # fmt: skip
KINDS = {"supports": Kind.SUPPORTS, "attacks": Kind.ATTACKS, "undercuts": Kind.UNDERCUTS}


@dataclass(frozen=True)
class Step:
    """One inference to add: what it does, to which target (counted from the newest), how many statements it has.

    ``refers`` makes its first statement one that stands already, if there is one; ``words`` says how long texts are.
    """

    kind: str
    target: int
    sources: int
    refers: bool
    words: int


def build(steps: Iterable[Step], title: str = "A map") -> Graph:
    """Return the graph that steps make; whatever they say, its tree has one root and its targets exist."""
    nodes = {"claim": Node("claim", Role.CLAIM, "The claim of the map.", name="claim")}
    inferences: dict[str, Inference] = {}
    for step in steps:
        kind = KINDS[step.kind] if inferences else Kind.SUPPORTS
        targets = list(inferences if kind is Kind.UNDERCUTS else nodes)
        target, id_ = targets[-1 - step.target % len(targets)], f"i{len(inferences)}"
        sources = [list(nodes)[step.words % len(nodes)]] if step.refers else []
        while len(sources) < step.sources:
            node = _node(len(nodes), kind, id_, step.words)
            nodes[node.id] = node
            sources.append(node.id)
        scheme = "composition" if step.words % 5 == 0 else None
        inferences[id_] = Inference(id_, kind, tuple(sources), target, scheme)
    return Graph(title, nodes, inferences, ("claim",))


def _node(number: int, kind: Kind, home: str, words: int) -> Node:
    text = " ".join(WORDS[(number * 7 + n * n) % len(WORDS)] for n in range(words))
    return Node(
        f"n{number}", Role.PREMISE if kind is Kind.SUPPORTS else Role.OBJECTION, text, list(Voice)[number * 3 % 4],
        Basis.COMMON_GROUND if number % 3 == 0 else None, tuple(Backing(note=n + 1) for n in range(number % 11 // 4)),
        (), f"1.{number} s{words}" if number % 2 else None, (), f"n{number}", (), home, kind is Kind.UNDERCUTS,
    )  # fmt: skip


STEPS = st.builds(
    Step,
    st.sampled_from(["supports", "supports", "attacks", "undercuts"]),
    st.integers(0, 30),
    st.sampled_from([1, 1, 1, 2, 3]),
    st.booleans(),
    st.integers(0, 30),
)
GRAPHS = st.lists(STEPS, max_size=25).map(build)


def seeded(size: int, seed: int) -> Graph:
    """Return a map of about ``size`` statements, the same for the same seed."""
    chance = random.Random(seed)
    steps, statements = [], 1
    while statements < size:
        sources = chance.choice([1, 1, 1, 2, 3])
        kind = chance.choice(["supports"] * 4 + ["attacks"] * 2 + ["undercuts"])
        steps.append(Step(kind, chance.randrange(40), sources, chance.random() < 0.1, chance.randrange(30)))
        statements += sources - steps[-1].refers
    return build(steps)


def chain(size: int) -> Graph:
    """Return a map in which each statement rests on the next."""
    return _simple(size, lambda number: f"n{number - 1}" if number else "claim")


def star(size: int) -> Graph:
    """Return a map in which all statements stand for the claim."""
    return _simple(size, lambda _: "claim")


def linked(scheme: str | None) -> Graph:
    """Return a map in which two linked premises support the claim, by a scheme or none."""
    nodes = {"claim": Node("claim", Role.CLAIM, "The claim.")}
    nodes |= {id_: Node(id_, Role.PREMISE, "Next.", home="i") for id_ in ("n0", "n1")}
    return Graph("", nodes, {"i": Inference("i", Kind.SUPPORTS, ("n0", "n1"), "claim", scheme)}, ("claim",))


def _simple(size: int, target: Callable[[int], str]) -> Graph:
    nodes = {"claim": Node("claim", Role.CLAIM, "The claim.")}
    inferences = {}
    for number in range(size):
        nodes[f"n{number}"] = Node(f"n{number}", Role.PREMISE, "Next.", home=f"i{number}")
        inferences[f"i{number}"] = Inference(f"i{number}", Kind.SUPPORTS, (f"n{number}",), target(number))
    return Graph("", nodes, inferences, ("claim",))
