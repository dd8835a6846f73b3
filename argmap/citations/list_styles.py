"""How the entries of a list set their parts apart, judged from all of them."""

from collections.abc import Sequence

from argmap.citations.draft import PunctuationStyle
from argmap.citations.initials_behind import leading_names


def style_of(entries: Sequence[str]) -> PunctuationStyle | None:
    """Return the style that each entry of a list is in, whatever it looks like; ``None`` where that is left to it.

    Where most entries begin as medicine has it, with "Ash AB, Birch C.", full stops part those without authors too.
    """
    medical = sum(leading_names(text, sure=False) is not None for text in entries)
    return PunctuationStyle.STOPS if 2 * medical > len(entries) else None
