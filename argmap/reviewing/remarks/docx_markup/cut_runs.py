"""Cuts a run of a DOCX in two (ECMA-376, part 1, section 17.3.2.25), so that the text looks as before."""

from copy import deepcopy
from typing import Any

from docx.oxml.ns import qn

TEXT, RUN, PROPERTIES = qn("w:t"), qn("w:r"), qn("w:rPr")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def cut_before(text: Any, at: int) -> Any:
    """Cut a run before a character of one of its texts; return the text that begins there, in the run behind the cut.

    Both runs have the properties of the one. Where nothing stands before or behind, nothing is cut.
    """
    said, behind = text.text or "", list(text.itersiblings())
    if 0 < at < len(said):
        rest = text.makeelement(TEXT)
        _say(rest, said[at:])
        _say(text, said[:at])
        _move([rest, *behind], text.getparent())
        return rest
    if at >= len(said) and behind:
        _move(behind, text.getparent())
    elif at <= 0 and any(one.tag != PROPERTIES for one in text.itersiblings(preceding=True)):
        _move([text, *behind], text.getparent())
    return text


def _move(elements: list[Any], run: Any) -> None:
    """Move elements into a new run behind one, with its properties."""
    new = run.makeelement(RUN, run.attrib)
    if (properties := run.find(PROPERTIES)) is not None:
        new.append(deepcopy(properties))
    new.extend(elements)
    run.addnext(new)


def _say(text: Any, said: str) -> None:
    text.text = said
    text.set(_SPACE, "preserve")
