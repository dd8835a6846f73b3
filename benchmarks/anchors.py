"""How well places in a paper are found again after a revision, and how long that takes.

Run with ``python -m benchmarks.anchors``. Statements stand at one sentence each. *Precision* is the share of right
places among those found, *recall* the share found again of those whose sentence is still there, *silent* the share of
moved, reworded and dropped sentences about which nothing is reported.
"""

from dataclasses import replace
from random import Random
from time import process_time

from argmap.anchoring.anchors import Anchor
from argmap.anchoring.edition_files import dumps, keep
from argmap.anchoring.editions import Edition
from argmap.anchoring.index import Index
from argmap.anchoring.resolving import Anchors, resolve
from argmap.graph import Graph
from argmap.notation.model import Quote
from argmap.paper.article import Article
from benchmarks.papers import Language, article, map_of, write
from benchmarks.revisions import REVISIONS

SEED = 1913
PAGES, NODES = 40, 400


def placed(anchor: Anchor, anchors: Anchors) -> list[int]:
    """Return the sentences where a statement was found; none where nothing but its `at` tells where."""
    if anchor.fates:
        return [number for fate in anchor.fates for number in fate.now]
    return list(anchors.index.inside(anchor.quoted)) if anchor.quoted else []


def reported(anchor: Anchor) -> bool:
    """Tell whether a rule has something to say about a statement's place."""
    changed = any(fate.change != "same" for fate in anchor.fates)
    return changed or anchor.lost or anchor.strayed or anchor.method == "approximate"


def row(old: Anchors, was: list[int], new: Anchors, names: list[int]) -> str:
    """Return precision, recall and silence; ``was`` and ``names`` are the names of the old and the new sentences."""
    now = {name: number for number, name in enumerate(names)}
    found = right = kept = touched = silent = 0
    for id_, anchor in new.of.items():
        (before,) = old.sentences(id_)
        after, place = now.get(was[before]), placed(anchor, new)
        found += bool(place)
        right += place == [after]
        kept += after is not None
        if after is None or not same(old.index, before, new.index, after):
            touched += 1
            silent += not reported(anchor)
    return f"{right / max(1, found):>9.1%}  {right / max(1, kept):>7.1%}  {silent / max(1, touched):>7.1%}"


def same(old: Index, before: int, new: Index, after: int) -> bool:
    """Tell whether a sentence has the same words and the same name in two texts."""
    (paragraph, one), (other, two) = old.sentences[before], new.sentences[after]
    words = old.article.quote(one.start, one.end), new.article.quote(two.start, two.end)
    return (paragraph, one.number) == (other, two.number) and words[0] == words[1]


def accuracy() -> None:
    """Print how well places are found again."""
    print(f"Finding {NODES} statements again in a revised paper of {PAGES} pages (seed {SEED})\n")
    print("                     with the edition kept          by quotations alone")
    print("revision  strength  precision   recall   silent  precision   recall   silent")
    for name, revision in REVISIONS.items():
        for strength in (0.1, 0.3, 0.5):
            language = Language(Random(SEED))
            text = write(language, PAGES)
            paper, was = article(text)
            map_ = map_of(paper, Random(SEED), NODES)
            old = resolve(map_, paper)
            revised, names = article(revision(text, language, strength))
            plain = Graph("", {one.id: replace(one, quotes=()) for one in map_.nodes.values()}, {}, ())
            kept = resolve(plain, revised, keep(resolve(plain, paper)))
            cells = row(old, was, kept, names), row(old, was, resolve(map_, revised), names)
            print(f"{name:<9} {strength:>8.0%}  {cells[0]}  {cells[1]}")


def speed() -> None:
    """Print how the time grows with the paper and the map."""
    print("\nCPU time: of the paper's index, in ms for a page; of each kind of statement, in ms for one\n")
    print("pages  statements   index       at   quoted  misspelt  nowhere  followed   kept file")
    for pages, nodes in ((75, 500), (150, 1000), (300, 2000), (600, 4000)):
        language = Language(Random(SEED))
        text = write(language, pages)
        paper, _ = article(text)
        revised, _ = article(REVISIONS["all"](text, language, 0.1))
        maps = [map_of(paper, Random(SEED), nodes, *kind) for kind in ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0))]
        edition = keep(resolve(maps[1], paper))
        index = seconds(Graph("", {}, {}, ()), paper)
        costs = [seconds(map_, paper) for map_ in maps]
        costs += [seconds(nowhere(maps[1], language), paper), seconds(maps[1], revised, edition)]
        cells = " ".join(f"{1000 * (cost - index) / nodes:>8.3f}" for cost in costs)
        print(f"{pages:>5}  {nodes:>10}  {1000 * index / pages:>6.2f} {cells}  {len(dumps(edition)) / 1e6:>7.2f} MB")


def seconds(map_: Graph, paper: Article, edition: Edition | None = None) -> float:
    """Return the CPU time of resolving a map, the best of three; the paper's index with its words included."""
    times: list[float] = []
    for _ in range(3):
        start = process_time()
        assert resolve(map_, paper, edition).index.words
        times.append(process_time() - start)
    return min(times)


def nowhere(map_: Graph, language: Language) -> Graph:
    """Return a map whose quotations consist of the paper's words and stand nowhere."""
    quotes = (Quote(start=" ".join(language.say(3)), end=" ".join(language.say(3))) for _ in map_.nodes)
    nodes = {one.id: replace(one, quotes=(quote,)) for one, quote in zip(map_.nodes.values(), quotes, strict=True)}
    return Graph("", nodes, {}, ())


if __name__ == "__main__":
    accuracy()
    speed()
