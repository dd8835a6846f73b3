"""Lines of Markdown around a map that was copied out of a page or a chat."""

from collections.abc import Iterator, Sequence

from argmap.notation.reading.slips.slip import Slip, TypedLine


def find(lines: Sequence[TypedLine], text: str) -> Iterator[Slip]:
    """Yield each fence of a block of code."""
    del text
    for line in lines:
        if line.body.startswith(("```", "~~~")):
            message = "this line belongs to Markdown, not to the map"
            yield Slip("fence", line.at, line.at + len(line.body), message, "delete it")
