"""Bytes as text of an HTML file: seven bits in a character, where base64 has six.

Three of the 128 characters cannot stand in a script block as they are (HTML Living Standard, 13.2.3.5 "Preprocessing
the input stream" and 13.2.5.4 "Script data state"): NUL, which becomes another, the carriage return, which becomes a
line feed, and ``<``, which may begin the end tag. They are replaced by characters of two bytes. A byte of a compressed
file takes 1.17 bytes of UTF-8; ``dense_text.js`` reads it.
"""

REPLACED = {code: chr(code + 160) for code in (0, 13, 60)}
"""The character for each of the three: its code and 160."""
_WHOLE = 7
_ZEROS = tuple(49 - 7 * at for at in range(8))


def dense_text(content: bytes) -> str:
    """Return bytes as text: of seven, eight characters, the highest bits first. Noughts fill up the last seven."""
    filled = content + bytes(-len(content) % _WHOLE)
    codes = bytearray(len(filled) // _WHOLE * 8)
    for number, at in enumerate(range(0, len(filled), _WHOLE)):
        bits = int.from_bytes(filled[at : at + _WHOLE], "big")
        codes[8 * number : 8 * number + 8] = [bits >> shift & 127 for shift in _ZEROS]
    return codes.decode("ascii").translate(REPLACED)
