"""Citations by key: [see @lark2015, p. 12; -@pine2018] and @lark2015 [p. 12].

The syntax is that of pandoc's manual, section "Citation syntax".
"""

import re
from collections.abc import Iterator

from argmap.citations.in_text.pointing import place_behind
from argmap.citations.mentions import Mention

_PLAIN = r"\w(?:\w|[:.#$%&+?<>~/-](?=\w))*"
_CROSS = (
    r"(?!(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|fn|tab|Fig|Sec|Tab|Eq)[-:])"  # Quarto's own references
)
KEY = re.compile(rf"(?<![\w\\@./])(?P<only>-)?@(?:\{{(?P<braced>[^{{}}\s]+)\}}|{_CROSS}(?P<plain>{_PLAIN}))")
"""A key where it cites: no address of mail, no reference to a figure."""
_PART = re.compile(r"[^;]+")
_BRACES = re.compile(r"\s*,?\s*\{(?P<inside>[^{}]*)\}")
_GAP = " ,:"


def key_of(found: re.Match[str]) -> str:
    """Return the key that ``KEY`` matched."""
    return found["braced"] or found["plain"]


def key_mentions(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Return the works that a bracket of keys names, between two positions."""
    return tuple(one for part in _PART.finditer(text, start, end) for one in _mentions(text, *part.span()))


def located(key: str, text: str, start: int, end: int, prefix: str = "") -> Mention:
    """Return the mention of a key with what stands behind it: locator and further words."""
    if braces := _BRACES.match(text, start, end):
        inside = braces["inside"].strip()
        where, at = place_behind(f",{inside}", 0, len(inside) + 1)
        rest = text[braces.end() : end]
        place = where.text if where else inside
        return Mention(
            key=key, prefix=prefix, locator=place, counts=where.label if where else "page", suffix=_trim(rest)
        )
    where, at = place_behind(text, start, end)
    suffix = _trim(text[at:end])
    if where is None:
        return Mention(key=key, prefix=prefix, suffix=suffix)
    return Mention(key=key, prefix=prefix, locator=where.text, counts=where.label, suffix=suffix)


def _mentions(text: str, start: int, end: int) -> Iterator[Mention]:
    """Yield the works of one part; most often one."""
    keys = list(KEY.finditer(text, start, end))
    ends = [*(one.start() for one in keys[1:]), end][: len(keys)]  # a part may name no work: [@a; see the tables]
    for index, (found, last) in enumerate(zip(keys, ends, strict=True)):
        prefix = text[start : found.start()].strip(_GAP) if index == 0 else ""
        yield located(key_of(found), text, found.end(), last, prefix)


def _trim(text: str) -> str:
    return text.strip(" ,:")
