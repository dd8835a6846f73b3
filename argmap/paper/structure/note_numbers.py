"""Counts the numbers of notes on where they begin again, so that a number means one note of the paper.

Chapter 2's note 1 is note 7 behind six notes of chapter 1; ``printed`` keeps what the file shows. A mark goes to the
note of its own page or chapter, and gets a number that no note has where there is none.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.structure.note_runs import NoteRun, TextMark, clusters_of, find_runs
from argmap.paper.structure.note_scopes import tie

_NEAR = 5  # a mark of so much higher a number than the last note of its chapter may be one whose note was lost


def count_on(blocks: Sequence[Block], apart: Collection[int] = ()) -> list[Block]:
    """Return the blocks, notes and marks numbered through the paper if the numbers of the notes begin again.

    ``apart`` are the places of blocks that look like notes and are none, such as the institutions of authors.
    """
    notes = [at for at, one in enumerate(blocks) if one.kind is BlockKind.NOTE and one.number and at not in apart]
    numbers = [blocks[at].number or 0 for at in notes]
    if len(set(numbers)) == len(numbers):
        return list(blocks)
    clusters = clusters_of(blocks, frozenset(notes))
    runs = find_runs(blocks, clusters)
    if len(runs) == 1:
        return list(blocks)
    loose = tie(blocks, clusters)
    return _renumbered(blocks, runs, loose, max(apart, default=-1))


def _renumbered(blocks: Sequence[Block], runs: Sequence[NoteRun], loose: Sequence[NoteRun], front: int) -> list[Block]:
    """Return the blocks with new numbers; marks up to the place ``front`` stand behind names and are left alone."""
    bases = list(_bases([*runs, *loose]))
    last = max(base + _reach(run) for base, run in zip(bases, [*runs, *loose], strict=True))
    marks: dict[TextMark, int] = {}
    for base, run in zip(bases, [*runs, *loose], strict=True):
        for mark in run.marks:
            last += mark.number > _reach(run)
            marks[mark] = base + mark.number if mark.number <= _reach(run) else last
    new = list(blocks)
    run_at = _runs_at(blocks, runs)
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.NOTE and at in run_at:
            new[at] = _note(block, bases[run_at[at]])
        elif block.marks and at > front and block.kind is not BlockKind.NOTE:
            keys = [TextMark(at, order, one.note) for order, one in enumerate(block.marks)]
            changed = (
                replace(one, note=marks[key], printed=_printed(one.note, marks[key])) if key in marks else one
                for one, key in zip(block.marks, keys, strict=True)
            )
            new[at] = replace(block, marks=tuple(changed))
    return new


def _note(block: Block, base: int) -> Block:
    """Return a note with its number and those of the marks in it counted on."""
    marks = tuple(
        replace(one, note=base + one.note, printed=_printed(one.note, base + one.note)) if one.note else one
        for one in block.marks
    )
    number = base + block.number if block.number else block.number
    return replace(block, number=number, printed=_printed(block.number or 0, number or 0), marks=marks)


def _printed(shown: int, number: int) -> str:
    return str(shown) if shown != number else ""


def _runs_at(blocks: Sequence[Block], runs: Sequence[NoteRun]) -> dict[int, int]:
    """Return for each block that is a note, or goes on with one, the place of its run."""
    firsts = {at: index for index, run in enumerate(runs) for at in run.blocks.values()}
    found: dict[int, int] = {}
    index = 0
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.NOTE:
            index = firsts.get(at, index)
            found[at] = index
    return found


def _reach(run: NoteRun) -> int:
    """Return the highest number that belongs to a run: of its notes, or of a mark that may have lost its note."""
    highest = run.highest
    near = (one.number for one in run.marks if not run.blocks or one.number <= highest + _NEAR)
    return max(highest, *near, 0)


def _bases(runs: Sequence[NoteRun]) -> Iterator[int]:
    """Yield for each run what its numbers are counted on from."""
    base = 0
    for run in runs:
        yield base
        base += _reach(run)
