"""How much of what is made up the guards on an assistant's drafts refuse, and how often they refuse what people wrote.

Run it with ``python -m benchmarks.guards``; folders or maps may follow, as ``benchmarks.invention`` takes them. What
people wrote is not all true, but an assistant would have to word it otherwise. Their ids and what notes back are left
out: people name these as they like.
"""

import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from argmap.graph import Node
from argmap.mcp_server.draft_guards import DraftedMap, faults
from argmap.notation.model import Voice
from benchmarks.inventing import FAULTS, Planter, negated
from benchmarks.invention import FOLDERS, Case, cases, planted
from benchmarks.measuring import table


def refused(case: Case, drafts: Iterable[str]) -> dict[str, set[str]]:
    """Return the guards that refuse statements of a map, by the statements' ids."""
    found: dict[str, set[str]] = {}
    graph, article = case
    for one in faults(DraftedMap(graph, article, before=graph), list(drafts)):
        found.setdefault(one.node, set()).add(one.guard)
    return found


def of_paper(nodes: Iterable[Node]) -> dict[str, Node]:
    """Return the statements that an assistant might have written: with a location, and none of a reader's own."""
    return {node.id: node for node in nodes if node.at and node.voice is not Voice.READER}


def planted_and_refused(case: Case, planter: Planter, known: set[str]) -> tuple[int, int]:
    """Return how many changed statements are refused, of those that were not before, and how many there are."""
    graph, article = case
    new = {id_: node for id_, node in of_paper(planted(case, planter).values()).items() if id_ not in known}
    changed = replace(graph, nodes={**graph.nodes, **new}), article
    return len(refused(changed, new)), len(new)


def main(*paths: str) -> None:
    """Print how many statements as people wrote them are refused, by which guards, and how many that are changed."""
    maps = dict(cases([Path(one) for one in paths] or [one for one in FOLDERS if one.is_dir()]))
    known = {name: refused(case, of_paper(case[0].nodes.values())) for name, case in maps.items()}
    whole = sum(len(of_paper(graph.nodes.values())) for graph, _ in maps.values())
    guards = Counter(guard for found in known.values() for each in found.values() for guard in each)
    print(f"{sum(map(len, known.values()))} of {whole} statements as people wrote them are refused\n")
    print(table([("guard", "statements"), *((name, str(count)) for name, count in guards.most_common())]), "\n")
    rows = [("planted", "refused", "")]
    for kind, planter in {**{kind: one for kind, (one, _) in FAULTS.items()}, "negated": negated}.items():
        pairs = [planted_and_refused(case, planter, set(known[name])) for name, case in maps.items()]
        hits, tries = (sum(column) for column in zip(*pairs, strict=True)) if pairs else (0, 0)
        rows.append((kind, f"{hits} of {tries}", f"{hits / tries:.1%}" if tries else "-"))
    print(table(rows))


if __name__ == "__main__":
    main(*sys.argv[1:])
