"""Words that weaken a statement: hedges.

The classes are those of K. Hyland, *Hedging in Scientific Research Articles* (Amsterdam 1998): modal verbs of
possibility, verbs of seeming and supposing, adverbs of probability, and words that make a statement approximate. The
choice of words is ours, and the German and Russian ones follow the same classes. Left out is what hedges only now and
then: *would*, *should*, *can*, *about*, *rather*, *possible* before a noun, and frequency; so is *nearly* before a
figure, which weakens the figure, and *could not*, which says that something was impossible.
"""

import re
from collections.abc import Iterator
from functools import cache

from argmap.language._language import Language, language
from argmap.language._tables import Hedges
from argmap.language.figures import FigureKind, figures
from argmap.language.wordings import phrases

MOST = 12
"""The most that a word such as "doubled" multiplies by: "all" is no quantity."""
AWAY = 2
"""The most words between a hedge and the figure that it makes approximate: nearly another twenty."""


def hedges(text: str, code: str, reported: bool = False) -> list[str] | None:
    """Return the hedges in a text, as they are written there, in its order; ``None`` in a language without a list.

    In what somebody is ``reported`` to say, verbs of supposing only report it.
    """
    of = language(code)
    if of is None or of.hedges is None:
        return None
    return [match[0] for match in _found(text, of, of.hedges, reported)]


def hedge_places(text: str, code: str, reported: bool = False) -> list[tuple[int, int]]:
    """Return where the hedges of a text begin and end; nowhere in a language without a list."""
    of = language(code)
    return [match.span() for match in _found(text, of, of.hedges, reported)] if of and of.hedges else []


def softens(text: str, code: str, figures_too: bool = True) -> bool:
    """Tell whether a text weakens what it says in any way, also by words that hedge only now and then.

    ``figures_too`` counts words that make a figure approximate, such as *about* and *some*.
    """
    of = language(code)
    if of is None or of.hedges is None:
        return False
    return _soft(of.code, figures_too).search(text) is not None or any(_found(text, of, of.hedges, False))


def approximates(word: str, code: str) -> bool:
    """Tell whether a hedge makes figures approximate: nearly, roughly."""
    known = one.hedges if (one := language(code)) else None
    return known is not None and word.casefold() in known.amounts


def tells_ability(word: str, code: str) -> bool:
    """Tell whether a hedge may also say what somebody was able to do: could."""
    known = one.hedges if (one := language(code)) else None
    return known is not None and word.casefold() in known.able


def _found(text: str, of: Language, known: Hedges, reported: bool) -> Iterator[re.Match[str]]:
    firm = [range(*match.span()) for match in _firm(known).finditer(text)]
    quantities: list[int] | None = None
    for match in _pattern(known, reported).finditer(text):
        word = match[0].casefold()
        if (word in known.names and not match[0].islower()) or any(match.start() in span for span in firm):
            continue
        if word in known.amounts:
            quantities = _quantities(text, of) if quantities is None else quantities
            if any(_close(text[match.end() : at]) for at in quantities if at > match.end()):
                continue
        yield match


def _close(between: str) -> bool:
    return between.count(" ") <= 1 + AWAY


def _quantities(text: str, of: Language) -> list[int]:
    """Return where figures and words such as "doubled" begin."""
    starts = [
        one.start for one in figures(text, of) if one.kind in (FigureKind.NUMBER, FigureKind.YEAR, FigureKind.FRACTION)
    ]
    also = of.numerals.tables["also"] if of.numerals else {}
    times = {word for word, values in also.items() if min(values) <= MOST}
    return [*starts, *(match.start() for match in re.finditer(r"[^\W\d_]+", text) if match[0].casefold() in times)]


@cache
def _pattern(of: Hedges, reported: bool) -> re.Pattern[str]:
    forms = sorted((*of.words, *(() if reported else of.reporting)), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(form.replace(" ", r"\s+") for form in forms) + r")\b", re.IGNORECASE)


@cache
def _firm(of: Hedges) -> re.Pattern[str]:
    return phrases(of.firm) if of.firm else re.compile("(?!)")


@cache
def _soft(code: str, figures_too: bool) -> re.Pattern[str]:
    of = language(code)
    if of is None or of.hedges is None:
        return re.compile("(?!)")
    lists = of.numerals.lists if of.numerals else {}
    amounts = {*of.hedges.amounts, *(word for name in ("around", "over", "under") for word in lists.get(name, ()))}
    words = {*of.hedges.soft, *amounts} if figures_too else set(of.hedges.soft) - amounts
    return phrases(sorted(words)) if words else re.compile("(?!)")
