"""Reads and writes the file of a reviewer's annotations: YAML, or JSON where its name ends in ``.json``."""

import json
import os
import re
import textwrap
from collections.abc import Sequence
from typing import Any

from argmap.files import read_text, refuse
from argmap.notation.reading.validation import validate
from argmap.notation.reading.writing import to_yaml
from argmap.notation.source import parse, syntax_of
from argmap.problems import ArgmapError, Path, Place, ReadError, printable
from argmap.reviewing.annotations.annotation import Annotation, Review

SIGN = "argmap-review"
BEGINS = re.compile(rf"^[{{\s]*\"?{SIGN}\"?\s*:", re.MULTILINE)
ITEM = re.compile(r"^( *)- ", re.MULTILINE)
"""How far the items of a list are set in."""
EMPTY_LIST = re.compile(r"^annotations: *\[ *\]", re.MULTILINE)
MOST = 10_000
"""How many annotations a file may have."""


def is_review(text: str) -> bool:
    """Tell whether a text looks like a file of annotations, right or wrong."""
    return BEGINS.search(text) is not None


def load_review(path: str | os.PathLike[str]) -> Review:
    """Return the annotations in a file. Raises ``ReadError``, whose problems name file, line and column."""
    file = os.fspath(path)
    return loads_review(read_text(file), syntax_of(file), file=file)


def loads_review(text: str, syntax: str = "yaml", *, file: str = "<text>") -> Review:
    """Return the annotations in a text. Raises ``ReadError``."""
    cure = f"begin the file with `{SIGN}: 1`, as `argmap review start` does"
    if not text.strip():  # what reads YAML would speak of maps
        raise refuse("wrong-type", "this file is empty", cure, Place(file, 1, 1))
    parsed = parse(text.removeprefix("\ufeff"), file, syntax)
    if not isinstance(parsed.data, dict) or SIGN not in parsed.data:
        raise refuse("wrong-type", "this is no file of annotations", cure, Place(file))
    found = parsed.data.get("annotations")
    if isinstance(found, list) and len(found) > MOST:
        raise refuse("too-large", f"this has more than {MOST} annotations", "divide the file", Place(file))
    try:
        return validate(Review, parsed)
    except ReadError as error:
        error.texts[file] = text
        raise


def place_of(file: str, path: Path) -> Place:
    """Return where in the file of a review a value is. Raises ``ReadError`` as ``load_review``."""
    return parse(read_text(file).removeprefix("\ufeff"), file, syntax_of(file)).marks.value_place(path)


def dumps_review(review: Review, syntax: str = "yaml") -> str:
    """Return annotations as text, each key only where it says something; the same annotations give the same text."""
    data = {SIGN: review.version, **_data(review)}
    return to_yaml(data) if syntax == "yaml" else json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def with_added(text: str, review: Review, added: Sequence[Annotation], file: str = "<text>") -> str:
    """Return the text of a review with annotations added at its end; all else, comments too, stays as it was typed.

    Raises ``ArgmapError`` where that cannot be done without writing it anew, and comments would be lost.
    """
    whole = review.model_copy(update={"annotations": (*review.annotations, *added)})
    if not added:
        return text
    syntax = syntax_of(file)
    if syntax == "yaml":
        items = dumps_review(Review(annotations=tuple(added))).partition("annotations:\n")[2]
        open_ = EMPTY_LIST.sub("annotations:", text.rstrip())
        for indent in dict.fromkeys((*ITEM.findall(text), "")):
            longer = f"{open_}\n{textwrap.indent(items, indent)}"
            if _reads_as(longer, whole):
                return longer
        if "#" in text:
            raise ArgmapError(f"{printable(file)}: `annotations` must come last here to be added to; or give -o FILE")
    return dumps_review(whole, syntax)


def _reads_as(text: str, review: Review) -> bool:
    try:
        return loads_review(text) == review
    except ReadError:
        return False


def _data(review: Review) -> dict[str, Any]:
    found = review.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    found.pop(SIGN, None)
    return {**found, "annotations": found.get("annotations", [])}
