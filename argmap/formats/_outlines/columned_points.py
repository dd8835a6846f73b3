"""Tables whose columns say what is in them: ``Claim | Reason | Objection | Source``, ``Pro | Con``.

Each row has a statement in each column. Columns of reasons for or against the claim are independent of one another;
a reply (a counterargument, an objection, a rebuttal) is to what is in the column before it, evidence supports that,
and a source backs it. A cell that is left empty means the one above it, as merged cells do.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from argmap.formats import _stance_words
from argmap.formats._outlines.outline_marks import OutlineMarks
from argmap.formats._outlines.outline_points import BULLETS, OutlinePoint
from argmap.formats._source_notes import references
from argmap.formats._stances import Stance, heading
from argmap.graph.graph_builder import GraphBuilder, Where
from argmap.problems import Level, shown

COUNTERCLAIM = re.compile(r"\W*(?:counter-?\s?(?:claims?|thes[ie]s)|gegenthesen?)\W*", re.IGNORECASE)
PAIRED = re.compile(rf"\W*(?:{'|'.join(_stance_words.PAIRED)})\W*\d*\W*", re.IGNORECASE)
READ_AS = {Stance.AGAINST: "an objection to", Stance.FOR: "support for", Stance.SOURCE: "a source of"}
NUMBERS = re.compile(r"\W*(?:n[or°]\.?|num(?:ber|mer)?|id|#|row|zeile)?\W*", re.IGNORECASE)
"""The head of a column that counts rows."""
DEEPER = 10_000
"""How much deeper a column is than the one that it follows: more than a list in one cell is deep."""


@dataclass(frozen=True, slots=True)
class StanceColumn:
    """What the statements in a column are, how deep below the claim (0), and the head of what they reply to."""

    stance: Stance
    level: int
    head: str
    follows: str = ""


def stance_columns(heads: Mapping[int, str]) -> dict[int, StanceColumn]:
    """Return what the columns of a table are by their heads; nothing for a table that is not headed so.

    They are in the order in which a row is read: a column of sources comes right after that of what they back.
    """
    stances = {at: stance for at, head in sorted(heads.items()) if (stance := _stance(head))}
    statements: dict[int, StanceColumn] = {}
    last: StanceColumn | None = None
    for at, stance in stances.items():
        if stance is not Stance.SOURCE:
            statements[at] = _statements(stance, heads[at], last)
            last = last if stance is Stance.EVIDENCE and last and last.level else statements[at]
    found = dict(statements)
    sources = [at for at, stance in stances.items() if stance is Stance.SOURCE]
    for at in sources:
        found = _with_sources(found, at, heads[at], only=len(sources) == 1)
    given = {one.stance for one in found.values()}
    return found if len(found) > 1 and given & {Stance.FOR, Stance.AGAINST} else {}


def _statements(stance: Stance, head: str, last: StanceColumn | None) -> StanceColumn:
    if stance is Stance.CLAIM:
        return StanceColumn(stance, 0, head)
    pairs = PAIRED.fullmatch(head) and not COUNTERCLAIM.fullmatch(head)
    plain = {Stance.REPLY: Stance.AGAINST, Stance.EVIDENCE: Stance.FOR}.get(stance, stance)
    if last and last.level and (pairs or plain is not stance):
        return StanceColumn(plain, last.level + 1, head, last.head)
    return StanceColumn(plain, 1, head)


def _with_sources(found: dict[int, StanceColumn], at: int, head: str, *, only: bool) -> dict[int, StanceColumn]:
    """Return columns with one of sources: the only one backs what bears on the claim, others what is before them."""
    before = [number for number in found if number < at]
    main = [number for number in before if found[number].level == 1] if only else []
    target = next(reversed(main or before), None)
    ordered: dict[int, StanceColumn] = {}
    if target is None:
        return {at: StanceColumn(Stance.SOURCE, 1, head), **found}
    for number, column in found.items():
        ordered[number] = column
        if number == target:
            follows = column.head if target != before[-1] else ""
            ordered[at] = StanceColumn(Stance.SOURCE, column.level + 1, head, follows)
    return ordered


def _stance(head: str) -> Stance | None:
    stance, rest = heading(f"{head}:")
    return stance if not rest and stance not in (Stance.AND, Stance.UNDERCUT) else None


@dataclass(frozen=True, slots=True)
class ColumnedTable:
    """A table whose columns are stances: ``heads`` are texts and places, ``rows`` the cells with text below them."""

    columns: dict[int, StanceColumn]
    heads: Mapping[int, tuple[str, Where]]
    rows: Sequence[Mapping[int, OutlinePoint]]

    def points(self, *, under_claim: bool) -> Iterator[OutlinePoint]:
        """Yield the points of the table, a row after the other; what a row repeats of the last is not said again.

        A claim that comes back further down is the same one. Where a claim is given above the table (``under_claim``),
        the claims in it are reasons for that.
        """
        claims: dict[str, str] = {}
        open_: dict[int, tuple[int, str]] = {}
        for cells in self.rows:
            for at, column in self.columns.items():
                if at not in cells:
                    continue
                cell, said = cells[at], (at, " ".join(cells[at].text.split()))
                if column.stance is Stance.SOURCE:
                    yield from _sources_in(cell, column)
                elif open_.get(column.level) != said:
                    open_ = {level: one for level, one in open_.items() if level < column.level} | {column.level: said}
                    if column.stance is not Stance.CLAIM:
                        yield from _in_cell(cell, column)
                        continue
                    key = claims.setdefault(said[1], cell.key)
                    depth, stance = (BULLETS, Stance.FOR) if under_claim else (0, Stance.CLAIM)
                    yield replace(cell, key=key, text=said[1], depth=depth, stance=stance)

    def tell(self, builder: GraphBuilder) -> None:
        """Tell which columns are not read, and what the statements are read as that bear on another column."""
        self._tell_unknown(builder)
        for at, column in self.columns.items():
            if column.follows:
                word = READ_AS[column.stance]
                message = f"what is under {shown(column.head)} is read as {word} what is under {shown(column.follows)}"
                cure = "check that this is what is meant"
                builder.remark("nearest-relation", message, cure, self.heads[at][1], Level.INFO)

    def _tell_unknown(self, builder: GraphBuilder) -> None:
        first: dict[int, Where] = {}
        for row in self.rows:
            for at, cell in row.items():
                first.setdefault(at, cell.where)
        for at in sorted(first.keys() | self.heads.keys()):
            head, where = self.heads.get(at, ("", first.get(at)))
            is_number = head and NUMBERS.fullmatch(head)
            if at not in self.columns and not is_number and (head.strip() or at in first):
                message = f"argmap does not know what the column {shown(head)} is for, so it is not read"
                cure = "give it a heading that says what is in it, such as Reason, Objection or Source, or delete it"
                builder.remark("unread-part", message, cure, where)


def _sources_in(cell: OutlinePoint, column: StanceColumn) -> Iterator[OutlinePoint]:
    depth = BULLETS + column.level * DEEPER
    for number, source in enumerate(references(cell.text)):
        yield replace(cell, key=f"{cell.key}, {number}", text=source, depth=depth, stance=Stance.SOURCE)


def _in_cell(cell: OutlinePoint, column: StanceColumn) -> Iterator[OutlinePoint]:
    """Yield the point in a cell, or those of a list in it: of what is deeper there, nothing says what it is."""
    depth = BULLETS + column.level * DEEPER
    marks = OutlineMarks()
    lines = [line for line in cell.text.splitlines() if line.strip()]
    listed = [marked for line in lines if (marked := marks.marked(line))]
    if len(lines) < 2 or len(listed) < len(lines):
        yield replace(cell, text=" ".join(cell.text.split()), depth=depth, stance=column.stance)
        return
    for number, marked in enumerate(listed):
        below = marked.depth - listed[0].depth
        stance = column.stance if below <= 0 else None
        yield replace(cell, key=f"{cell.key}, {number}", text=marked.text, depth=depth + max(below, 0), stance=stance)
