"""Takes the lines from places: those of the HTML that a paper was turned into are not those of its file."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from argmap.paper.blocks import Block
from argmap.problems import Place


def without_lines(blocks: Iterable[Block], file: str) -> Iterator[Block]:
    """Yield the blocks, each placed in the file as a whole."""
    place = Place(file)
    for block in blocks:
        pieces = tuple(replace(one, place=place) for one in block.pieces)
        marks = tuple(replace(one, place=one.place and place) for one in block.marks)
        yield replace(block, pieces=pieces, marks=marks)
