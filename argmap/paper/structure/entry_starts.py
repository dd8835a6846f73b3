"""Tells where an entry of a reference list begins that bears no number: with its authors."""

import re

_YEAR = r"(?:(?:1[4-9]|20)\d\d[a-h]?\b|n\.\s?d\.|no\sdate|in\spress|forthcoming)"
_CAPITAL = r"[^\W\d_a-z]"
_FAMILY = rf"(?:[a-z’']{{1,4}}\s){{0,3}}{_CAPITAL}[\w’'-]*(?:[\s-]{_CAPITAL}[\w’'-]*){{0,2}}"
_NAMED = re.compile(
    rf"{_FAMILY},\s{_CAPITAL}[^()\d]{{0,300}}?(?:[(\[]|[.,]\s?){_YEAR}"  # Lee, A., & Orr, B. (2015) · Lee, Ann. 2015.
    rf"|{_FAMILY},\s{_CAPITAL}[\w’'-]*(?:\s{_CAPITAL}\.?)?(?:,?\s[^.,\d]{{3,40}}){{0,3}}\.\s[“\"{{]?{_CAPITAL}"
    rf"|{_FAMILY}\s\(eds?\.?\)"
    rf"|[—–_]{{2,}}"  # a dash for the authors of the entry before
)
_BODY = re.compile(rf"{_CAPITAL}[^.,()\d]{{1,120}}\.?\s[(\[]{_YEAR}[),]")
_ENDED = re.compile(r"(?:[.?!…][”\"’»)\]]*|\S*/\S+|\d)\s*\Z")


def begins_entry(text: str, at: int) -> bool:
    """Tell whether an entry may begin at a position: authors or a body stand there, behind what may end an entry.

    Forms: APA 7, section 9.7; The Chicago Manual of Style 17, 14.61 and 15.9; Cite Them Right 11, section A.
    """
    if at and not _ENDED.search(text[max(0, at - 60) : at]):
        return False
    return bool(_NAMED.match(text, at) or _BODY.match(text, at))
