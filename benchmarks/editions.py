"""Whether a map is followed rightly into another edition of its paper: right, in doubt, or wrong without a word.

Run with ``python -m benchmarks.editions [PAPER...]``. A map has a statement at every sentence of each paper; the paper
is edited at random, a few edits at a time, and the map is followed. A place is *right* if it is what became of the
sentence (nothing, if that was taken out; or a copy, word for word, of what was taken out or changed), *part* if it is
only some of the sentences that it was cut into, *told* if the sentence is said to be lost or to be one of several, and
*wrong* if it is another place. *Reversals* counts the sentences whose sense was turned and for which that is said,
*alarms* those that were only reworded and are said to mean something else. The papers in the second half of the table,
and their seed, are those on which nothing was tuned.
"""

from collections import Counter
from collections.abc import Sequence
from random import Random

from argmap.anchoring.anchors import Anchor
from argmap.anchoring.edition_files import keep
from argmap.anchoring.resolving import resolve
from argmap.graph import Graph, Node, Role
from argmap.paper.article import Article
from benchmarks.edit_table import Counts, Edit, EditTable
from benchmarks.edits import Piece, first_edition, printed

ROUNDS = 40


def map_of(article: Article) -> Graph:
    """Return a map with a statement at each sentence of a paper."""
    places = [
        f"{paragraph.id} s{one.number}" for paragraph in article.paragraphs.values() for one in paragraph.sentences
    ]
    nodes = {f"n{n}": Node(f"n{n}", Role.PREMISE, "", at=at, name=f"n{n}") for n, at in enumerate(places)}
    return Graph("", nodes, {}, ())


def follow(paper: Article, edits: Sequence[Edit], random: Random) -> Counts:
    """Edit a paper, follow its map, and count what became of the statements."""
    text, old, before = first_edition(paper, random)
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


TABLE = EditTable(
    f"{'edit':<16} {'right':>7} {'part':>6} {'told':>6} {'wrong':>6}  {'reversals':>12} {'alarms':>7}",
    follow,
    row,
    ROUNDS,
)


if __name__ == "__main__":
    TABLE.main()
