"""How long each rule and each evaluation takes, per statement, beside a plain walk over the same graph.

Run it with ``python -m benchmarks.checking``; sizes may follow: ``python -m benchmarks.checking 1000 10000``.
"""

import sys
from collections.abc import Callable
from time import process_time

from argmap.checking.running import rules
from argmap.evaluation.acceptability import Standing
from argmap.evaluation.support import SupportOf
from argmap.graph import Graph
from argmap.rules import Subject
from benchmarks.generating import graph
from benchmarks.measuring import table

SIZES = (1_000, 10_000, 100_000)


def walk(on: Graph) -> int:
    """Visit every statement and every source of every inference once: the yardstick."""
    met = 0
    for node in on.nodes.values():
        for inference in on.into(node.id):
            met += len(inference.sources)
    return met


def passes() -> dict[str, Callable[[Subject], object]]:
    """Return what is measured, by name; each takes a fresh subject."""
    found: dict[str, Callable[[Subject], object]] = {
        "a plain walk": lambda subject: walk(subject.graph),
        "support": lambda subject: SupportOf(subject.graph),
        "acceptability": lambda subject: Standing(subject.graph),
    }
    for name, rule in rules().items():
        found[name] = lambda subject, rule=rule: list(rule.check(subject))  # type: ignore[misc]
    return found


def seconds(run: Callable[[Subject], object], on: Graph) -> float:
    """Return the least CPU seconds of three runs, what rules share being computed before."""
    best = float("inf")
    for _ in range(3):
        subject = Subject(on)
        assert subject.support
        assert subject.citing
        start = process_time()
        run(subject)
        best = min(best, process_time() - start)
    return best


def main(sizes: list[int]) -> None:
    """Print microseconds per statement for each size, and the ratio to the walk at the largest."""
    graphs = {size: graph(size) for size in sizes}
    rows = [("microseconds per statement", *(f"{size:,}" for size in sizes), "times the walk")]
    yardstick = 0.0
    for name, run in passes().items():
        taken = [seconds(run, on) / size * 1e6 for size, on in graphs.items()]
        yardstick = yardstick or taken[-1]
        rows.append((name, *(f"{one:.2f}" for one in taken), f"{taken[-1] / yardstick:.1f}"))
    print(table(rows))


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
