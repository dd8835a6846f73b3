"""Gives sections the ids that maps use: A, 0, 1, 2.1, C.

A number that a heading bears is kept. One that stands under a numbered heading, or that comes again, is put behind the
id of what it stands under: 2.1.1 for II.A.1. Headings without a number get the next free one.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from argmap.paper.structure.heading_marks import HeadingMark
from argmap.paper.structure.headings import SECTION_IDS, Heading, HeadingRole

_NEIGHBOURLESS = 9  # a larger figure without a full stop needs a neighbour to be a number


@dataclass(frozen=True, slots=True)
class Headed:
    """A section to be numbered: its heading (none at the front), how high it stands from 1 or 0, what it heads."""

    heading: Heading | None
    level: int
    role: HeadingRole | None


def section_ids(sections: Sequence[Headed]) -> list[str]:
    """Return an id for each section, all different, in the order of the text."""
    marks = _settled([one.heading.mark if one.heading else None for one in sections])
    tree = _SectionTree(sections, marks)
    return list(_Ids(sections, marks, tree).each())


def _settled(marks: Sequence[HeadingMark | None]) -> list[HeadingMark | None]:
    """Return the marks; Roman figures that go on with letters are letters, figures that count nothing are none."""
    firsts = {one.values[0] for one in marks if one and one.scheme == "figures"}
    letters: dict[str, int] = {}
    found: list[HeadingMark | None] = []
    for mark in marks:
        if mark and mark.bare and mark.scheme == "figures" and mark.values[0] > _NEIGHBOURLESS:
            known = {mark.values[0] - 1, mark.values[0] + 1} & firsts
            mark = mark if known else None
        if mark and mark.letter and letters.get(mark.scheme.replace("roman", "letter")) == mark.letter - 1:
            mark = replace(mark, scheme=mark.scheme.replace("roman", "letter"), values=(mark.letter,))
        if mark and "letter" in mark.scheme:
            letters[mark.scheme] = mark.values[0]
        found.append(mark)
    return found


class _SectionTree:
    """Which section stands under which: ``above`` has for each its place in the list, or -1."""

    def __init__(self, sections: Sequence[Headed], marks: Sequence[HeadingMark | None]) -> None:
        deeper = _nesting(sections, marks)
        self.above: list[int] = []
        self.levels: list[tuple[int, int]] = []
        open_: list[int] = []
        known = 0
        for at, (section, mark) in enumerate(zip(sections, marks, strict=True)):
            level = section.level
            offset = deeper.get((level, mark.scheme), 0) if mark else 0
            if level or mark:
                dots = len(mark.values) - 1 if mark and not level else 0
                level = known = (level or 1) + dots + (0 if section.level else offset)
                offset = offset if section.level else 0
            else:
                level = 1 if section.role in SECTION_IDS else known + 1
            while open_ and self.levels[open_[-1]] >= (level, offset):
                open_.pop()
            self.above.append(open_[-1] if open_ else -1)
            self.levels.append((level, offset))
            if section.heading:  # nothing stands under text that has no heading
                open_.append(at)


def _nesting(sections: Sequence[Headed], marks: Sequence[HeadingMark | None]) -> dict[tuple[int, str], int]:
    """Return by level and scheme how much deeper a scheme stands than the first that headings of that level use.

    A scheme stands under one that was met before it and comes again behind it: I, 1, 2, II, 1. Where nothing says how
    high headings stand it also does if it begins with 1, but for capital letters, which count appendices.
    """
    first: dict[tuple[int, str], int] = {}
    last: dict[tuple[int, str], int] = {}
    begins: dict[tuple[int, str], int] = {}
    for at, (section, mark) in enumerate(zip(sections, marks, strict=True)):
        if mark:
            key = (section.level, mark.scheme)
            first.setdefault(key, at)
            begins.setdefault(key, mark.values[0])
            last[key] = at
    found: dict[tuple[int, str], int] = {}
    for key, begun in first.items():  # in the order in which they are met
        outer = [one for one, start in first.items() if one[0] == key[0] and start < begun]
        under = [
            one
            for one in outer
            if last[one] > begun or (not key[0] and begins[key] == 1 and key[1] not in ("letter", "mixed"))
        ]
        found[key] = max((found[one] + 1 for one in under), default=0)
    return found


class _Ids:
    """Gives out the ids."""

    def __init__(self, sections: Sequence[Headed], marks: Sequence[HeadingMark | None], tree: _SectionTree) -> None:
        self._sections, self._marks, self._tree = sections, marks, tree
        self._named = dict(_named(sections, marks, tree))
        self._kept = self._keep()
        self._reserved = frozenset(self._kept.values())
        self._ids: list[str] = []
        self._used: set[str] = set(self._named.values())
        self._last: dict[str, int] = {}  # the last number below each id

    def each(self) -> Iterator[str]:
        """Yield the ids in order."""
        for at in range(len(self._sections)):
            found = self._named.get(at) or self._wanted(at)
            if not found or (found in self._used and at not in self._named):
                found = self._free(at)
            self._used.add(found)
            self._ids.append(found)
            above, _, last = found.rpartition(".")
            if last.isdecimal() and found != SECTION_IDS[HeadingRole.INTRODUCTION]:
                self._last[above] = max(int(last), self._last.get(above, 0))
            yield found

    def _keep(self) -> dict[int, str]:
        """Return the numbers that stand as they are: under no numbered heading, and on no level that counts anew."""
        kept = {
            at: ".".join(map(str, mark.values))
            for at, mark in enumerate(self._marks)
            if mark and at not in self._named and not self._counted_above(at)
        }
        counts = Counter(kept.values())
        anew = {
            self._tree.levels[at] for at, number in kept.items() if counts[number] > 1 and self._tree.above[at] >= 0
        }
        return {at: number for at, number in kept.items() if self._tree.levels[at] not in anew}

    def _counted_above(self, at: int) -> bool:
        while (at := self._tree.above[at]) >= 0:
            if self._marks[at]:
                return True
        return False

    def _wanted(self, at: int) -> str:
        mark, above = self._marks[at], self._tree.above[at]
        if not mark:
            return ""
        if at in self._kept:
            return self._kept[at]
        while above >= 0 and len(mark.values) > 1:
            outer = self._marks[above]
            if outer and mark.values[: len(outer.values)] == outer.values and len(outer.values) < len(mark.values):
                return ".".join([self._ids[above], *map(str, mark.values[len(outer.values) :])])
            above = self._tree.above[above]
        above = self._tree.above[at]
        whole = ".".join(map(str, mark.values))
        if len(mark.values) > 1 and whole not in self._reserved and whole not in self._used:
            return whole
        return f"{self._ids[above]}.{mark.values[-1]}" if above >= 0 else whole

    def _free(self, at: int) -> str:
        above = self._ids[self._tree.above[at]] if self._tree.above[at] >= 0 else ""
        number = self._last.get(above, 0) + 1
        while (found := f"{above}.{number}" if above else str(number)) in self._reserved or found in self._used:
            number += 1
        return found


def _named(
    sections: Sequence[Headed], marks: Sequence[HeadingMark | None], tree: _SectionTree
) -> Iterator[tuple[int, str]]:
    """Yield the places of the sections that have an id by what they head: A, A2, 0, C.

    It is the highest of its kind, of several the first, but the last conclusion; not the introduction to a chapter.
    """
    for role, id_ in SECTION_IDS.items():
        found = [at for at, one in enumerate(sections) if one.role is role and not marks[at]]
        found = [at for at in found if tree.above[at] < 0 or not _is_chapter(marks, tree, at)]
        top = min((tree.levels[at] for at in found), default=(0, 0))
        highest = [at for at in found if tree.levels[at] == top or not sections[at].level]
        if role is HeadingRole.ABSTRACT:
            yield from ((at, id_ + (str(n) if n > 1 else "")) for n, at in enumerate(highest, 1))
        elif highest:
            yield (highest[-1 if role is HeadingRole.CONCLUSION else 0], id_)


def _is_chapter(marks: Sequence[HeadingMark | None], tree: _SectionTree, at: int) -> bool:
    """Whether what a section stands under is a part of the text with a number or a name, and not the paper's title."""
    above = tree.above[at]
    return bool(marks[above]) or above > 0
