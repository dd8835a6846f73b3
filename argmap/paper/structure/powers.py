"""Tells raised figures that belong to the text from marks of notes: 16 km², 10¹², ¹⁴C."""

import re

_UNIT = re.compile(r"(?<![^\W_])(?<![’'])(?:[kcdmµμn]?m|km|hm|ft|mi|in|yd|sq|s|Pa|Hz|Å)\Z")
_SYMBOL = re.compile(r"(?<![^\W_])(?<![’'])[A-Za-zΑ-ω]\Z")  # x², R², σ²; no letter of a word
_BASE = re.compile(r"(?:[=×·^+−]\s?[A-Za-zΑ-ω]{1,3}|[×·]\s?\d+|(?<![\w.,])10|\([^()]{0,20}[=×·*/^+−][^()]{0,20}\))\Z")
_LONGEST_BASE = 45
_POWERS = "23456789"


def is_power(before: str, raised: str, behind: str = "") -> bool:
    """Whether a raised figure is no note: a power, as in 16 km², x², 10¹², or the number of a nuclide, as in ¹⁴C.

    ``before`` and ``behind`` are the text around it, as much of it as is known.
    """
    before = before[-_LONGEST_BASE:]
    if behind[:1].isalpha() and (before[-1:].isspace() or before.endswith("(")):
        return True
    if _BASE.search(before):
        return True
    symbol = len(raised) == 1 and raised in _POWERS and _SYMBOL.search(before)
    return bool(symbol) or (raised in ("2", "3") and _UNIT.search(before) is not None)
