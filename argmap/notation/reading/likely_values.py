"""What somebody means who writes a value in a form that the notation does not have: ``Figure 2`` is ``fig. 2``."""

import re
from functools import cache

from argmap.language import every
from argmap.notation import model
from argmap.notation.reading.meanings import meanings

CURLY = "“”„‟«»‹›‘’‚‛「」『』"
"""Quotation marks of print, which mark off nothing in YAML."""
NOTE = re.compile(r"\W*(?:([^\W\d_]{1,12})\W*)?(\d{1,6})\W*")
SHORT = frozenset({"n", "nn", "fn", "no", "nr", "anm", "прим"})
"""Short words for a note, beside those that languages have for `footnotes`."""
NUMBERED = re.compile(r"([^\W\d_]+)[.\s]*(\d+(?:[.-]\d+)*[a-z]?)")
SENTENCES = re.compile(r",?\s*(?:s|sent|sentences?)\.?\s*(\d+)(?:-(\d+))?")


def unquoted(text: str) -> str | None:
    """Return a text without the curly quotation marks around it; ``None`` if it has none."""
    bare = text.strip()
    return bare.strip(CURLY + " ") or None if bare[:1] in CURLY or bare[-1:] in CURLY else None


def meant_note(text: str) -> int | None:
    """Return the number of the note that ``[^5]``, ``fn. 5`` or ``note 5`` names; ``None`` for anything else."""
    found = NOTE.fullmatch(text)
    if not found or not (found[1] is None or found[1].casefold() in SHORT or "footnotes" in meanings(found[1])):
        return None
    return int(found[2]) or None


def meant_at(text: str) -> str | None:
    """Return a place in a paper as the notation writes it, ``1.6 s7`` for ``§1.6, S7``, if it is clear which."""
    parts = [_part(part.strip()) for part in re.split(r"[;\n]", text)]
    guess = "; ".join(part for part in parts if part)
    return guess if all(parts) and guess != text and re.fullmatch(model.AT, guess) else None


def _part(part: str) -> str | None:
    part = re.sub(r"[‐-―−]", "-", part.strip(CURLY + "\"'()[]")).casefold().removeprefix("§").strip()
    if (figure := NUMBERED.fullmatch(part)) and (kind := _figures().get(figure[1])):
        return f"{kind}. {figure[2]}"
    head, *rest = re.split(r"(?=,?\s*\bs\.?\s*\d|(?<=\d)s\d|,?\s*sent)", part, maxsplit=1)
    place = head.strip(" ,.").upper() if re.match(r"[a-z]", head) else head.strip(" ,.")
    if not rest:
        return place or None
    found = SENTENCES.fullmatch(rest[0])
    return f"{place} s{found[1]}" + (f"-{found[2]}" if found[2] else "") if found else None


@cache
def _figures() -> dict[str, str]:
    """Return the words for figures and tables in all languages, each with its short form in the notation."""
    found = {word: "fig" for one in every() for word in one.headings.captions}
    return found | {word: "tab" for one in every() for word in one.headings.tables} | {"tab": "tab", "fig": "fig"}
