"""Sentences as fingerprints: one character for each word, so that they can be kept and compared without their text.

A word becomes the last 16 bits of the CRC-32 of its folded form, so that the file that keeps them copies no sentence.
Two words share a code once in 65,536 times: sentences with equal fingerprints have, in practice, the same words. That
is no secrecy: whoever sets out to can guess words from their codes.
"""

from functools import lru_cache
from zlib import crc32

from argmap.paper.anchoring.index import WORD, Index

PLANE = 0x20000  # 65,536 code points without surrogates: one for each value
DIGITS = 4


@lru_cache(maxsize=100_000)
def _code(word: str) -> str:
    return chr(PLANE + (crc32(word.encode("utf-8", "surrogatepass")) & 0xFFFF))


def fingerprints(index: Index) -> list[str]:
    """Return the fingerprints of an article's sentences, in their order."""
    folded = index.folded
    words = (folded.text[folded.position(one.start) : folded.position(one.end)] for _, one in index.sentences)
    return ["".join(map(_code, WORD.findall(text))) or _code(text) for text in words]


def to_hex(print_: str) -> str:
    """Return a fingerprint as hexadecimal digits, four for each word."""
    return "".join(f"{ord(code) - PLANE:04x}" for code in print_)


def from_hex(digits: str) -> str:
    """Return the fingerprint that ``to_hex`` wrote. Raises ``ValueError``."""
    if len(digits) % DIGITS:
        raise ValueError("a fingerprint has four digits for each word")
    codes = bytes.fromhex(digits)
    return "".join(chr(PLANE + (high << 8 | low)) for high, low in zip(codes[::2], codes[1::2], strict=True))
