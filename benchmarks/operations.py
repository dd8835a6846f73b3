"""How long an operation on a map takes, read again and compared, beside reading the map once.

Run it with ``python -m benchmarks.operations``; sizes may follow: ``python -m benchmarks.operations 200 2000``.
"""

import sys
from collections.abc import Callable
from functools import partial
from random import Random
from time import process_time
from typing import Any

from argmap.editing import operations as ops
from argmap.editing.map_text import MapText, edited
from argmap.notation.reading.writing import to_yaml
from benchmarks.generating import sentence
from benchmarks.measuring import table

SIZES = (200, 2_000, 10_000)


def text(size: int, seed: int = 1) -> str:
    """Return a map of ``size`` statements as text: chains and broad branches, for and against."""
    random = Random(seed)
    made: list[dict[str, Any]] = [
        {"id": f"s{n}", "text": sentence(random, n), "at": f"1.{n % 50} s{n % 7 + 1}"} for n in range(size)
    ]
    for n in range(1, size):
        parent = made[(n - 1) // 3]
        parent.setdefault(random.choices(("premises", "objections"), (80, 20))[0], []).append(made[n])
    return to_yaml({"title": "A map", "claim": made[0]})


def operations(size: int) -> dict[str, ops.Operation]:
    """Return what is measured, by name, each on a statement in the middle."""
    middle = f"s{size // 2}"
    premise = ops.Relation.PREMISE
    return {
        "reword": ops.SetField(where=middle, field="text", value="Quite another sentence: longer."),
        "add": ops.AddStatement(to=middle, relation=premise, statement={"text": "One more."}),
        "move": ops.MoveStatement(statement=middle, to="s1", relation=premise),
        "remove": ops.RemoveStatement(statement=f"s{size - 1}"),
        "rename": ops.RenameStatement(statement=middle, id="renamed"),
    }


def milliseconds(run: Callable[[], object]) -> float:
    """Return the least CPU time of three runs."""
    best = float("inf")
    for _ in range(3):
        start = process_time()
        run()
        best = min(best, process_time() - start)
    return best * 1000


def main(sizes: list[int]) -> None:
    """Print a table: rows are operations, columns sizes, in CPU milliseconds."""
    found: dict[str, list[str]] = {}
    for size in sizes:
        texts = {"map.yaml": text(size)}
        before = MapText.read("map.yaml", texts)
        found.setdefault("read the map", []).append(f"{milliseconds(partial(MapText.read, 'map.yaml', texts)):,.0f}")
        for name, operation in operations(size).items():
            taken = milliseconds(partial(edited, before, operation))
            found.setdefault(name, []).append(f"{taken:,.0f}")
    print(table([["CPU ms", *(f"{size:,}" for size in sizes)], *([name, *row] for name, row in found.items())]))


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or list(SIZES))
