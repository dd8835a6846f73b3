"""Text for Markdown: what a reader of Markdown would take for marks is escaped (CommonMark 0.31)."""

import re

from argmap.text.xml import printable

PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
"""What a backslash makes a letter like others (CommonMark 0.31, 2.4 "Backslash escapes")."""
PLAIN = re.compile(r"\\([.,;:!?()'\"/%=-])")
"""Of these, what needs none inside a line of words."""
MARKER = re.compile(r"^(\d*)(?=[-=]|(?<=\d)[.)])")
"""Where a line begins that would be an item of a list, or underline a heading."""


def escaped(text: str) -> str:
    """Return text as a line that Markdown shows as it is."""
    return MARKER.sub(r"\1\\", inside(text))


def inside(text: str) -> str:
    """Return text for the inside of a line."""
    plain = " ".join(printable(text).split())
    return PLAIN.sub(r"\1", PUNCTUATION.sub(r"\\\1", plain))
