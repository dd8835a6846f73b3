"""What a file is that is no text, told from its first bytes, for whoever named it by mistake."""

from typing import NamedTuple

_TEXT = "use the file of the map or of the text itself, such as .yaml, .json or .txt"
_UNPACK = "unpack it, and use the file in it"
_TO_TEXT = "save it as plain text (UTF-8) in the program that made it, or use the file that it was made from"


class BinaryKind(NamedTuple):
    """What messages call a file of a kind, and what to do instead of using it; ``cure`` reads as an order."""

    name: str
    cure: str


PICTURE = BinaryKind("a picture", f"argmap reads no pictures; {_TEXT}")
SOUND = BinaryKind("a recording (sound or video)", _TEXT)
DATABASE = BinaryKind("a database", f"export what is in it; {_TEXT}")
PROGRAM = BinaryKind("a program", _TEXT)
FONT = BinaryKind("a font", _TEXT)
ARCHIVE = BinaryKind("an archive of files", _UNPACK)
ZIP = BinaryKind("a ZIP archive, or a file of Word or another office program", f"{_UNPACK}; of a document: {_TO_TEXT}")
PDF = BinaryKind("a PDF", _TO_TEXT)
OFFICE = BinaryKind("a file of an old office program", _TO_TEXT)

_BEGINNINGS = (
    (b"\x89PNG\r\n", PICTURE), (b"\xff\xd8\xff", PICTURE), (b"GIF8", PICTURE), (b"II*\0", PICTURE), (b"MM\0*", PICTURE),
    (b"8BPS\0", PICTURE), (b"\0\0\1\0", PICTURE),
    (b"SQLite format 3\0", DATABASE), (b"\0\1\0\0Standard ", DATABASE),
    (b"ID3", SOUND), (b"OggS", SOUND), (b"fLaC", SOUND), (b"\x1aE\xdf\xa3", SOUND),
    (b"\x7fELF", PROGRAM), (b"MZ\x90", PROGRAM), (b"\xcf\xfa\xed\xfe", PROGRAM), (b"\0asm", PROGRAM),
    (b"OTTO", FONT), (b"\0\1\0\0\0", FONT), (b"wOFF", FONT), (b"wOF2", FONT),
    (b"PK\x03\x04", ZIP), (b"PK\x05\x06", ZIP), (b"\x1f\x8b", ARCHIVE), (b"7z\xbc\xaf", ARCHIVE), (b"Rar!", ARCHIVE),
    (b"BZh", ARCHIVE), (b"\xfd7zXZ\0", ARCHIVE), (b"\x28\xb5\x2f\xfd", ARCHIVE),
    (b"%PDF-", PDF), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OFFICE),
)  # fmt: skip
"""How files of each kind begin."""
_IN_RIFF = {b"WEBP": PICTURE, b"WAVE": SOUND, b"AVI ": SOUND}
_BRANDS = (b"heic", b"heix", b"mif1", b"avif")
"""What a file in the format of ISO 14496-12 calls itself where it is a picture; other ones are recordings."""


def binary_kind(content: bytes) -> BinaryKind | None:
    """Return what a file is by its beginning; ``None`` where it may be a text. To be asked of what is no text."""
    if content.startswith(b"RIFF"):
        return _IN_RIFF.get(content[8:12])
    if content[4:8] == b"ftyp":
        return PICTURE if content[8:12] in _BRANDS else SOUND
    if content[:2] == b"BM" and content[6:10] == b"\0\0\0\0":
        return PICTURE
    return next((kind for beginning, kind in _BEGINNINGS if content.startswith(beginning)), None)
