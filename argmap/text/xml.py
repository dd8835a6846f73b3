"""Text for XML and HTML: the characters that they cannot hold, and ids that drawings and pages share."""

import re

UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 (section 2.2) cannot hold, and DEL."""
NAMED = re.compile(r"(?!_)[\w.-]+")
"""What is an identifier as it is."""
UNNAMED = re.compile(r"[^\w.-]|^_")
"""What an identifier cannot hold; a first underscore marks the drawing's own."""


def identifier(id_: str) -> str:
    """Return a statement's id as drawings and pages write it: without space and quotes, and unlike any other's."""
    if NAMED.fullmatch(id_):  # nearly all ids, in a fifth of the time
        return id_
    return UNNAMED.sub(lambda found: f"~{ord(found[0]):x}~", id_) or "~"


def printable(text: str) -> str:
    """Return a text without the characters that XML cannot hold: U+FFFD in their place."""
    return UNPRINTABLE.sub("\ufffd", text)
