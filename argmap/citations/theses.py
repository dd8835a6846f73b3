"""Theses whose form stands between title and university: ", Diss., Universität Köln", ": дис. ... канд. техн. наук"."""

import re
from functools import cache

from argmap.citations.citation_text import HOLE, MARK
from argmap.citations.draft import Draft
from argmap.citations.vocabulary import either, holds, words

_DEGREE = re.compile(r"\s?:\s(?P<genre>(?:автореф\.\s?)?дис\w{0,10}\b.{0,80}?\bнаук)", re.IGNORECASE)
"""GOST 7.1: the form and the degree, up to its last word."""


def read_thesis(draft: Draft) -> None:
    """Take the form of a thesis where a comma, a colon or a full stop sets it apart."""
    found = draft.sheet.find(_DEGREE) or draft.sheet.find(_form())
    if found and found.start() and MARK not in found["genre"]:
        draft.put("genre", found["genre"])
        draft.sheet.take_match(found)


@cache
def _form() -> re.Pattern[str]:
    """Return the pattern of a form between separators, a university perhaps directly behind it."""
    known = [one for one in words("works", "genres") if holds(one, "works", "theses")]
    short = [
        one for one in words("works", "theses") if " " in one or one.startswith(("diss", "habil", "дис", "автореф"))
    ]
    return re.compile(
        rf"(?:(?<=\w)\s?[,:]|(?<=[^\W\d_]{{3}})\.|(?<={HOLE})[\s,.]*)\s"
        rf"(?P<genre>{either({*known, *short})})(?=\s*(?:[,;:.)\]{HOLE}{MARK}]|$)|\s[^\W\d_a-z])",
        re.IGNORECASE,
    )
