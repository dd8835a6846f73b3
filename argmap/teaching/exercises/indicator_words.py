"""Words that announce a premise, a conclusion or an objection: because, therefore, however."""

import re

from argmap.language import language


def indicators(text: str, code: str | None) -> tuple[str, ...]:
    """Return the indicator words of a text as it writes them, each once; none in a language whose words are unknown.

    They are those of ``reasoning``, ``adversative`` and ``concessive`` in the language's file; "while", which most
    often speaks of time, is left out.
    """
    known = language(code or "en")
    wording = known.wording if known else None
    if wording is None:
        return ()
    patterns = (wording.reasoning_pattern, wording.adversative_pattern, wording.concessive_pattern)
    found = [(one.start(), one[0]) for pattern in patterns for one in pattern.finditer(text)]
    words = [re.sub(r"^\W+|\W+$", "", word) for _, word in sorted(found)]
    kept = (one for one in words if one.casefold() not in ("while", "whilst", "während"))
    return tuple({one.casefold(): one for one in kept}.values())
