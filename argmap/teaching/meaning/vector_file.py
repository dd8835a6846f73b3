"""A file of vectors: one for each piece of a word, of signed bytes with a scale.

The first line is JSON: ``format`` (1), ``pieces`` (how many), ``dimensions``, and where they are from. The pieces
follow, one a line, then the scales as little-endian 32-bit floats, then the vectors, one after another, ``dimensions``
bytes each. A byte times the scale of its piece is the number that is meant.
"""

import json
import sys
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

FORMAT = 1


@dataclass(frozen=True)
class VectorFile:
    """The vectors of the pieces of words, as a file has them. ``known`` gives the number of each piece."""

    dimensions: int
    known: dict[str, int]
    scales: Sequence[float]
    numbers: memoryview

    def add(self, piece: int, times: float, to: list[float]) -> list[float]:
        """Return the sum of ``to`` and the vector of a piece, taken several times."""
        factor = times * self.scales[piece]
        start = piece * self.dimensions
        return [x + factor * y for x, y in zip(to, self.numbers[start : start + self.dimensions], strict=True)]


def read(file: Path) -> VectorFile:
    """Return the vectors in a file.

    Raises ``OSError`` if it cannot be read, ``ValueError`` if it is not such a file or is not whole.
    """
    content = file.read_bytes()
    end = content.find(b"\n") + 1
    count, dimensions = _announced(content[:end], file)
    numbers = len(content) - count * dimensions
    middle = numbers - 4 * count
    *names, rest = content[end:middle].decode("utf-8", "replace").split("\n") if middle > end else [""]
    if len(names) != count or rest:
        raise ValueError(f"{file.name}: not the {count} pieces of words that are announced")
    scales = array("f", content[middle:numbers])
    if sys.byteorder == "big":
        scales.byteswap()
    known = {name: number for number, name in enumerate(names)}
    return VectorFile(dimensions, known, scales, memoryview(content)[numbers:].cast("b"))


def _announced(head: bytes, file: Path) -> tuple[int, int]:
    """Return how many pieces and dimensions the first line announces."""
    try:
        told = json.loads(head)
        if told["format"] != FORMAT:
            raise ValueError(f"vectors of format {told['format']}; this version reads format {FORMAT}")
        return int(told["pieces"]), int(told["dimensions"])
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{file.name}: {error or 'no vectors'}") from error
