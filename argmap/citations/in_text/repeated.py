"""Citations that repeat the one before: (ibid., p. 12)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from argmap.citations.in_text.found import Found
from argmap.citations.in_text.pointing import place_behind
from argmap.citations.vocabulary import one_of

_IBID = re.compile(rf"[(\[]\s*{one_of('back', 'ibid')}(?!\w)", re.IGNORECASE)


def repeated(text: str, start: int, end: int, before: Sequence[Found]) -> Found | None:
    """Return a citation of the last work cited before, where a bracket holds "ibid." and perhaps a locator."""
    ibid = _IBID.match(text, start, end)
    if ibid is None or not before:
        return None
    where, at = place_behind(text, ibid.end(), end - 1)
    if text[at : end - 1].strip(" .,"):
        return None
    last = before[-1]
    mention = replace(last.mentions[-1], prefix="", suffix="", locator="", counts="page")
    if where:
        mention = replace(mention, locator=where.text, counts=where.label)
    return Found(start, end, last.form, (mention,))
