"""The conference at which a work was read: its name, its place, and its days where they are not those of the work."""

import re

from argmap.citations.citation_text import HOLE
from argmap.citations.dates import DAYS
from argmap.citations.draft import Draft
from argmap.citations.places import is_place, is_state, may_be_place
from argmap.citations.separators import Span, split_parts
from argmap.citations.vocabulary import holds, one_of

_PRESENTED = re.compile(rf"[\s.,(\[{HOLE}]*{one_of('hosts', 'presented')}\s(?:the\s)?(?=\S)", re.IGNORECASE)
_GAP = f" ,.;:{HOLE}"


def read_talk(draft: Draft) -> None:
    """Take the conference behind the title of a talk, with or without words such as "paper presented at"."""
    if presented := _PRESENTED.match(draft.sheet.open, draft.title_end):
        draft.sheet.take_match(presented)
        _take_named(draft, presented.end())
    elif holds(str(draft.fields.get("genre", "")), "works", "talks") and "container_title" not in draft.fields:
        _take_named(draft, draft.title_end)


def read_event(draft: Draft) -> None:
    """Take place and days behind the title of proceedings."""
    if holds(str(draft.fields.get("container_title", "")), "hosts", "proceedings"):
        _take_place(draft)


def _take_named(draft: Draft, start: int) -> None:
    """Take "Garden Science Conference, Oslo, Norway": the last parts are the place, from the first known one on."""
    text = draft.sheet.open
    while start < len(text) and text[start] in _GAP:
        start += 1
    end = text.find(HOLE, start)
    parts = split_parts(text, start, len(text) if end < 0 else end, signs=",;")
    if not parts:
        return
    names = [text[a:b].strip(_GAP) for a, b in parts]
    towns = (at for at in range(1, len(parts)) if is_place(names[at]) and all(map(is_state, names[at + 1 :])))
    count = next(towns, len(parts) if len(parts) != 2 or not may_be_place(names[1]) else 1)
    draft.put("event_title", draft.sheet.take(parts[0][0], parts[count - 1][1]))
    if count < len(parts):
        draft.put("event_place", draft.sheet.take(parts[count][0], parts[-1][1]))
    draft.host_end = max(draft.host_end, parts[-1][1])


def _take_place(draft: Draft) -> None:
    """Take "; 2002 Apr 3-5; Kinsale, Ireland." or ". Oslo, 3-5 May." where place and publisher follow."""
    text, start = draft.sheet.open, draft.host_end
    end = text.find(HOLE, start)
    parts = split_parts(text, start, len(text) if end < 0 else end, signs=";.")
    named = next((at for at, part in enumerate(parts) if ": " in text[slice(*part)]), 0)
    for part in parts[:named]:
        for piece in split_parts(text, *part):
            if DAYS.fullmatch(text, *piece):
                draft.keep(*piece)
        left = _left(draft, part)
        if left and may_be_place(text[slice(*left)].split(",")[0]):
            draft.put("event_place", draft.sheet.take(*left))


def _left(draft: Draft, part: Span) -> Span | None:
    """Return the stretch of a part that is still open."""
    found = re.search(rf"[^{HOLE}\s,.;][^{HOLE}]*", draft.sheet.open[slice(*part)])
    return (part[0] + found.start(), part[0] + found.start() + len(found[0].rstrip(_GAP))) if found else None
