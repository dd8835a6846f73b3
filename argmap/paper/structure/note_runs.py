"""Finds where the numbers of a paper's notes begin again, as on every page or in every chapter of a book."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.reasons import Reason

_FEW = 3
"""Numbers begin again with 1, or with one of the next where the first notes were not found."""


@dataclass(frozen=True, slots=True)
class TextMark:
    """A mark outside notes: the block that it stands in, its place among that block's marks, the number it shows."""

    at: int
    order: int
    number: int


@dataclass(slots=True)
class NoteRun:
    """Notes that are numbered together, each number with the block of its first note, and the marks that name them."""

    blocks: dict[int, int] = field(default_factory=dict)
    marks: list[TextMark] = field(default_factory=list)

    @property
    def highest(self) -> int:
        """The highest number of a note."""
        return max(self.blocks, default=0)


@dataclass(slots=True)
class NoteCluster:
    """Notes with no mark of the text between them, as at the foot of a page or the end of a chapter.

    ``marks`` stand between the cluster before and this one; ``runs`` are those with notes in it, ``firsts`` the places
    of the first of these.
    """

    notes: list[int]
    marks: list[TextMark]
    runs: list[NoteRun] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)


def clusters_of(blocks: Sequence[Block], notes: Collection[int]) -> list[NoteCluster]:
    """Return the clusters of the notes at these places; the last one has no notes, but the marks behind them all."""
    found: list[NoteCluster] = []
    marks: list[TextMark] = []
    open_ = False
    for at, block in enumerate(blocks):
        if at in notes:
            if not open_:
                found.append(NoteCluster([], marks))
                marks, open_ = [], True
            found[-1].notes.append(at)
        elif block.kind is not BlockKind.NOTE and (here := list(_marks(at, block))):
            marks += here
            open_ = False
    return [*found, NoteCluster([], marks)]


def _marks(at: int, block: Block) -> Iterator[TextMark]:
    return (TextMark(at, order, one.note) for order, one in enumerate(block.marks) if one.note)


def find_runs(blocks: Sequence[Block], clusters: Sequence[NoteCluster]) -> list[NoteRun]:
    """Return the runs of the notes, and enter them in their clusters; one run where numbers never begin again."""
    runs = [NoteRun()]
    for cluster in clusters:
        marked = Counter(one.number for one in cluster.marks)
        seen: Counter[int] = Counter()
        for before, at, after in zip([None, *cluster.notes], cluster.notes, [*cluster.notes[1:], None], strict=False):
            number = blocks[at].number or 0
            again = marked[number] > seen[number] and (before is None or number == 1)
            follows = after is not None and blocks[after].number == number + 1 <= runs[-1].highest
            if number <= min(_FEW, runs[-1].highest) and (
                again or (number == 1 and (follows or _is_parted(blocks, before, at)))
            ):
                runs.append(NoteRun())
            runs[-1].blocks.setdefault(number, at)
            if not cluster.runs or cluster.runs[-1] is not runs[-1]:
                cluster.runs.append(runs[-1])
                cluster.firsts.append(at)
            seen[number] += 1
    return runs


def _is_parted(blocks: Sequence[Block], before: int | None, at: int) -> bool:
    """Whether a heading stands between a note and the one before it in its cluster."""
    return before is not None and any(is_head(one) for one in blocks[before + 1 : at])


def is_head(block: Block) -> bool:
    """Whether a block heads what follows it, also where it only divides the notes."""
    return block.kind is BlockKind.HEADING or (block.kind is BlockKind.ASIDE and block.why is Reason.NOTES_OF)
