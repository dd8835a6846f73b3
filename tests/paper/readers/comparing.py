"""What a reader yields, in the form of the article that the tests wrote."""

from collections.abc import Iterable, Iterator

from argmap.paper.blocks import Block, Kind
from tests.paper.readers.article import Chapter, Source


def with_marks(block: Block) -> str:
    """Return the text of a block with ``{3}`` where the mark of note 3 stands."""
    text, parts, end = block.text, [], 0
    for mark in block.marks:
        parts += [text[end : mark.offset], f"{{{mark.note}}}"]
        end = mark.offset
    return "".join([*parts, text[end:]])


def joined(blocks: Iterable[Block]) -> Iterator[tuple[Block, str]]:
    """Yield every block with its text, the halves of a split paragraph as one."""
    begun: tuple[Block, str] | None = None
    waiting: list[tuple[Block, str]] = []
    for block in blocks:
        text = with_marks(block)
        if begun and block.kind is Kind.PARAGRAPH:
            block, text = block, f"{begun[1].rstrip()} {text}"
            begun = None
        elif begun:
            waiting.append((block, text))
            continue
        if block.goes_on:
            begun = (block, text)
        else:
            yield block, text
            yield from waiting
            waiting = []
    assert begun is None, "a paragraph goes on, and nothing follows"


def as_source(blocks: Iterable[Block]) -> Source:
    """Return what was read, in the form of the article that the tests wrote."""
    chapters: list[Chapter] = []
    found: dict[Kind, list[str]] = {kind: [] for kind in Kind}
    numbers = []
    for block, text in joined(blocks):
        found[block.kind].append(text)
        if block.kind is Kind.HEADING:
            chapters.append(Chapter(text, block.level, ()))
        elif block.kind is Kind.PARAGRAPH:
            last = chapters.pop() if chapters else Chapter("", 0, ())
            chapters.append(Chapter(last.title, last.level, (*last.paragraphs, text)))
        elif block.kind is Kind.NOTE:
            numbers.append(block.number)
    assert numbers == list(range(1, len(numbers) + 1))
    kept = tuple(one for one in chapters if one.paragraphs)
    return Source(
        "; ".join(found[Kind.TITLE]), tuple(found[Kind.AUTHOR]), kept, tuple(found[Kind.NOTE]), tuple(found[Kind.ENTRY])
    )
