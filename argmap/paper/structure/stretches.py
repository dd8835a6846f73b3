"""What stands under each heading of a paper, as far as it tells what the heading heads."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.structure.entry_starts import begins_entry
from argmap.paper.structure.headings import Heading, HeadingRole, read_heading
from argmap.paper.structure.sentence_ends import is_finished

_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)|\b(?:n\.\s?d|o\.\s?J|s\.\s?[af])\.")
_LABEL = re.compile(r"\s*(?:\[[^\]]{1,20}\]|\(?\d{1,3}[.)])\s")
_ADDRESS = re.compile(r"https?://|\bdoi\b", re.IGNORECASE)
_STOPS = re.compile(r"[.!?]\s+[^\W\d_]{3}|[。！？।]")
_PROSE = 140  # characters; a shorter paragraph shows nothing
_HEAD = 300  # characters of an entry in which its year stands


@dataclass(slots=True)
class HeadedStretch:
    """A heading and what stands below it up to the next; the front of the paper has none, and stands ``at`` -1."""

    at: int
    heading: Heading
    level: int
    length: int = 0  # characters of paragraphs
    notes: int = 0
    paragraphs: int = 0
    prose: int = 0  # paragraphs that are sentences, and no entries of a list
    first: BlockKind | None = field(default=None)

    @property
    def role(self) -> HeadingRole | None:
        """What the heading heads, before any text."""
        return self.heading.role(begun=False)

    @property
    def lists(self) -> bool:
        """Whether it is a list of references: it is called so, and most of what stands there is no running text."""
        return HeadingRole.REFERENCES in self.heading.roles and 2 * self.prose <= self.paragraphs


def stretches(blocks: Sequence[Block]) -> list[HeadedStretch]:
    """Return the front of a paper and what stands under each heading."""
    found = [HeadedStretch(-1, read_heading(""), 0)]
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING:
            found.append(HeadedStretch(at, read_heading(block.text), block.level))
        elif block.kind in (BlockKind.PARAGRAPH, BlockKind.ENTRY):
            _count(found[-1], block)
        elif block.kind is BlockKind.NOTE:
            found[-1].notes += 1
            found[-1].first = found[-1].first or block.kind
    return found


def _count(stretch: HeadedStretch, block: Block) -> None:
    text = block.text
    stretch.first = stretch.first or block.kind
    stretch.length += len(text)
    stretch.paragraphs += 1
    stretch.prose += block.kind is BlockKind.PARAGRAPH and not block.label and is_running(text)


def is_running(text: str) -> bool:
    """Whether a paragraph is running text rather than an entry of a list: sentences, and at its head no year."""
    if not is_finished(text) or _LABEL.match(text) or begins_entry(text, 0):
        return False
    if _YEAR.search(text, 0, _HEAD) or _ADDRESS.search(text):
        return False
    return (len(text) >= _PROSE or not text.isascii()) and len(_STOPS.findall(text)) > 0
