"""The areas of a catalogue's entry (ISBD; GOST 7.1): "Title / A. B. Lee. — Oslo : Press, 2014. — 144 p."."""

import re

from argmap.citations.citation_text import HOLE
from argmap.citations.draft import Draft
from argmap.citations.names import people

_AREA = re.compile(r"(?<=[.?!)\]])\s[—–]\s(?=\S)")
_SPACED = re.compile(r"\s(?=[:;]\s)")
_STATED = re.compile(rf"\s/\s(?P<names>[^/{HOLE}]{{3,200}}?)(?=\.\s(?![^\W\d_a-z]\.)|\s//|\.?$)")
_CONTENT = re.compile(r"(?<=\.\s)Текст\s?:\s\w+(?=[.]|$)")


def without_areas(text: str) -> str:
    """Return an entry without the dashes between its areas and the spaces before its colons, if it has areas."""
    if len(_AREA.findall(text)) < len(("imprint", "extent")):
        return text
    return _SPACED.sub("", _AREA.sub(" ", text))


def read_responsibility(draft: Draft) -> None:
    """Take the authors whom a slash names once more behind the title, and keep what says that a work is text."""
    stated = None if draft.in_note else draft.sheet.find(_STATED)
    if stated and (names := people(stated["names"])):
        first = names[0].family or names[0].literal or ""
        if first and first in draft.sheet.text[: stated.start()]:
            draft.sheet.take_match(stated)
    if content := draft.sheet.find(_CONTENT):
        draft.keep(*content.span())
