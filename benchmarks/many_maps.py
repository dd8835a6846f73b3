"""Maps as large corpora have them: the same number and seed always give the same lines."""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

from argmap.formats import written
from argmap.graph import Graph, Kind
from argmap.graph.graph_document import GraphDocument
from argmap.graph.raising import raised
from argmap.notation.reading.writing import to_data
from benchmarks.generating import graph

KINDS = ("json", "kialo", "aif")
LARGEST = 40
"""How many statements a map has at most; the mean is about 15."""


def lines(count: int, seed: int = 1) -> Iterator[str]:
    """Yield maps as lines of JSON: in turn argmap's own, Kialo exports in text, and AIF.

    Sizes are skewed as in public collections: many small maps, few large ones.
    """
    random = Random(seed)
    for number in range(count):
        made = graph(3 + min(LARGEST, int(random.paretovariate(1.2) * 4)), seed=random.randrange(2**32))
        yield _line(made, KINDS[number % len(KINDS)], number)


def write_lines(file: Path, count: int, seed: int = 1) -> None:
    """Write maps as JSON Lines."""
    with file.open("w", encoding="utf-8") as out:
        out.writelines(f"{line}\n" for line in lines(count, seed))


def _line(made: Graph, kind: str, number: int) -> str:
    if kind == "json":
        return json.dumps(to_data(raised(made).map))
    if kind == "kialo":
        return json.dumps({"name": f"{number}.kialo.txt", "text": _kialo(made, number)})
    content = written(GraphDocument(made), "aif").content
    assert isinstance(content, str)
    return json.dumps(json.loads(content))


def _kialo(made: Graph, number: int) -> str:
    """Return statements as Kialo exports a discussion; every third cites a source."""
    said = [f"Discussion Title: Generated {number}", "", f"1. {made.nodes[made.roots[0]].text}"]
    numbers = {made.roots[0]: "1"}
    children: dict[str, int] = {}
    for step in made.inferences.values():
        parent = numbers.get(step.target)
        for source in step.sources:
            if parent and source not in numbers:
                children[parent] = children.get(parent, 0) + 1
                numbers[source] = f"{parent}.{children[parent]}"
                side = "Pro" if step.kind is Kind.SUPPORTS else "Con"
                cited = f" [source](https://example.org/{len(numbers)})" if len(numbers) % 3 == 0 else ""
                said.append(f"{numbers[source]}. {side}: {made.nodes[source].text}{cited}")
    return "\n".join(said) + "\n"
