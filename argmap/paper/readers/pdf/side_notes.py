"""Takes what stands in the margin beside the text of a page, in small type: notes, glosses, captions."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from argmap.paper.readers.pdf.extraction import Run
from argmap.paper.readers.pdf.footnotes import RawNote
from argmap.paper.readers.pdf.note_marks import start_of
from argmap.paper.readers.pdf.page_lines import PageLine, rows

_APART = 5.0  # points between the text and its margin
_SMALL = 0.95  # of the size of the text
_LARGE = 1.06
_FEW = 3  # lines: with fewer, nobody can tell where the text of a page ends
_LEAST_TEXT = 0.3  # of the characters of a page, that are in the size of the text
_GAP = 1.9  # sizes between lines: the least distance of two notes without numbers
_UNNUMBERED = "*"


def part_side_notes(pages: Sequence[Sequence[PageLine]]) -> tuple[list[list[PageLine]], list[list[PageLine]]]:
    """Return the lines of each page without what stands in its margins, and the lines of its margins."""
    sizes = Counter[float]()
    for lines in pages:
        for line in lines:
            for run in line.runs:
                sizes[round(run.size, 1)] += len(run.text)
    size = sizes.most_common(1)[0][0] if sizes else 0
    kept: list[list[PageLine]] = []
    beside: list[list[PageLine]] = []
    for lines in pages:
        block = _block(lines, size)
        found = {id(run): run for line in lines for run in _beside(line, block, size)}
        if not any(any(map(str.isalpha, run.text)) for run in found.values()):
            found = {}
        kept.append(list(_without(lines, set(found))))
        beside.append(rows(found.values(), lines[0].page) if lines else [])
    return kept, beside


@dataclass(frozen=True, slots=True)
class _Block:
    """From where to where the text of a page reaches, in points."""

    left: float
    right: float


def _block(lines: Sequence[PageLine], size: float) -> _Block | None:
    """Return the block of text in the size of the document's text; ``None`` where a page has too little of it."""
    runs = [run for line in lines for run in line.runs if _SMALL * size <= run.size <= _LARGE * size]
    characters = sum(len(run.text) for line in lines for run in line.runs)
    if sum(len(run.text) for run in runs) < _LEAST_TEXT * characters or len({round(run.base) for run in runs}) < _FEW:
        return None
    return _Block(min(run.left for run in runs), max(run.right for run in runs))


def _beside(line: PageLine, block: _Block | None, size: float) -> Iterator[Run]:
    """Yield the runs of a line that stand beside the text; not the cells of a table that is wider than that."""
    if block is None:
        return
    outside = [run for run in line.runs if run.left > block.right + _APART or run.right < block.left - _APART]
    inside = [run for run in line.runs if run.left <= block.right + _APART and run.right >= block.left - _APART]
    small = all(run.size < _SMALL * size for run in outside)
    text = not inside or max(run.size for run in inside) >= _SMALL * size
    if outside and small and text:
        yield from outside


def _without(lines: Sequence[PageLine], gone: set[int]) -> Iterator[PageLine]:
    for line in lines:
        runs = tuple(run for run in line.runs if id(run) not in gone)
        if len(runs) == len(line.runs):
            yield line
        elif runs:
            yield replace(line, runs=runs)


def read_side_notes(lines: Sequence[PageLine]) -> list[RawNote]:
    """Return the notes in a margin: they begin with raised labels, or below a gap."""
    notes: list[RawNote] = []
    for last, line in zip([None, *lines], lines, strict=False):
        start = start_of(line)
        gap = last is None or last.base - line.base > _GAP * line.size
        if start and start.raised:
            notes.append(RawNote(start.label, line.page, [start.rest]))
        elif not notes or (gap and not notes[-1].unfinished):
            notes.append(RawNote(_UNNUMBERED, line.page, [line]))
        else:
            notes[-1].lines.append(line)
    return notes
