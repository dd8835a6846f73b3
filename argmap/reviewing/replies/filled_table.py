"""Reads a table that authors filled in."""

from argmap.files import read_bytes, refuse
from argmap.problems import Place
from argmap.reviewing.replies.forms import Rows, form_for, table_forms

CURE = "fill in the table that `argmap review reply -o` wrote, and leave its numbers as they are"


def read_filled(file: str) -> Rows:
    """Return the rows of a table. Raises ``ReadError``, for one without a point too."""
    with table_forms().running(form_for(file)) as form:
        given = form.read(read_bytes(file), file)
    if not any(one.get("point") for one in given):
        raise refuse("broken-file", "this table has no point in it", CURE, Place(file))
    return given
