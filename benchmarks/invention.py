"""How much of what is made up in a map the rules notice, and how often they suspect what is not.

Run it with ``python -m benchmarks.invention``; folders or maps may follow (else the maps in ``arguments`` and
``benchmarks/maps``). Every map that has its paper's text counts. Each kind of fault is planted, at a fixed seed, into
every statement that offers a place for it; a name "from elsewhere" is one that the passage does not have.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

from argmap.checking.running import rules
from argmap.graph import Graph, Node
from argmap.graph.lowering import lower
from argmap.language.proper_names import Lexicon
from argmap.notation.reading import load
from argmap.paper.article import Article
from argmap.paper.reading import read_article
from argmap.problems import ArgmapError
from argmap.rules import Subject
from benchmarks.inventing import FAULTS, REWORDINGS, Ground, Planter
from benchmarks.measuring import table

FOLDERS = (Path("arguments"), Path("benchmarks/maps"))
RULES = tuple(dict.fromkeys(name for _, names in FAULTS.values() for name in names))
SEED = 1
Case = tuple[Graph, Article]


def cases(paths: Iterable[Path]) -> Iterator[tuple[str, Case]]:
    """Yield the maps among files and folders that have their paper's text, by their names.

    ``map.yaml=paper.md`` names the text of a map's paper.
    """
    for path in paths:
        name, _, paper = str(path).partition("=")
        folder = Path(name)
        for file in sorted(folder.rglob("*.yaml")) if folder.is_dir() else [folder]:
            try:
                graph = lower(load(file).map)
            except ArgmapError:
                continue  # a paper's record, or a map that is broken on purpose
            named = paper or (graph.paper.file if graph.paper else None)
            text = (Path(paper) if paper else file.parent / named) if named else None
            if text and text.is_file():
                yield file.stem, (graph, read_article(text))


def noticed(graph: Graph, article: Article, names: Iterable[str]) -> set[str]:
    """Return the statements about which some rules find something."""
    subject = Subject(graph, article)
    return {one.node for name in names for one in rules().get(name).check(subject) if one.node}


def planted(case: Case, planter: Planter) -> dict[str, Node]:
    """Return the statements that a planter changes, by their ids."""
    graph, article = case
    passages = Subject(graph, article).passages
    if passages is None or passages.of_map is None:
        return {}
    lexicon = Lexicon([article.text, *(node.text for node in graph.nodes.values())])
    ground = Ground(passages, passages.of_map, lexicon, Random(SEED))
    changed = ((source.node.id, planter(source, ground)) for source in passages)
    return {id_: node for id_, node in changed if node}


def counts(case: Case, planter: Planter, names: tuple[str, ...]) -> tuple[int, int]:
    """Return in how many changed statements some rules find what they did not find before, and how many there are."""
    graph, article = case
    new = planted(case, planter)
    clean = noticed(graph, article, names)
    found = noticed(replace(graph, nodes={**graph.nodes, **new}), article, names)
    fresh = {id_ for id_ in new if id_ not in clean}
    return len(fresh & found), len(fresh)


def main(*paths: str) -> None:
    """Print what is noticed of each fault, the false alarms of each rule, and which rewordings stay silent."""
    maps = dict(cases([Path(one) for one in paths] or [one for one in FOLDERS if one.is_dir()]))
    print(f"{len(maps)} maps with their papers: {', '.join(maps)}\n")
    _print_planted(maps, FAULTS, ("planted", "noticed", ""))
    _print_false(maps)
    _print_planted(maps, REWORDINGS, ("reworded", "suspected", ""))


def _print_planted(
    maps: dict[str, Case], kinds: dict[str, tuple[Planter, tuple[str, ...]]], head: tuple[str, ...]
) -> None:
    rows = [head]
    for kind, (planter, names) in kinds.items():
        results = [counts(case, planter, names) for case in maps.values()]
        hits, tries = (sum(column) for column in zip(*results, strict=True)) if results else (0, 0)
        rows.append((kind, f"{hits} of {tries}", f"{hits / tries:.1%}" if tries else "-"))
    print(table(rows), "\n")


def _print_false(maps: dict[str, Case]) -> None:
    rows, checked = [("rule", "clean statements suspected", "")], Counter[str]()
    for name in RULES:
        for graph, article in maps.values():
            passages = Subject(graph, article).passages
            checked[name] += len(list(passages or ()))
        hits = sum(len(noticed(graph, article, [name])) for graph, article in maps.values())
        rows.append((name, f"{hits} of {checked[name]}", f"{hits / checked[name]:.1%}" if checked[name] else "-"))
    print(table(rows), "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
