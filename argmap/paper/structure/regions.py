"""Says of every block of a paper in which region it stands, going by the headings and by what stands under them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.structure.bylines import holds_body, names
from argmap.paper.structure.headings import SECTION_IDS, HeadingRole, bare, read_heading
from argmap.paper.structure.stretches import HeadedStretch, stretches


class Region(Enum):
    """A part of the paper; front is what stands under the title and before any other heading."""

    FRONT = auto()
    TEXT = auto()
    REFERENCES = auto()
    NOTES = auto()
    BACK = auto()


_REGIONS = {HeadingRole.NOTES: Region.NOTES, HeadingRole.BACK: Region.BACK, HeadingRole.CONTENTS: Region.BACK}
_OUTSIDE = (HeadingRole.REFERENCES, *_REGIONS)
_BEGUN = 1500
"""Characters before any heading that are more than an abstract."""


@dataclass(frozen=True, slots=True)
class Where:
    """Where a block stands: the region, the section in the text, and at the front what the next heading heads.

    ``section`` is the place among the blocks of the heading that opened it, or -1, ``role`` what that heads.
    """

    region: Region
    section: int = -1
    role: HeadingRole | None = None
    ahead: HeadingRole | None = None


def regions(blocks: Sequence[Block], title: str) -> Iterator[Where]:
    """Yield for each block where it stands; a heading stands in what it opens."""
    parts = stretches(blocks)
    is_under_title = _UnderTitle(title, parts)
    walk = _Walk(title, parts, is_under_title)
    headed = iter(parts[1:])
    for block, ahead in zip(blocks, _roles_ahead(blocks, is_under_title), strict=True):
        if block.kind is BlockKind.HEADING:
            walk.pass_heading(block, next(headed))
        elif block.kind in (BlockKind.PARAGRAPH, BlockKind.ENTRY):
            walk.bare = False
        yield Where(walk.region, walk.section, walk.role, ahead)


class _UnderTitle:
    """Tells headings that repeat the title, and bold lines with the names of authors, from other headings."""

    def __init__(self, title: str, parts: Sequence[HeadedStretch]) -> None:
        self._title = bare(title)
        marks = [part.heading.mark for part in parts if part.heading.mark]
        self._counted = {(mark.scheme, mark.values) for mark in marks}

    def __call__(self, block: Block) -> bool:
        """Tell it; what seems an initial is a number where another heading counts on from it: A. Aims, B. Means."""
        if bare(block.text) == self._title:
            return True
        mark = read_heading(block.text).mark
        if mark and any((mark.scheme, (*mark.values[:-1], mark.values[-1] + n)) in self._counted for n in (1, -1)):
            return False
        return not block.level and bool(names(block.text))


def _roles_ahead(blocks: Sequence[Block], is_under_title: _UnderTitle) -> list[HeadingRole | None]:
    found: list[HeadingRole | None] = []
    ahead: HeadingRole | None = None
    for block in reversed(blocks):
        found.append(ahead)
        if block.kind is BlockKind.HEADING and not is_under_title(block):
            ahead = read_heading(block.text).role(begun=False)
    return found[::-1]


class _Walk:
    """Walks from heading to heading."""

    def __init__(self, title: str, parts: Sequence[HeadedStretch], is_under_title: _UnderTitle) -> None:
        self.region, self.section = Region.FRONT, -1
        self.role: HeadingRole | None = None
        self.bare = False  # whether nothing stands yet under the last heading
        self._title, self._is_under_title = bare(title), is_under_title
        self._level = 0  # of the heading that opened the region
        self._divided = False  # whether the reference list begins with a heading of its own
        self._list_level: int | None = None  # of the last reference list that is behind us
        self._begun = parts[0].length > _BEGUN
        self._seen: set[tuple[str, tuple[int, ...]]] = set()
        self._outlook = _Outlook(parts)

    def pass_heading(self, block: Block, part: HeadedStretch) -> None:
        """Go into what a heading opens."""
        if self._is_front(block, part) or self._divides(block, part):
            return
        role = part.heading.role(self._begun)
        if (
            HeadingRole.REFERENCES in part.heading.roles
            and part.lists
            and not (role is HeadingRole.NOTES and part.notes)
        ):
            self._list_level = block.level
            self._enter(Region.REFERENCES, part)
        elif role in _REGIONS and not self._outlook.is_text(part):
            self._enter(_REGIONS[role], part)
        elif self._is_behind(part, role):
            self._enter(Region.BACK, part)
        else:
            self._enter(Region.TEXT, part, None if role in _OUTSIDE else role)

    def _is_front(self, block: Block, part: HeadedStretch) -> bool:
        """Whether a heading repeats the title, or names the authors or where they are; in the text none does."""
        if self._title and not self._begun and bare(block.text) == self._title:
            self.region, self.section, self.role, self._level = Region.FRONT, -1, None, block.level
            self.bare = True
        if self.region is not Region.FRONT:
            return False
        return self._is_under_title(block) or (not part.paragraphs and part.role is None and holds_body(block.text))

    def _divides(self, block: Block, part: HeadedStretch) -> bool:
        """Whether a heading divides notes, references or back matter instead of ending them.

        A bold line of which nothing says how high it stands divides a list only if the list begins with such a line.
        """
        if self.region is Region.NOTES:
            return bool(part.notes) and not part.paragraphs and part.role is None
        if part.role or self.region not in (Region.REFERENCES, Region.BACK):
            return False
        if self.region is Region.REFERENCES and not block.level:
            self._divided = not part.heading.number and (self._divided or self.bare)
            return self._divided
        return block.level > self._level > 0 and (self._begun or not part.heading.number)

    def _is_behind(self, part: HeadedStretch, role: HeadingRole | None) -> bool:
        """Whether a heading behind a reference list heads back matter rather than more of the text."""
        if self._list_level is None or not self._begun or role in SECTION_IDS:
            return False
        mark = part.heading.mark
        if mark and (mark.scheme, mark.values) not in self._seen:
            return False
        return not (0 < part.level < self._list_level or self._outlook.goes_on(part))

    def _enter(self, region: Region, part: HeadedStretch, role: HeadingRole | None = None) -> None:
        self.region, self.section, self.role, self._level = region, -1, role, part.level
        self.bare, self._divided = True, False
        if region is not Region.TEXT:
            return
        self.section = part.at
        self._begun = self._begun or (role is not HeadingRole.ABSTRACT and part.paragraphs > 0)
        if part.heading.mark:
            self._seen.add((part.heading.mark.scheme, part.heading.mark.values))


class _Outlook:
    """What of the text is still to come behind a heading."""

    def __init__(self, parts: Sequence[HeadedStretch]) -> None:
        self._last_list = max((part.at for part in parts if part.lists), default=-1)
        texts = [part for part in parts if part.heading.role(begun=False) not in _OUTSIDE]
        self._last_text = max((part.at for part in texts if part.paragraphs), default=-1)
        before = sum(part.length for part in texts if part.at < self._last_list)
        behind = sum(part.length for part in texts if part.at > self._last_list)
        self._goes_on = 2 * behind > before
        self._noted = any(part.notes for part in parts)

    def goes_on(self, part: HeadedStretch) -> bool:
        """Whether another list of references comes, or a good part of the text stands behind the last one."""
        return part.at < self._last_list or self._goes_on

    def is_text(self, part: HeadedStretch) -> bool:
        """Whether a section with the name of notes holds none, but text: more text follows, or no note is anywhere."""
        if part.role is not HeadingRole.NOTES or part.notes or not part.paragraphs:
            return False
        return part.at < self._last_text or (not self._noted and part.prose > 0)
