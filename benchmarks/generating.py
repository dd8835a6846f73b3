"""Graphs of any size for measuring: the same seed always gives the same graph."""

from random import Random

from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.notation.bibliography import Citation, Footnote, Paper, Work
from argmap.notation.model import Backing, Voice

WORDS = ["council", "river", "bridge", "budget", "harbour", "market", "school", "forest", "library", "station", "ferry"]
VERBS = ["needs", "shapes", "crosses", "feeds", "limits", "serves", "changes", "follows"]


def graph(size: int, seed: int = 1) -> Graph:
    """Return a graph of ``size`` statements: objections, groups, undercutters, notes, references."""
    random = Random(seed)
    notes = max(1, size // 8)
    paper = Paper(
        works=tuple(Work(id=f"w{n}", title=sentence(random, n), page="1-99") for n in range(1, notes + 1)),
        footnotes=tuple(Footnote(number=n, cites=(Citation(work=f"w{n}", locator="5"),)) for n in range(1, notes + 1)),
    )
    nodes = {"s0": Node("s0", Role.CLAIM, sentence(random, 0), path=("claim",))}
    inferences: dict[str, Inference] = {}
    while len(nodes) < size:
        target = f"s{max(0, len(nodes) - 1 - random.randrange(min(len(nodes), 200)))}"
        kind = random.choices((Kind.SUPPORTS, Kind.ATTACKS, Kind.UNDERCUTS), (80, 17, 3))[0]
        if kind is Kind.UNDERCUTS and inferences:
            target = random.choice(list(inferences)[-1:])
        elif kind is Kind.UNDERCUTS:
            continue
        _infer(nodes, inferences, kind, target, notes, random)
    return Graph("Generated", nodes, inferences, ("s0",), paper)


def _infer(
    nodes: dict[str, Node], inferences: dict[str, Inference], kind: Kind, target: str, notes: int, random: Random
) -> None:
    id_ = f"i{len(inferences)}"
    role = Role.PREMISE if kind is Kind.SUPPORTS else Role.OBJECTION
    sources = [f"s{len(nodes) + n}" for n in range(random.choice((1, 1, 1, 2, 3)))]
    for source in sources:
        backing = (Backing(note=random.randint(1, notes)),) if random.random() < 0.3 else ()
        voice = random.choices(list(Voice), (80, 10, 5, 5))[0]
        text = sentence(random, len(nodes))
        nodes[source] = Node(source, role, text, voice, footnotes=backing, home=id_)
    if random.random() < 0.02:
        sources.append(f"s{random.randrange(len(nodes))}")
    inferences[id_] = Inference(id_, kind, tuple(sources), target)


def sentence(random: Random, number: int) -> str:
    subject, thing, place = random.sample(WORDS, 3)
    return f"The {subject} {random.choice(VERBS)} the {thing} near the {place} in year {number}."
