r"""Prepares RTF for pandoc: characters that are written as numbers, where pandoc would lose a letter or both halves.

``\uN`` names a UTF-16 code unit, as a signed number of 16 bits, and what stands for it in older programs follows
(Rich Text Format Specification 1.9.1, "Unicode RTF"). Two units that make one character pass pandoc as one of private
use.
"""

import re

_GLUED = re.compile(rb"(?<!\\)((?:\\\\)*\\u-?\d{1,6})(?=[^\s\d\\{}])")
_PAIR = re.compile(rb"(?<!\\)((?:\\\\)*)\\u(-?\d{1,6}) ?(?:\?|\\'3[fF])?\\u(-?\d{1,6})(?!\d)")
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
_PRIVATE = range(0xE000, 0xF000)  # above are the letters of symbol fonts


def prepared(content: bytes) -> tuple[bytes, dict[int, int]]:
    """Return a document in which each character is one number, with a space behind it where pandoc needs one.

    Also return the code points that are meant, by those of private use that stand for them.
    """
    standing: dict[int, int] = {}

    def joined(pair: re.Match[bytes]) -> bytes:
        high, low = (int(unit) & 0xFFFF for unit in pair.group(2, 3))
        meant = 0x10000 + ((high - 0xD800) << 10) + low - 0xDC00
        if high not in _HIGH or low not in _LOW or (meant not in standing and len(standing) == len(_PRIVATE)):
            return pair[0]
        number = standing.setdefault(meant, _PRIVATE[len(standing)])
        return b"%s\\u%d" % (pair[1], number - 0x10000)

    content = _GLUED.sub(rb"\1 ", _PAIR.sub(joined, content))
    return content, {number: meant for meant, number in standing.items()}
