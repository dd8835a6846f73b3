"""Statements that Carneades writes as terms, such as ``happens(fall, monday)``, in the words of a file's language."""

import re
from collections.abc import Mapping

TERM = re.compile(r"\s*([^\s(),]+)\((.*)\)\s*", re.DOTALL)
GAP = re.compile(r"%[vs]")


def worded(term: str, language: Mapping[str, str]) -> str | None:
    """Return a term as the template ``predicate/number`` of the language words it; ``None`` if none fits."""
    found = TERM.fullmatch(term)
    name, parts = (found[1], _parts(found[2])) if found else (term.strip(), [])
    template = language.get(f"{name}/{len(parts)}")
    if template is None:
        return None
    rest = iter(parts)
    return GAP.sub(lambda _: next(rest), template, count=len(parts)) if parts else template


def _parts(text: str) -> list[str]:
    """Return what stands between the commas of a term, those of terms in it left alone."""
    found, depth, start = [], 0, 0
    for at, sign in enumerate(text):
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(sign, 0)
        if sign == "," and depth == 0:
            found.append(text[start:at].strip())
            start = at + 1
    return [*found, text[start:].strip()] if text.strip() else []
