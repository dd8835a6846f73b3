"""Files that are no maps at all: papers, essays and other documents."""

import os
import re

from argmap.notation.reading.meanings import meanings
from argmap.problems import shown

MAPS = (".yaml", ".yml", ".json")
HEADS = (
    ("%PDF", "a PDF file"), ("PK\x03\x04", "a file of Word or another office program"),
    ("\xd0\xcf\x11\xe0", "a file of an old office program"), ("{\\rtf", "an RTF file"),
    ("\\documentclass", "a LaTeX file"), ("<!doctype html", "an HTML page"), ("<html", "an HTML page"),
    ("<?xml", "an XML file"),
)  # fmt: skip
"""How files of other kinds begin, in small letters where the kind does not mind."""
STRUCTURE = re.compile(r"^[^\w\n]*([^\W\d_][\w-]*(?: [\w-]+)?)[^\S\n]*(?:[:：=;]|$)", re.MULTILINE)
JSON_KEY = re.compile(r'"(\w+)"\s*:')
PLAIN = re.compile(r"[\w.-]+")
"""A file's name that no shell needs in quotation marks."""
KEYS = frozenset({"claim", "premises", "objections", "text", "linked"})


def kind_of_document(text: str) -> str | None:
    """Return what a file is by how it begins; ``None`` if nothing tells."""
    head = text[:200].lstrip("\ufeff \t\r\n")
    return next((name for start, name in HEADS if head.lower().startswith(start.lower())), None)


def is_structured(text: str) -> bool:
    """Tell whether a text has a line that begins as one of a map does, or is JSON with such a key."""
    patterns = (STRUCTURE, JSON_KEY) if text.lstrip().startswith("{") else (STRUCTURE,)
    found = (one[1] for pattern in patterns for one in pattern.finditer(text[:200_000]))
    return any(word.lower() in KEYS or KEYS.intersection(meanings(word)) for word in found)


def start_from(file: str) -> str:
    """Return what to do with a document that was given as a map."""
    if file.startswith("<") or file.lower().endswith(MAPS):
        return "create a map with `argmap new`"
    name = os.path.basename(file)  # noqa: PTH119 - a name, of whatever system
    typed = name if PLAIN.fullmatch(name) else shown(name)
    return f"to start a map from it, run `argmap new MAP.yaml --from {typed}`"
