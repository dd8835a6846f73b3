"""Remarks into a copy of a PDF: what each annotation says, its colour, and the process that writes them."""

import base64
import json
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from typing import Any

from argmap.files import refuse
from argmap.paper.readers.pdf.extraction import run_child
from argmap.problems import ArgmapError, Place
from argmap.reviewing.annotations.annotation import PointKind, Severity
from argmap.reviewing.remarks.pdf_markup.dated import pdf_date
from argmap.reviewing.remarks.pdf_markup.extracted import CURES
from argmap.reviewing.remarks.remark import Remark
from argmap.reviewing.remarks.remark_texts import names_of, parents_of, spoken, unplaced
from argmap.reviewing.remarks.remark_words import RemarkWords

CHILD = "argmap.reviewing.remarks.pdf_markup.highlights_child"
COLOURS = {
    Severity.MAJOR: (1.0, 0.67, 0.6), Severity.MINOR: (1.0, 0.9, 0.45), Severity.QUESTION: (0.65, 0.84, 1.0),
    Severity.PRAISE: (0.7, 0.92, 0.66),
}  # fmt: skip
"""Light: the words under them stay readable, and printed in grey they differ a little."""
MOST = 10_000


def with_highlights(remarks: Sequence[Remark], original: bytes, file: str) -> bytes:
    """Return a copy of a PDF with remarks as annotations. Raises ``ReadError``, ``ArgmapError``."""
    if find_spec("pypdfium2") is None or find_spec("pypdf") is None:
        raise ArgmapError(f"{file}: writing into a PDF needs PDFium and pypdf: `pip install 'argmap[paper,pdf]'`")
    if len(remarks) > MOST:
        raise refuse("too-large", f"these are more than {MOST:,} remarks", "write fewer into one PDF", Place(file))
    names = names_of(remarks)
    parents = parents_of(remarks, names)
    head = json.dumps([_annotation(one, name, parents) for one, name in zip(remarks, names, strict=True)])
    found = json.loads(run_child(CHILD, head.encode() + b"\n" + original, file))
    if "rule" in found:
        raise refuse(found["rule"], found["message"], CURES[found["rule"]], Place(file))
    return base64.b64decode(found["pdf"])


def _annotation(one: Remark, name: str, parents: Mapping[str, str]) -> dict[str, Any]:
    said = RemarkWords().read(one)
    comment = spoken(one, said)
    kinds = [said.kind] if said.kind in set(PointKind) else []
    return {
        "exact": one.exact, "prefix": one.prefix, "suffix": one.suffix, "page": one.page, "comment": comment,
        "unplaced": unplaced(one, comment), "author": one.by, "name": name, "subject": ", ".join(kinds),
        "created": pdf_date(one.created), "colour": COLOURS[said.severity], "replaces": one.replaces,
        "parent": parents.get(name, ""),
    }  # fmt: skip
