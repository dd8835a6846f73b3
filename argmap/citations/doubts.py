"""Tells nonsense: fields that an entry cannot mean, because a part of one stands in another."""

import re

from argmap.notation.bibliography import Name, Work

_CAPITAL = r"[^\W\d_a-zß-öø-ÿа-я]"
_NAMES = re.compile(
    rf"(?:(?:{_CAPITAL}\.[\s-]?)+{_CAPITAL}[\w’'-]+(?:,|\sand\s|\s&\s)"  # A. Lark and
    rf"|{_CAPITAL}[\w’'-]+,\s(?:{_CAPITAL}\.[\s-]?)+,"  # Lark, A.,
    rf"|{_CAPITAL}[\w’'-]+\s{_CAPITAL}{{1,2}},\s{_CAPITAL}[\w’'-]+\s{_CAPITAL}{{1,2}}[,.])"  # Lark A, Moor B.
)
_DATED = re.compile(r"\((?:1[4-9]|20)\d\d[a-h]?\)[.,]\s\w|\b(?:1[4-9]|20)\d\d;\s?\d+[:(]")
_YEAR_IN_PAGES = re.compile(r"\d\s*[-–]\s*\d+,\s(?:1[4-9]|20)\d\d$")
_NUMBERED = re.compile(r"\s*[\[(]?\d{1,3}[\]).]\s")
_LONGEST_TITLE = 400


def is_doubtful(work: Work) -> bool:
    """Tell whether a work was read from an entry whose form was not recognised."""
    title = work.title or ""
    return (
        len(title) > _LONGEST_TITLE
        or any(pattern.match(title) for pattern in (_NAMES, _NUMBERED))
        or _DATED.search(title) is not None
        or (work.container_title or "").startswith(('"', "“", "‘"))
        or _YEAR_IN_PAGES.search(work.page or "") is not None
        or any(map(_is_turned, (*work.author, *work.editor)))
        or not set(work.model_dump(exclude_defaults=True)) - {"id", "type", "title"}
    )


def _is_turned(name: Name) -> bool:
    """Tell whether a name was read from the wrong end: family AB, given Ash."""
    family, given = name.family or "", name.given or ""
    return len(family) <= len("AB") and family.isupper() and family.isascii() and given[1:].islower()
