"""Translators and editors in brackets behind the title (APA 7, section 10.2): (B. Birch, Trans.), (A. Lee, Ed.)."""

import re

from argmap.citations.draft import Draft
from argmap.citations.names import people
from argmap.citations.vocabulary import one_of

_ROLES = {
    role: re.compile(rf"\s?[(\[](?P<names>[^()\[\]]{{3,200}}),\s(?i:{one_of('hosts', words)})[)\];]")
    for role, words in (("translator", "translated"), ("editor", "editors"))
}


def read_bracketed_people(draft: Draft) -> None:
    """Take people in brackets with what they did, in a list."""
    for role, pattern in _ROLES.items() if not draft.in_note else ():
        found = draft.sheet.find(pattern)
        names = people(found["names"]) if found else ()
        if found and names:
            draft.fields[role] = names
            draft.sheet.take_match(found)
