"""Tells Argdown from other text by what only Argdown has."""

import re

TITLED = r"(?:\[[^\]\n]+\]|<[^>\n/!][^>\n]*>)"
SIGNS = (
    re.compile(
        rf"^{TITLED}(?::[^\n]*(?:\n[ \t]+[^\n+\-_<>\s][^\n]*)*|[^\n:(]*)\n[ \t]+(?:<?[+\-_]>?|><)[ \t]+\S", re.M
    ),
    re.compile(r"^<[^>\n/!?]+>: \S[^\n]*$", re.M),
)
"""A relation under a title; the description of an argument."""
STRUCTURE = re.compile(
    r"^(?:(?P<number>\(\d+\))|(?P<inference>--(?:--+[ \t]*$|[^-\n][^\n]*--[ \t]*$|[ \t]*\n[^\n]*\n--[ \t]*$))|\n)", re.M
)
"""The lines that tell of an inference under a numbered statement, and those that separate the two."""
CLOSING_TAG = re.compile(r"</[a-z][a-z0-9]*>")
FRONT = re.compile(r"\s*===+[ \t]*\n.*?\n===+", re.S)


def looks_like_argdown(head: str) -> bool:
    """Tell whether a text begins as one in Argdown does, and as one in no other format."""
    if FRONT.match(head):
        return True
    if CLOSING_TAG.search(head):
        return False
    first = head.lstrip()[:1]
    if first == "{" or (first == "<" and not re.match(r"\s*<[^>\n/!?=\"]+>(?::|\s*\n\s*(?:\n|[ \t]))", head)):
        return False
    return has_inference(head) or any(sign.search(head) for sign in SIGNS)


def has_inference(head: str) -> bool:
    """Tell whether an inference follows a numbered statement without an empty line between them."""
    numbered = False
    for line in STRUCTURE.finditer(head):
        if line["inference"] and numbered:
            return True
        numbered = bool(line["number"] or (line["inference"] and numbered))
    return False
