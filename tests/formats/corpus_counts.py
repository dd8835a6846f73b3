"""Files that other tools wrote, and what another reader counts in them: beside the project, in ``../shared/corpus``."""

import csv
from pathlib import Path
from typing import NamedTuple

from argmap.formats import read
from argmap.graph.graph_document import GraphDocument
from tests.needs import missing
from tests.places import ROOT

CORPUS = ROOT.parent / "shared" / "corpus"


class Counts(NamedTuple):
    """Statements, steps, and edges from statements to steps and from steps to what they lead to."""

    statements: int
    steps: int
    edges: int


def counted(document: GraphDocument) -> Counts:
    """Return what a graph has."""
    steps = document.graph.inferences.values()
    edges = sum(len(set(one.sources)) + 1 for one in steps)
    return Counts(len(document.graph.nodes), len(steps), edges)


def corpus(folder: str) -> list[tuple[Path, Counts | None]]:
    """Return the files of a folder, each with what the other reader counts, ``None`` where it read nothing right."""
    table = CORPUS / folder / "counts.tsv"
    if not table.is_file():
        missing(f"../shared/corpus/{folder}")
    with table.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t"))
    return [(table.parent / row["file"], _counts(row)) for row in rows]


def _counts(row: dict[str, str]) -> Counts | None:
    numbers = [row["n_statements"], row["n_schemes"], row["n_edges"]]
    if not all(numbers) or row["other_reader_error"].startswith("WRONG"):
        return None
    return Counts(*map(int, numbers))


def differences(folder: str) -> dict[str, tuple[Counts, Counts | None]]:
    """Return the files of which the two readers count different things, by the end of their names."""
    found = {}
    for file, theirs in corpus(folder):
        ours = counted(read(file))
        if ours != theirs:
            found[file.name.rpartition("_")[2]] = ours, theirs
    return found
