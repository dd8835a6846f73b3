"""What the blocks of a paper are sorted into, before any text is put together."""

from dataclasses import dataclass, field
from itertools import accumulate

from argmap.paper.article import Matter, Stated
from argmap.paper.blocks import Block, Mark
from argmap.paper.reasons import Reason
from argmap.paper.structure.headings import Heading, HeadingRole, read_heading
from argmap.paper.structure.pieces import line
from argmap.paper.structure.section_numbers import Headed, section_ids
from argmap.paper.structure.sentence_ends import begins_small, is_address, is_cut, is_finished, is_paused

_TORN = 60  # a shorter line without a full stop is a heading, a caption or an item of a list, and ends there


@dataclass(slots=True)
class JoinedBlocks:
    """Blocks that are one paragraph, note or entry.

    ``above`` are the marks of notes that stand in a heading right above it, ``below`` those in a table or the like that
    stands behind it.
    """

    blocks: list[Block]
    above: tuple[Mark, ...] = ()
    below: tuple[Mark, ...] = ()

    @property
    def last(self) -> Block:
        """The block that a further one would continue."""
        return self.blocks[-1]

    def continues_in(self, block: Block, torn: bool) -> bool:
        """Whether a block is the rest of this paragraph; ``torn`` says whether notes or a break stand between them."""
        if self.last.goes_on:
            return True
        text = self.last.text
        if is_finished(text):
            return False
        if begins_small(block.text):
            return True
        return torn and not is_paused(text) and (is_cut(text) or self._is_long())

    def _is_long(self) -> bool:
        return any(length >= _TORN for length in accumulate(len(one.text) for one in self.blocks))

    def lists_on_in(self, block: Block, torn: bool) -> bool:
        """Whether a block is the rest of this entry of the reference list."""
        return self.last.goes_on or is_address(block.text) or (torn and is_cut(self.last.text))


@dataclass(slots=True)
class SectionDraft:
    """A section: its title, its heading and how high that stands, what it is; at the front there is no heading."""

    title: str
    heading: Heading | None = None
    level: int = 0
    role: HeadingRole | None = None
    paragraphs: list[JoinedBlocks] = field(default_factory=list)


@dataclass(slots=True)
class Parts:
    """Authors, sections, notes, entries, what was left out: all in the order of the file, authors once each."""

    title: str = ""
    authors: dict[str, None] = field(default_factory=dict)
    sections: list[SectionDraft] = field(default_factory=list)
    notes: list[JoinedBlocks] = field(default_factory=list)
    entries: list[JoinedBlocks] = field(default_factory=list)
    left_out: list[Matter] = field(default_factory=list)
    stated: list[Stated] = field(default_factory=list)

    def open(self, block: Block, role: HeadingRole | None) -> None:
        """Open the section under a heading."""
        self.sections.append(SectionDraft(line(block.text), read_heading(block.text), block.level, role))

    def front(self, role: HeadingRole, title: str = "") -> SectionDraft:
        """Return the section of text that stands under no heading: the one that is open, if it is of that role."""
        if not self.sections or self.sections[-1].role is not role:
            self.sections.append(SectionDraft(title, role=role))
        return self.sections[-1]

    def ids(self) -> list[str]:
        """Return the ids of the sections."""
        return section_ids([Headed(one.heading, one.level, one.role) for one in self.sections])

    def leave_out(self, block: Block, why: Reason, *, front: bool = False) -> None:
        """Keep a block as no part of the text, and why; ``front`` says that it stands before it."""
        if block.text.strip():
            self.left_out.append(Matter(line(block.text), block.pieces[0].place, front, why))

    def note(self, block: Block) -> None:
        """Take a note, or the rest of the last one."""
        if block.number is None and self.notes:
            self.notes[-1].blocks.append(block)
        else:
            self.notes.append(JoinedBlocks([block]))
