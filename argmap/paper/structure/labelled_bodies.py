"""Institutions under the title that marks stand before: ¹ University of Oslo. ² Institute of Transport, Lund."""

import re
from collections.abc import Iterator, Sequence

from argmap.paper.blocks import Block, BlockKind, Mark
from argmap.paper.structure.affiliation_notes import names_institution
from argmap.paper.structure.pieces import items, line
from argmap.paper.structure.regions import Region, Where

_SUPERSCRIPTS = {ord(one): f"^{at}^" for at, one in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")}
_LABEL = re.compile(r"\s*\^(\d{1,2})\^\s*")
_LONGEST = 600  # characters of a paragraph that may list institutions


def labelled_bodies(block: Block) -> list[tuple[int, str]]:
    """Return the institutions of a line with their labels; none unless a label stands before each of them.

    A label is a mark, a raised figure that the file shows as one, ^1^ or ¹, or the number of what looks like a note.
    """
    if len(block.text) > _LONGEST:
        return []
    text = "".join(f"^{one.note}^" if isinstance(one, Mark) else one.text for one in items(block))
    if block.kind is BlockKind.NOTE:
        text = f"^{block.number}^{text}"
    before, *parts = _LABEL.split(text.translate(_SUPERSCRIPTS))
    bodies = [(int(label), line(body).strip(" .;,")) for label, body in zip(parts[::2], parts[1::2], strict=True)]
    named = not before.strip() and all(label and names_institution(body) for label, body in bodies)
    return bodies if named else []


def labels_in_front(blocks: Sequence[Block], wheres: Sequence[Where]) -> frozenset[int]:
    """Return the labels of institutions under the title: marks of these behind names are no marks of notes."""
    return frozenset(label for block in _front(blocks, wheres) for label, _ in labelled_bodies(block))


def _front(blocks: Sequence[Block], wheres: Sequence[Where]) -> Iterator[Block]:
    for block, where in zip(blocks, wheres, strict=True):
        if block.kind is BlockKind.PARAGRAPH and where.region is Region.FRONT:
            yield block
