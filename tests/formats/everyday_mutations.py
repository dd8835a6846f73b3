"""Files that went wrong: samples with pieces cut out, doubled, moved, and odd characters put in."""

import random
from collections.abc import Callable, Iterator

from argmap.formats import read_content
from argmap.problems import ReadError

ODD = ("\x00", "\ufeff", "\r", "\n", "\t", "é", "\u2028", "{", "}", "[", "]", "(", ")", "<", ">", '"', "'", "\\",
       "1.", "->", "-", "+", ":", "=", "#", "&", "|", ",", ";", "0", "999999999999",
       "[1]", "\U0010fffd", "\x85", "null")  # fmt: skip


def mutated(sample: str, count: int, seed: int = 1) -> Iterator[str]:
    """Yield ``count`` texts, each the sample with one to four changes; the same for the same seed."""
    chance = random.Random(seed)
    for _ in range(count):
        text = sample
        for _ in range(chance.randint(1, 4)):
            text = _changed(text, chance)
        yield text


def _changed(text: str, chance: random.Random) -> str:
    start, end = sorted(chance.randint(0, len(text)) for _ in range(2))
    end = min(end, start + chance.choice((1, 3, 20, 200)))
    piece = text[start:end]
    match chance.randint(0, 4):
        case 0:
            return text[:start] + text[end:]
        case 1:
            return text[:start] + piece * 2 + text[end:]
        case 2:
            return text[:start] + chance.choice(ODD) + text[start:]
        case 3:
            at = chance.randint(0, len(text))
            rest = text[:start] + text[end:]
            return rest[:at] + piece + rest[at:]
        case _:
            return text[:start] + chance.choice(ODD) + text[end:]


def survives(name: str, sample: str, count: int = 200, seed: int = 1) -> tuple[int, int]:
    """Read mutated files in a format; return how many were read and how many refused, each with a problem."""
    return outcomes(lambda text: read_content(text.encode("utf-8", "replace"), f"a.{name}", name), sample, count, seed)


def outcomes(read: Callable[[str], object], sample: str, count: int, seed: int = 1) -> tuple[int, int]:
    done = refused = 0
    for text in mutated(sample, count, seed):
        try:
            read(text)
            done += 1
        except ReadError as error:
            refused += bool(error.problems)
    return done, refused
