"""Which format a file of remarks is in: by what it holds."""

from argmap.files import refuse
from argmap.problems import Place
from argmap.reviewing.remarks.formats import remark_formats


def format_of(content: bytes, file: str) -> str:
    """Return the name of the format that a file is in. Raises ``ReadError`` for one that nothing here reads."""
    formats = remark_formats()
    for name in formats.names():
        if formats.get(name).is_one(content):
            return name
    known = ", ".join(formats.get(name).SAYS for name in formats.names())
    raise refuse("wrong-type", "these are no remarks that can be read", f"give one of: {known}", Place(file))
