"""Bullets and numbers before the points of a typed outline, and how deep a point is by them.

Indentation counts first: spaces, or tabs of four columns (CommonMark 0.31, section 2.2). At one indentation, a kind of
mark that was not there yet goes one level down, as in outlines whose author did not indent: ``I.``, ``A.``, ``1.``,
``a)``; ``1.1`` is below ``1.``.
"""

import re
from dataclasses import dataclass, field

MARK = re.compile(
    r"([ \t]*)(?:([-+*•–−—◦▪·○●➢→➔➤►✓✔✗✘&~]|\+{2,5}|-{2,5}(?!.*--\s*$)|o(?=\t))"
    r"|(\(?\d{1,3}(?:\.\d{1,3}){1,5}[.)]?|\(?\d{1,4}[.)]|\(?(?:[ivxlc]{1,6}|[a-z])[.)](?=[ \t]+\S)))"
    r"(?:[ \t]+(.*)|$)",
    re.IGNORECASE,
)
DASHES = "-–−—"
ALIKE = (f"{DASHES}+*•·●→➔➤►✓✔✗✘", "◦○oO", "▪➢")
"""Bullets that are on one level where nothing is indented; word processors go from one row to the next."""
LEVELS = 20
"""How many levels one indentation may have."""


@dataclass(slots=True)
class _Indented:
    """The kinds of marks of the open points at one indentation, from the top down, and the last letter of each."""

    columns: int
    kinds: list[str] = field(default_factory=list)
    last: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class MarkedLine:
    """A line that begins with a mark: its sign ("" for a number), where its text begins, and how deep it is."""

    sign: str
    text: str
    start: int
    depth: int


class OutlineMarks:
    """Tells the marks of an outline's lines, in their order."""

    def __init__(self) -> None:
        self._open: list[_Indented] = []

    def restart(self) -> None:
        """Begin another list: what was open is closed."""
        self._open.clear()

    def marked(self, line: str) -> MarkedLine | None:
        """Return what a line's mark says; ``None`` for a line without one."""
        match = MARK.match(line)
        if match is None:
            return None
        columns = len(match[1].expandtabs(4))
        while self._open and self._open[-1].columns > columns:
            self._open.pop()
        if not self._open or self._open[-1].columns < columns:
            self._open.append(_Indented(columns))
        start = match.start(4) if match[4] else match.end()
        depth = columns * LEVELS + self._level(self._open[-1], match[2] or "", match[3] or "")
        return MarkedLine(match[2] or "", match[4] or "", start, depth)

    def _level(self, here: _Indented, sign: str, number: str) -> int:
        kind = self._kind_of_sign(here, sign) if sign else _kind_of_number(here, number)
        if kind in here.kinds:
            del here.kinds[here.kinds.index(kind) + 1 :]
        elif len(here.kinds) < LEVELS:
            here.kinds.append(kind)
        here.last[kind] = number.strip("().")
        return len(here.kinds) - 1

    def _kind_of_sign(self, here: _Indented, sign: str) -> str:
        if sign in "&~":  # these go on with the point before
            return here.kinds[-1] if here.kinds else ALIKE[0]
        if len(sign) > 1:
            return f"{len(sign)} signs"
        return next((row for row in ALIKE if sign in row), sign)


def _kind_of_number(here: _Indented, number: str) -> str:
    """Return the kind of a number; ``i`` is a letter after h, and a Roman numeral elsewhere."""
    bare = number.strip("().")
    if bare[0].isdigit():
        return f"{bare.count('.') + 1} numbers"
    case = "small" if bare.islower() else "capital"
    letters, roman = f"{case} letters", f"{case} Roman"
    follows = here.last.get(letters, "") if letters in here.kinds else ""
    if len(bare) == 1 and follows and ord(bare) == ord(follows[-1]) + 1:
        return letters
    is_roman = not set(bare.lower()) - set("ivxlc")
    return roman if is_roman and (len(bare) > 1 or bare.lower() == "i" or roman in here.kinds) else letters
