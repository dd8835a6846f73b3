"""How a stretch of text begins and ends: what a page break tears apart shows there."""

import re

from argmap.paper.structure.language_words import common_words
from argmap.paper.structure.sentence_stops import CLOSERS, ENDS, OPENERS, PAUSES

_CLOSERS = f"{CLOSERS}*_ "
_OPENERS = f"{OPENERS} "
_STOPS = tuple(one for one in ENDS if one not in "!?…！？؟")
_ADDRESS = re.compile(r"[<(]?(?:https?://|www\.)\S+")
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")


def is_finished(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return text.rstrip(_CLOSERS).endswith(ENDS)


def may_head(text: str) -> bool:
    """Whether a text may be a heading or a title: it ends with no full stop, though perhaps with other marks."""
    end = text.rstrip(_CLOSERS)
    return not end.endswith((*_STOPS, ",", ";", "，", "；", "،", "؛")) or end.endswith("..")


def is_paused(text: str) -> bool:
    """Whether a text ends as what comes before a list or a quotation does."""
    return text.rstrip(_CLOSERS).endswith((":", ";", "：", "；"))


def is_cut(text: str) -> bool:
    """Whether a text must go on: it ends with a comma, a hyphen, an open bracket or a word such as "the"."""
    text = text.rstrip()
    if text.endswith((*PAUSES, "(", "[", "（", "-", "–", "—", "&")):
        return True
    word = _LAST_WORD.search(text[-30:])
    return word is not None and word[0] in common_words()


def begins_small(text: str) -> bool:
    """Whether a text begins in lower case."""
    return text.lstrip(_OPENERS)[:1].islower()


def is_address(text: str) -> bool:
    """Whether a text is one address of the web and nothing else."""
    return _ADDRESS.fullmatch(text.strip().rstrip(".>)")) is not None
