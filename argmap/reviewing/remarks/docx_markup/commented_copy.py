"""Remarks into a copy of a DOCX, as comments at their words."""

from collections.abc import Sequence
from importlib.util import find_spec
from io import BytesIO
from typing import Any

from argmap.files import refuse
from argmap.files.archive import SAVE_AGAIN, Archive
from argmap.paper.readers.docx.listener import Listener
from argmap.paper.readers.docx.package import Package
from argmap.problems import ArgmapError, Place
from argmap.reviewing.remarks.remark import Remark
from argmap.reviewing.remarks.remark_texts import names_of, parents_of

MOST = 2_000
LARGEST = 128 * 2**20
"""Bytes that all parts together may unpack to."""


def with_comments(remarks: Sequence[Remark], original: bytes, file: str) -> bytes:
    """Return a copy of a DOCX with remarks as comments. Raises ``ReadError``, ``ArgmapError``."""
    if find_spec("docx") is None:
        raise ArgmapError(f"{file}: writing into a DOCX needs python-docx: `pip install 'argmap[word]'`")
    if len(remarks) > MOST:
        raise refuse("too-large", f"these are more than {MOST:,} remarks", "write fewer into one DOCX", Place(file))
    _check(original, file)
    from docx import Document

    try:
        document = Document(BytesIO(original))
        _add(document, remarks)
        out = BytesIO()
        document.save(out)
    except (ArithmeticError, AttributeError, LookupError, OSError, SyntaxError, TypeError, ValueError) as error:
        raise refuse("broken-file", "the DOCX is damaged, so nothing can be added", SAVE_AGAIN, Place(file)) from error
    return out.getvalue()


def _check(original: bytes, file: str) -> None:
    """Refuse what python-docx would read without bounds: archives that grow, and XML with entities or too deep."""
    package = Package(file, original)
    package.document()
    archive = Archive(original, file, "DOCX", f"{SAVE_AGAIN} as DOCX", LARGEST)
    for part in archive.parts():
        archive.read(part)
        if part.endswith((".xml", ".rels")):
            package.hear(part, Listener())


def _add(document: Any, remarks: Sequence[Remark]) -> None:
    from argmap.reviewing.remarks.docx_markup.comment_places import CommentPlaces
    from argmap.reviewing.remarks.docx_markup.comment_threads import thread

    names = names_of(remarks)
    parents = parents_of(remarks, names)
    named = dict(zip(names, remarks, strict=True))
    comments = CommentPlaces(document).add(named, parents)
    resolved = {name for name, one in named.items() if "resolved" in one.tags}
    if parents or resolved:
        thread(document, comments, parents, resolved)
