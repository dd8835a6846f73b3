"""Gives sections the ids that maps use: A, 0, 1, 2.1, C."""

from collections.abc import Iterable

from argmap.paper.structure.headings import SECTION_IDS, Heading, HeadingRole


class SectionNumbers:
    """Ids for headings in their order. Numbers that headings bear are kept; the others get the next free number."""

    def __init__(self, headings: Iterable[Heading]) -> None:
        self._taken = {one.number for one in headings if one.number}
        self._open: list[tuple[int, str]] = []  # level and id of the headings that the next one may stand under
        self._last: dict[str, int] = {}  # the last number below each id
        self._known = 0  # the level of the last heading whose level is known

    def next(self, heading: Heading, level: int, role: HeadingRole | None) -> str:
        """Return the id of a heading; ``level`` counts from 1, or is 0 where it is not known."""
        if heading.number or level:
            level = self._known = level or heading.number.count(".") + 1
        else:
            level = 1 if role in SECTION_IDS else self._known + 1
        while self._open and self._open[-1][0] >= level:
            self._open.pop()
        found = heading.number or SECTION_IDS.get(role, "") if role else heading.number
        found = found or self._free()
        above, _, last = found.rpartition(".")
        if last.isdecimal() and found != SECTION_IDS[HeadingRole.INTRODUCTION]:
            self._last[above] = max(int(last), self._last.get(above, 0))
        self._open.append((level, found))
        return found

    def _free(self) -> str:
        above = self._open[-1][1] if self._open else ""
        number = self._last.get(above, 0) + 1
        while (found := f"{above}.{number}" if above else str(number)) in self._taken:
            number += 1
        return found
