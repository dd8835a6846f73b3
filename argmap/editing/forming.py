"""A map's text in the usual form: the same map, evenly indented, with its comments."""

from argmap.editing.written.taking_apart import taken_apart
from argmap.editing.written.usual_form import in_usual_form
from argmap.notation.source import parse, syntax_of
from argmap.problems import ArgmapError, printable


def formed(text: str, file: str) -> str:
    """Return the text of a map, or of a paper's record, in the usual form.

    ``file`` is its name, for messages and for its syntax: JSON if it ends in ``.json``, else YAML. Raises ``ReadError``
    for a text that cannot be read, ``ArgmapError`` for one that would not say the same afterwards.
    """
    syntax = syntax_of(file)
    parsed = parse(text, file, syntax)
    new = str(in_usual_form(taken_apart(text, parsed, syntax)))
    if parse(new, file, syntax).data != parsed.data:
        raise ArgmapError(f"{printable(file)}: this text cannot be put into the usual form; nothing was written")
    return new
