"""Finds the blocks of an HTML file that are its reference list."""

import re

from argmap.paper.readers.html.raw import HtmlPage
from argmap.paper.readers.html.tag_kinds import HEADINGS
from argmap.paper.structure.headings import HeadingRole, read_heading

_BACK = re.compile(r"\s*[\^↑]")  # Wikipedia's notes lead back so, and stand below "References"


def listed_blocks(page: HtmlPage) -> dict[int, int]:
    """Return the places of the blocks that stand under a heading over references, or that say they are entries.

    With each stands the place of the first block of its list.
    """
    found: dict[int, int] = {}
    level = first = 0  # of the heading over references that is open; the first block below it
    for at, raw in enumerate(page.blocks):
        if raw.tag in HEADINGS:
            roles = read_heading(raw.text).roles
            if HeadingRole.REFERENCES in roles and HeadingRole.NOTES not in roles:
                level, first = HEADINGS[raw.tag], at + 1
            elif level >= HEADINGS[raw.tag]:
                level = 0
        elif (level or raw.role == "entry") and not _BACK.match(raw.text):
            found[at] = first if level else at
    return found
