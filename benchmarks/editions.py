"""Whether a map is followed rightly into another edition of its paper: right, in doubt, or wrong without a word.

Run with ``python -m benchmarks.editions [PAPER...]``. A map has a statement at every sentence of each paper; the paper
is edited at random, a few edits at a time, and the map is followed. A place is *right* if it is what became of the
sentence (nothing, if that was taken out; or a copy, word for word, of what was taken out or changed), *part* if it is
only some of the sentences that it was cut into, *told* if the sentence is said to be lost or to be one of several, and
*wrong* if it is another place. *Reversals* counts the sentences whose sense was turned and for which that is said,
*alarms* those that were only reworded and are said to mean something else. The papers in the second half of the table,
and their seed, are those on which nothing was tuned.
"""

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from argmap.anchoring.anchors import Anchor
from argmap.anchoring.edition_files import keep
from argmap.anchoring.resolving import resolve
from argmap.graph import Graph, Node, Role
from argmap.paper.article import Article
from argmap.paper.reading import read_article
from benchmarks.edits import EDITS, Draft, Piece, draft, printed

MAPS = Path(__file__).parent / "maps"
TUNED, HELD_OUT = ("cables", "homework-clubs", "uruguay-beef"), ("hpv-schools", "parkraum")
SEEDS = {"tuned": 1913, "held out": 2024}
ROUNDS = 40
MANY = {"several": 6, "many": 25}
"""How many edits an edition has in the last rows; the papers have some forty sentences."""
Counts = Counter[str]
Edit = Callable[[Draft], None]


def map_of(article: Article) -> Graph:
    """Return a map with a statement at each sentence of a paper."""
    places = [
        f"{paragraph.id} s{one.number}" for paragraph in article.paragraphs.values() for one in paragraph.sentences
    ]
    nodes = {f"n{n}": Node(f"n{n}", Role.PREMISE, "", at=at, name=f"n{n}") for n, at in enumerate(places)}
    return Graph("", nodes, {}, ())


def follow(paper: Article, edits: Sequence[Edit], random: Random) -> Counts:
    """Edit a paper, follow its map, and count what became of the statements."""
    denial = "nicht" if "parkraum" in paper.file else "not"
    text = draft(paper, random, denial)
    for paragraph in random.sample(text.paragraphs(), 2):  # the old edition says some sentence more than once
        paragraph.insert(random.randint(0, len(paragraph)), text.paragraphs()[0][0])
    old, before = printed(text, paper.file)
    number = iter(range(10**6))
    text.sections = [
        [[replace(one, names=frozenset({next(number)})) for one in paragraph] for paragraph in section]
        for section in text.sections
    ]
    edition = keep(resolve(map_of(old), old))
    for edit in edits:
        edit(text)
    new, after = printed(text, "new.md")
    found = resolve(map_of(old), new, edition)
    counts: Counts = Counter()
    for n in range(len(before)):
        truth = [m for m, one in enumerate(after) if n in one.names]
        counts.update(judge(found.of[f"n{n}"], before[n], truth, after))
    return counts


def judge(anchor: Anchor, before: Piece, truth: list[int], after: list[Piece]) -> list[str]:
    """Return what is to be counted of one statement; ``truth`` are the sentences that its sentence became."""
    if not anchor.fates:
        return ["same"]
    (fate,) = anchor.fates
    if not anchor.certain:
        return ["told" if truth else "right"]
    copied = [after[m].text for m in fate.now] == [before.text] != [after[m].text for m in truth]
    some = "part" if set(fate.now) < set(truth) else "wrong"
    verdict = "right" if copied or list(fate.now) == truth else some
    turned = any(after[m].turned for m in truth)
    says = ["turned", "turned, told"] if turned and fate.turned else ["turned"] if turned else []
    return [verdict, *says, *(["alarm"] if fate.turned and not turned else [])]


def row(name: str, counts: Counts) -> str:
    """Return a line of the table."""
    cells = (counts["right"] + counts["same"], counts["part"], counts["told"], counts["wrong"])
    reversals = f"{counts['turned, told']} of {counts['turned']}"
    return f"{name:<16} {cells[0]:>7} {cells[1]:>6} {cells[2]:>6} {cells[3]:>6}  {reversals:>12} {counts['alarm']:>7}"


def measure(papers: Sequence[Article], seed: int) -> None:
    """Print a line for each edit over some papers, and one for editions with several edits and with many."""
    print(f"{'edit':<16} {'right':>7} {'part':>6} {'told':>6} {'wrong':>6}  {'reversals':>12} {'alarms':>7}")
    whole: Counts = Counter()
    for name, edits in [*((one.__name__, [one]) for one in EDITS), *((name, []) for name in MANY)]:
        random = Random(f"{seed} {name}")
        counts: Counts = Counter()
        for paper in papers:
            for _ in range(ROUNDS):
                counts += follow(paper, edits or random.choices(EDITS, k=MANY[name]), random)
        print(row(name, counts))
        whole += counts
    print(row("all", whole) + "\n")


if __name__ == "__main__":
    given = [read_article(name) for name in sys.argv[1:]]
    for kind, names in (("tuned", TUNED), ("held out", HELD_OUT)):
        print(f"{kind}: {', '.join(names) if not given else 'given papers'}, seed {SEEDS[kind]}")
        measure(given or [read_article(MAPS / f"{name}.md") for name in names], SEEDS[kind])
