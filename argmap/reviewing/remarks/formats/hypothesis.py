"""Annotations of Hypothesis (https://web.hypothes.is): what its API returns, and what its client exports as JSON.

A search returns ``rows`` and ``total``, an export has ``annotations``; the objects are the same (API reference of h,
"Annotations"; ``APIAnnotationData`` in the client). Positions count units of UTF-16 in the page that was annotated,
which is not the paper's text, so only words and what stands around them are read.
"""

from typing import Any

from argmap.files import refuse
from argmap.problems import Place
from argmap.reviewing.remarks.formats._how_many import few_enough
from argmap.reviewing.remarks.formats._hypothesis_row import remark_of_row, row_of_remark
from argmap.reviewing.remarks.formats._json_input import json_of, objects_of, sniffed, written
from argmap.reviewing.remarks.remark import Remark

SAYS = "annotations of Hypothesis (JSON)"
SUFFIXES = (".json",)
LISTS = ("rows", "annotations")
OWN = (b'"user"', b'"uri"', b'"references"', b'"permissions"')
"""Keys of an annotation, of which a damaged file has some."""


def is_one(content: bytes) -> bool:
    """Tell whether bytes are annotations of Hypothesis; a damaged file is one if it has the keys of theirs."""
    data = sniffed(content)
    if data is None:
        return content.lstrip()[:1] in (b"{", b"[") and sum(key in content for key in OWN) > 1
    return _is_list(data) or any(map(_is_row, _rows(data)[:100]))


def read(content: bytes, file: str) -> list[Remark]:
    """Return the remarks. Raises ``ReadError`` for what is no JSON, and for JSON without annotations of Hypothesis."""
    data = json_of(content, file)
    rows = [one for one in _rows(data) if _is_row(one)]
    if not rows and not _is_list(data):
        cure = "export the annotations in the Hypothesis client: Share, Export, JSON"
        raise refuse("wrong-type", "there are no annotations of Hypothesis in this file", cure, Place(file))
    few_enough(rows, file)
    remarks = map(remark_of_row, rows)
    return [one for one in remarks if one.comment or one.exact or one.tags or one.replaces is not None]


def write(remarks: list[Remark]) -> bytes:
    """Return remarks as the client exports them, to be imported there: Share, Import."""
    first = {"export_date": "1970-01-01T00:00:00.000Z", "export_userid": "", "client_version": "argmap"}
    return written({**first, "annotations": [row_of_remark(one) for one in remarks]})


def _rows(data: Any) -> list[dict[str, Any]]:
    if isinstance(data, dict):
        inside = next((data[key] for key in LISTS if isinstance(data.get(key), list)), None)
        return objects_of(data if inside is None else inside)
    return objects_of(data)


def _is_list(data: Any) -> bool:
    """Tell whether data are an export or the result of a search, even if there are no annotations in it."""
    if not isinstance(data, dict):
        return False
    return (isinstance(data.get("rows"), list) and "total" in data) or (
        isinstance(data.get("annotations"), list) and ("export_date" in data or "client_version" in data)
    )


def _is_row(row: dict[str, Any]) -> bool:
    """Tell whether an object is an annotation: it says of whom and of what page, or has targets and a text."""
    return not row.keys() & {"@context", "body", "motivation"} and (
        {"user", "uri"} <= row.keys() or {"text", "target"} <= row.keys()
    )
