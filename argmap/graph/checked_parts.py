"""Parts of statements that files of other programs give, kept only where a map may hold them."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from argmap.notation.bibliography import KEY, MOST_NOTES, Key
from argmap.notation.model import Backing, CitedWork, Quote, is_at
from argmap.text.xml import printable

LONGEST_QUOTE, LONGEST_KEY, LONGEST_SPEAKER = 80, 80, 400


def checked_parts(parts: Mapping[str, Any], tell: Callable[[str], None]) -> dict[str, Any]:
    """Return the parts of a statement that are given and that the notation accepts; ``tell`` is told of the others.

    Characters that no map may hold are replaced.
    """
    found = {part: plain(value) for part, value in _cut(parts, tell).items() if value is not None}
    at = found.get("at")
    if at and not is_at(at):
        tell(f"{at!r} is not a location in a paper")
        del found["at"]
    credence = found.get("credence")
    if credence is not None and not 0 <= credence <= 1:
        tell(f"{credence} is not a probability")
        del found["credence"]
    for part, (holds, says) in _ITEMS.items():
        for item in found.get(part, ()):
            if not holds(item):
                tell(says(item))
        if part in found:
            found[part] = tuple(filter(holds, found[part]))
    return found


def _cut(parts: Mapping[str, Any], tell: Callable[[str], None]) -> Mapping[str, Any]:
    """Return the parts with a name of a speaker that thousands of statements can have without filling the memory."""
    speaker = parts.get("speaker")
    if not isinstance(speaker, str) or len(speaker) <= LONGEST_SPEAKER:
        return parts
    tell(f"the name of this speaker is longer than {LONGEST_SPEAKER} characters, and is cut")
    return {**parts, "speaker": f"{speaker[: LONGEST_SPEAKER - 1]}…"}


def plain(value: Any) -> Any:
    """Return a text, a record or a tuple of them without characters that no map may hold: U+FFFD in their place."""
    if type(value) is str:
        return printable(value)
    if type(value) is tuple:
        return tuple(map(plain, value))
    if isinstance(value, BaseModel):
        changed = {key: new for key, old in value.__dict__.items() if (new := plain(old)) != old}
        return value.model_copy(update=changed) if changed else value
    return value


def _is_note(backing: Backing) -> bool:
    return 1 <= backing.note <= MOST_NOTES


def _is_cited(cited: CitedWork) -> bool:
    return len(cited.work) <= LONGEST_KEY and (re.fullmatch(KEY, cited.work) is not None or _is_key(cited.work))


def _is_key(text: str) -> bool:
    """Tell whether the notation takes a text for the id of a work: its letters include marks of Indic scripts."""
    try:
        _keys().validate_python(text)
    except ValidationError:
        return False
    return True


@cache
def _keys() -> TypeAdapter[str]:
    return TypeAdapter(Key)


def _is_quote(quote: Quote) -> bool:
    return 1 <= len(quote.start) <= LONGEST_QUOTE and 1 <= len(quote.end) <= LONGEST_QUOTE


_ITEMS: dict[str, tuple[Callable[[Any], bool], Callable[[Any], str]]] = {
    "footnotes": (_is_note, lambda one: f"{one.note} is not the number of a note"),
    "cites": (_is_cited, lambda one: f"{one.work!r} is not the id of a work"),
    "quotes": (_is_quote, lambda one: f"the quotation from {one.start[:20]!r} is empty or too long"),
}
