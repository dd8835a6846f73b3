"""Words that weaken a statement: hedges.

The classes are those of K. Hyland, *Hedging in Scientific Research Articles* (Amsterdam 1998): modal verbs of
possibility, verbs of seeming and supposing, adverbs of probability, and words that make a statement approximate. The
choice of words is ours, and the German and Russian ones follow the same classes. Left out is what hedges only now and
then: *would*, *should*, *can*, *about*, *rather*, *possible* before a noun, and frequency.
"""

import re
from functools import cache

from argmap.language._language import language
from argmap.language._tables import Hedges


def hedges(text: str, code: str, reported: bool = False) -> list[str] | None:
    """Return the hedges in a text, as they are written there, in its order; ``None`` in a language without a list.

    In what somebody is ``reported`` to say, verbs of supposing only report it.
    """
    known = (one := language(code)) and one.hedges
    if not known:
        return None
    found = (match[0] for match in _pattern(known, reported).finditer(text))
    return [form for form in found if form.islower() or form.casefold() not in known.names]


@cache
def _pattern(of: Hedges, reported: bool) -> re.Pattern[str]:
    forms = sorted((*of.words, *(() if reported else of.reporting)), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(form.replace(" ", r"\s+") for form in forms) + r")\b", re.IGNORECASE)
