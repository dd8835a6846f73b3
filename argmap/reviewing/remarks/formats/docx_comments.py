"""Comments of a DOCX (ECMA-376, part 1, section 17.13.4), as Word, LibreOffice and Google Docs write them.

Read are comments with the words that they are on, in the text, in tables and in notes, with their replies, and whether
they are resolved; and tracked changes (section 17.13.5), as what should stand instead of the words.
"""

from argmap.paper.readers.docx.package import Package
from argmap.reviewing.remarks.docx_markup.commented_copy import with_comments
from argmap.reviewing.remarks.docx_markup.docx_remarks import remarks_in
from argmap.reviewing.remarks.remark import Remark

SAYS = "comments of a DOCX"
SUFFIXES = (".docx", ".docm")
NEEDS_ORIGINAL = True


def is_one(content: bytes) -> bool:
    """Tell whether bytes are a DOCX."""
    return content.startswith(b"PK\x03\x04") and b"word/" in content


def read(content: bytes, file: str) -> list[Remark]:
    """Return the remarks in a DOCX, in the order of its text, those of notes last. Raises ``ReadError``."""
    return remarks_in(Package(file, content))


def write(remarks: list[Remark], original: bytes, file: str = "<original>") -> bytes:
    """Return a copy of the DOCX ``original`` with remarks as comments. Raises ``ReadError``, ``ArgmapError``.

    A remark whose words are not certainly at one place is a comment at the beginning that quotes them. Needs
    ``argmap[word]``.
    """
    return with_comments(remarks, original, file)
