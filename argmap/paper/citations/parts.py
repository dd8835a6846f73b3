"""Cuts a citation at commas that stand in no brackets."""

from argmap.paper.citations.sheet import HOLE

Span = tuple[int, int]


def split_parts(text: str, start: int = 0, end: int | None = None, signs: str = f",;{HOLE}") -> list[Span]:
    """Return the stretches between separators, without spaces at their ends, empty ones left out."""
    last = len(text) if end is None else end
    found, depth, begin = [], 0, start
    for at in range(start, last + 1):
        character = text[at] if at < last else ""
        depth += (character in "([" and character != "") - (character in ")]" and character != "" and depth > 0)
        if at == last or (character in signs and depth == 0):
            found.append(_trim(text, begin, at))
            begin = at + 1
    return [span for span in found if span[0] < span[1]]


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
