"""Reads and writes the file of a reviewer's annotations: YAML, or JSON where its name ends in ``.json``."""

import json
import os
from typing import Any

from argmap.files import read_text, refuse
from argmap.notation.reading.validation import validate
from argmap.notation.reading.writing import to_yaml
from argmap.notation.source import parse, syntax_of
from argmap.problems import Place, ReadError
from argmap.reviewing.annotations.annotation import Review

SIGN = "argmap-review"
MOST = 10_000
"""How many annotations a file may have."""


def load_review(path: str | os.PathLike[str]) -> Review:
    """Return the annotations in a file. Raises ``ReadError``, whose problems name file, line and column."""
    file = os.fspath(path)
    return loads_review(read_text(file), syntax_of(file), file=file)


def loads_review(text: str, syntax: str = "yaml", *, file: str = "<text>") -> Review:
    """Return the annotations in a text. Raises ``ReadError``."""
    parsed = parse(text.removeprefix("\ufeff"), file, syntax)
    if not isinstance(parsed.data, dict) or SIGN not in parsed.data:
        cure = f"begin the file with `{SIGN}: 1`, as `argmap review start` does"
        raise refuse("wrong-type", "this is no file of annotations", cure, Place(file))
    found = parsed.data.get("annotations")
    if isinstance(found, list) and len(found) > MOST:
        raise refuse("too-large", f"this has more than {MOST} annotations", "divide the file", Place(file))
    try:
        return validate(Review, parsed)
    except ReadError as error:
        error.texts[file] = text
        raise


def dumps_review(review: Review, syntax: str = "yaml") -> str:
    """Return annotations as text, each key only where it says something; the same annotations give the same text."""
    data = {SIGN: review.version, **_data(review)}
    return to_yaml(data) if syntax == "yaml" else json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _data(review: Review) -> dict[str, Any]:
    found = review.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    found.pop(SIGN, None)
    return {**found, "annotations": found.get("annotations", [])}
