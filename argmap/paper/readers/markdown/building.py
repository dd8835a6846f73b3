"""Makes blocks of what stands inside a Markdown block."""

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from argmap.paper.blocks import Block, BlockKind, Mark, Piece
from argmap.paper.readers._signs import LEADING_SIGN
from argmap.paper.readers.markdown.inline import Item, LineEnd, Ref
from argmap.paper.structure.pieces import tail


def is_bold_line(tokens: Sequence[Token]) -> bool:
    """Whether a block is one line, bold from end to end: a heading, as text recognition writes many."""
    kinds = [token.type for token in tokens if token.type != "text" or token.content.strip()]
    return (
        kinds[:1] == ["strong_open"]
        and kinds[-1:] == ["strong_close"]
        and kinds.count("strong_open") == 1
        and not {"softbreak", "hardbreak"} & set(kinds)
    )


def make(kind: BlockKind, items: Sequence[Item], *, level: int = 0, number: int | None = None) -> Block:
    """Return the items as one block; ends of lines are spaces."""
    pieces: list[Piece] = []
    marks: list[Mark] = []
    offset = 0
    for item in items:
        if isinstance(item, Ref):
            marks.append(Mark(item.note, offset, item.place, item.where))
        else:
            pieces.append(item if isinstance(item, Piece) else Piece(" ", item.place))
            offset += len(pieces[-1].text)
    return Block(kind, tuple(pieces), level, number, tuple(marks))


def paragraph(items: Sequence[Item]) -> Iterator[Block]:
    """Yield the items as a paragraph, or as the notes that they are: ``<sup>1</sup> Text``, ``† Text``."""
    begun = make(BlockKind.PARAGRAPH, items)
    if _begins_note(items, 0):
        yield from _notes(items)
    elif sign := LEADING_SIGN.match(begun.text):
        yield make_note(tail(begun, sign.end()), 0)
    else:
        yield begun


def make_note(block: Block, number: int | None) -> Block:
    """Return a block as a note."""
    return Block(BlockKind.NOTE, block.pieces, number=number)


def _begins_note(items: Sequence[Item], index: int) -> bool:
    """Whether a note begins there: a reference at the head of a line, and text that stands apart from it."""
    items = items[index : index + 4]
    while items and isinstance(items[0], Piece) and not items[0].text:
        items = items[1:]
    if len(items) < 2 or not isinstance(items[0], Ref):
        return False
    return isinstance(items[1], LineEnd) or (isinstance(items[1], Piece) and items[1].text[:1].isspace())


def _notes(items: Sequence[Item]) -> Iterator[Block]:
    """Yield the notes that stand in one block, each from the head of a line on."""
    ends = [index for index, item in enumerate(items) if isinstance(item, LineEnd) and _begins_note(items, index + 1)]
    for start, end in zip([0, *(index + 1 for index in ends)], [*ends, len(items)], strict=True):
        reference = next(index for index in range(start, end) if isinstance(items[index], Ref))
        number = items[reference].note  # type: ignore[union-attr]  # it is a Ref
        yield make(BlockKind.NOTE, items[reference + 1 : end], number=number)
