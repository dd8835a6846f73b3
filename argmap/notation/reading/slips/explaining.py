"""Puts the slip that somebody made in the place of the errors that came of it."""

from bisect import bisect_right
from collections.abc import Iterator

from argmap.notation.reading.flow_slips import COMMA, WHOLE, comma_before
from argmap.notation.reading.grouping import Told, grouped
from argmap.notation.reading.meanings import meanings
from argmap.notation.reading.slips import (
    colons,
    fences,
    invisible_characters,
    keys_below_texts,
    list_marks,
    open_quotes,
)
from argmap.notation.reading.slips.documents import MAPS, is_structured, kind_of_document, start_from
from argmap.notation.reading.slips.known_words import is_list
from argmap.notation.reading.slips.misfits import misfit
from argmap.notation.reading.slips.slip import Slip, TypedLine
from argmap.notation.reading.slips.typed_lines import typed_lines
from argmap.notation.source import Source
from argmap.problems import Level, Problem

KINDS = (invisible_characters, fences, list_marks, colons, open_quotes, keys_below_texts)
"""Where two see a slip in one line, the first of them is told."""
SYNTAX = frozenset({"syntax-error", "duplicate-key", "yaml-feature"})
"""The rules of errors at which reading stops, and which a slip before them may explain."""
SHAPE = frozenset({"unknown-key", "missing-key", "wrong-type"})
"""The rules of errors that a key or an item which is none brings about."""
MOST = 100
LARGEST = 1_000_000
"""The longest text, in characters, that is looked through for slips."""


def explained(problems: tuple[Problem, ...], text: str, file: str, stopped: bool, paper: bool) -> tuple[Problem, ...]:
    """Return what to tell of a text in YAML that cannot be read, in the place of the problems that reading found.

    ``stopped`` says that reading stopped at an error of syntax, ``paper`` that it is the record of a paper, no map.
    """
    here = [one for one in problems if one.place.file == file]
    if not here or len(text) > LARGEST or not {one.rule for one in here} & (SYNTAX | SHAPE):
        return problems
    source, lines = Source(text, file), typed_lines(text)
    stopped = stopped and here[0].rule in SYNTAX
    if stopped and lines and not paper and (no_map := _no_map(text, file, here[0].rule == "yaml-feature")):
        return (no_map,)
    slips = list(_slips(lines, text))
    if stopped:
        return _of_syntax(here[0], slips, lines, source) or problems
    if not slips:
        return problems
    return (*_told(slips, source), *(one for one in problems if one.rule not in SHAPE or one not in here))


def _no_map(text: str, file: str, feature: bool) -> Problem | None:
    kind = kind_of_document(text)
    if not kind and (is_structured(text) or (feature and file.lower().endswith(MAPS))):
        return None
    message = f"this is {kind}, not a map" if kind else "this is not a map: no line begins with a key such as `claim:`"
    place = Source(text, file).place(0)
    return Problem("wrong-type", Level.ERROR, message, start_from(file), place)


def _slips(lines: list[TypedLine], text: str) -> Iterator[Slip]:
    """Yield the slips of all kinds in the order of the text, at most one a line."""
    starts = [line.start for line in lines]
    found: dict[int, Slip] = {}
    for kind in KINDS:
        for slip in kind.find(lines, text):
            found.setdefault(bisect_right(starts, slip.start), slip)
    yield from (found[line] for line in sorted(found))


def _of_syntax(problem: Problem, slips: list[Slip], lines: list[TypedLine], source: Source) -> tuple[Problem, ...]:
    """Return the slips that stopped the reading: those in lines up to that of the error, and more of their kinds."""
    last = problem.place.line or 0
    before = {slip.kind for slip in slips if source.lines.place(slip.start)[0] <= last}
    if before:
        return _told([slip for slip in slips if slip.kind in before], source)
    index = _index(problem, source)
    if problem.rule == "duplicate-key":
        return _repeated(problem, index, source)
    found = misfit(index, lines) if problem.rule == "syntax-error" else None
    return _told([found], source) if found else ()


def _repeated(problem: Problem, index: int, source: Source) -> tuple[Problem, ...]:
    """Return what to tell of a key that is repeated: a word behind a comma in braces, or an item without a hyphen."""
    comma = comma_before(source.text, index)
    after = source.text[index + problem.place.width :][:80].lstrip()
    if comma is not None and after[:1] in ("}", ","):
        return (Problem("syntax-error", Level.ERROR, COMMA, WHOLE, source.place(comma)),)
    key = source.text[index : index + problem.place.width]
    cure = "begin each statement of a list with a hyphen and a space: `- text: ...`"
    if key != "text":
        lists = [one for one in meanings(key) if is_list(one)]
        if not lists or key in lists:
            return ()
        cure = f"write one list, `{lists[0]}:`, and below it a hyphen and a space before each statement"
    return (Problem(problem.rule, problem.level, problem.message, cure, problem.place),)


def _index(problem: Problem, source: Source) -> int:
    line, column = problem.place.line or 1, problem.place.column or 1
    return source.lines.start(line) + column - 1


def _told(slips: list[Slip], source: Source) -> tuple[Problem, ...]:
    """Return slips as problems, those of one kind as one."""
    first: dict[str, Slip] = {}
    for slip in slips:
        first.setdefault(slip.kind, slip)
    told = [
        Told("syntax-error", slip.message, first[slip.kind].cure, source.place(slip.start, slip.end), slip.kind)
        for slip in slips
    ]
    return grouped(told, source.file, MOST)
