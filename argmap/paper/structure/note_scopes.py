"""Finds which notes the marks of a text name where the numbers of the notes begin again.

A mark goes to the notes of its own page or chapter. Where it is not certain which these are, it goes to none.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.structure.note_groups import number, repeated, titles
from argmap.paper.structure.note_runs import NoteCluster, NoteRun, TextMark, is_head

_MISSED = 5  # marks of a scope that may have no note in its run, of which every third at most


@dataclass(slots=True)
class _Scope:
    """Marks that are numbered together, and the headings above the first of them since the scope before."""

    marks: list[TextMark] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)

    def fits(self, run: NoteRun) -> bool:
        """Whether most of its marks have a note in a run."""
        lost = {one.number for one in self.marks} - run.blocks.keys()
        return len(lost) <= min(_MISSED, len(self.marks) // 3)


def tie(blocks: Sequence[Block], clusters: Sequence[NoteCluster]) -> list[NoteRun]:
    """Give the runs of the clusters their marks; return a run without notes for each stretch of marks left over."""
    loose: list[NoteRun] = []
    last: NoteRun | None = None
    end = 0
    for cluster in clusters:
        scopes = _scopes(blocks, cluster.marks, end)
        for scope, run in zip(scopes, _runs_of(blocks, cluster, scopes, last, end), strict=True):
            if run is None:
                loose.append(NoteRun(marks=scope.marks))
            else:
                run.marks += scope.marks
        last = cluster.runs[-1] if cluster.runs else last
        end = cluster.notes[-1] + 1 if cluster.notes else end
    return loose


def _scopes(blocks: Sequence[Block], marks: Sequence[TextMark], start: int) -> list[_Scope]:
    """Return marks by scope: a new one begins with a mark 1 that names no note a second time.

    Where headings stand among the marks, it has one right before it. 2 follows it, or no further number.
    """
    heads = [_heads(blocks, *between) for between in pairwise([start, *(one.at for one in marks)])]
    divided = any(heads[1:])
    found: list[_Scope] = []
    highest = 0
    for mark, behind, above in zip(marks, _numbers_behind(marks), heads, strict=True):
        begins = behind in (0, 2) if above else not divided and behind == 2 <= highest
        if not found or (mark.number == 1 and begins and highest):
            found.append(_Scope())
            highest = 0
        found[-1].marks.append(mark)
        found[-1].heads += above
        highest = max(highest, mark.number)
    return found


def _heads(blocks: Sequence[Block], start: int, end: int) -> list[str]:
    return [one.text for one in blocks[start:end] if one.kind is BlockKind.HEADING]


def _numbers_behind(marks: Sequence[TextMark]) -> list[int]:
    """Return for each mark the next number behind it that is not 1, or 0."""
    found: list[int] = []
    behind = 0
    for mark in reversed(marks):
        found.append(behind)
        behind = mark.number if mark.number != 1 else behind
    return found[::-1]


def _runs_of(
    blocks: Sequence[Block], cluster: NoteCluster, scopes: Sequence[_Scope], last: NoteRun | None, start: int
) -> list[NoteRun | None]:
    """Return for each scope the run whose notes its marks name; ``None`` where none does or it is not certain."""
    if not cluster.runs:  # behind the last notes
        headed = scopes and _heads(blocks, start, scopes[0].marks[0].at)
        return [None if index or headed else last for index in range(len(scopes))]
    if len(cluster.runs) == 1:
        return [*([None] * (len(scopes) - 1)), cluster.runs[0]] if scopes else []
    named = _named(blocks, cluster)
    if named:
        return _by_headings(scopes, named)
    if len(scopes) == len(cluster.runs) and all(map(_Scope.fits, scopes, cluster.runs)):
        return list(cluster.runs)
    return [None] * len(scopes)


def _named(blocks: Sequence[Block], cluster: NoteCluster) -> list[tuple[str, NoteRun]]:
    """Return the headings over the runs of a cluster with these; nothing unless each has one of its own."""
    found = [(_head_before(blocks, at), run) for at, run in zip(cluster.firsts, cluster.runs, strict=True)]
    heads = {head for head, _ in found}
    return found if "" not in heads and len(heads) == len(found) else []


def _head_before(blocks: Sequence[Block], at: int) -> str:
    """Return the heading right before a note."""
    return blocks[at - 1].text if at and is_head(blocks[at - 1]) else ""


def _by_headings(scopes: Sequence[_Scope], named: Sequence[tuple[str, NoteRun]]) -> list[NoteRun | None]:
    """Return for each scope the run whose heading repeats one above the scope, or its number."""
    by_title: dict[str, list[NoteRun]] = {}
    by_number: dict[int | None, list[NoteRun]] = {}
    for head, run in named:
        for title in repeated(head):
            by_title.setdefault(title, []).append(run)
        by_number.setdefault(number(head), []).append(run)
    by_number.pop(None, None)
    runs = [_by_title(scope, by_title) or _by_number(scope, by_number) for scope in scopes]
    uses = Counter(map(id, runs))
    return [run if uses[id(run)] == 1 else None for run in runs]


def _by_title(scope: _Scope, by_title: Mapping[str, list[NoteRun]]) -> NoteRun | None:
    found = (by_title.get(title, []) for head in scope.heads for title in titles(head))
    return _fitting(scope, found)


def _by_number(scope: _Scope, by_number: Mapping[int | None, list[NoteRun]]) -> NoteRun | None:
    return _fitting(scope, (by_number.get(number(head), []) for head in scope.heads))


def _fitting(scope: _Scope, found: Iterable[list[NoteRun]]) -> NoteRun | None:
    return next((runs[0] for runs in found if len(runs) == 1 and scope.fits(runs[0])), None)
