"""Says of every block of a paper in which region it stands, going by the headings alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.structure.bylines import names
from argmap.paper.structure.headings import Heading, HeadingRole, bare, read_heading
from argmap.paper.structure.section_numbers import SectionNumbers


class Region(Enum):
    """A part of the paper; front is what stands under the title and before any other heading."""

    FRONT = auto()
    TEXT = auto()
    REFERENCES = auto()
    NOTES = auto()
    BACK = auto()


_REGIONS = {HeadingRole.REFERENCES: Region.REFERENCES, HeadingRole.NOTES: Region.NOTES, HeadingRole.BACK: Region.BACK}


@dataclass(frozen=True, slots=True)
class Where:
    """Where a block stands: the region, the section in the text, and at the front what the next heading heads."""

    region: Region
    section: str = ""
    ahead: HeadingRole | None = None


def regions(blocks: Sequence[Block], title: str) -> Iterator[Where]:
    """Yield for each block where it stands; a heading stands in what it opens."""
    walk = _Walk(blocks, title)
    for block, ahead in zip(blocks, _roles_ahead(blocks, title), strict=True):
        if block.kind is BlockKind.HEADING:
            walk.pass_heading(block)
        elif block.kind in (BlockKind.PARAGRAPH, BlockKind.ENTRY):
            walk.bare = False
        yield Where(walk.region, walk.section, ahead)


def is_under_title(block: Block, title: str) -> bool:
    """Whether a heading repeats the title, or is a bold line with the names of authors."""
    return bare(block.text) == bare(title) or (not block.level and bool(names(block.text)))


def _roles_ahead(blocks: Sequence[Block], title: str) -> list[HeadingRole | None]:
    found: list[HeadingRole | None] = []
    ahead: HeadingRole | None = None
    for block in reversed(blocks):
        found.append(ahead)
        if block.kind is BlockKind.HEADING and not is_under_title(block, title):
            ahead = read_heading(block.text).role(begun=False)
    return found[::-1]


class _Walk:
    """Walks from heading to heading."""

    def __init__(self, blocks: Sequence[Block], title: str) -> None:
        self.region, self.section = Region.FRONT, ""
        self.bare = False  # whether nothing stands yet under the last heading
        self._title = title
        self._numbering = SectionNumbers(read_heading(one.text) for one in blocks if one.kind is BlockKind.HEADING)
        self._level = 0  # of the heading that opened the region
        self._divided = False  # whether the reference list begins with a heading of its own
        self._listed = False  # whether the reference list is behind us
        self._seen: set[str] = set()

    def pass_heading(self, block: Block) -> None:
        """Go into what a heading opens."""
        heading = read_heading(block.text)
        role = heading.role(begun=bool(self._seen))
        if self._is_front(block) or self._divides(block, heading, role):
            return
        if role in _REGIONS:
            self._enter(_REGIONS[role], block.level)
        elif self._listed_and_done(heading):
            self._enter(Region.BACK, block.level)
        else:
            self._enter(Region.TEXT, block.level, self._numbering.next(heading, block.level, role))

    def _is_front(self, block: Block) -> bool:
        if self._title and bare(block.text) == bare(self._title):
            self._enter(Region.FRONT, block.level)
        return self.region is Region.FRONT and is_under_title(block, self._title)

    def _divides(self, block: Block, heading: Heading, role: HeadingRole | None) -> bool:
        """Whether a heading divides the references or the back matter instead of ending them.

        A bold line of which nothing says how high it stands divides a list only if the list begins with such a line.
        """
        if role or heading.number or self.region not in (Region.REFERENCES, Region.BACK):
            return False
        if self.region is Region.REFERENCES and not block.level:
            self._divided = self._divided or self.bare
            return self._divided
        return block.level > self._level > 0

    def _listed_and_done(self, heading: Heading) -> bool:
        listed = self._listed or self.region is Region.REFERENCES
        return listed and (not heading.number or heading.number in self._seen)

    def _enter(self, region: Region, level: int, section: str = "") -> None:
        self._listed = self._listed or self.region is Region.REFERENCES
        self.region, self.section, self._level = region, section, level
        self.bare, self._divided = True, False
        if section:
            self._seen.add(section)
