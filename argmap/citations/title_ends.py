"""Where a title ends that nothing marks and that stands before a full stop."""

import re
from functools import cache

from argmap.citations.citation_text import HOLE, MARK, Stretch, StretchKind
from argmap.citations.draft import Draft
from argmap.citations.names import is_body
from argmap.citations.places import is_place
from argmap.citations.separators import WITHIN, stops
from argmap.citations.vocabulary import holds, one_of

_IN = re.compile(rf"\W{one_of('hosts', 'within', stop='')}:?$", re.IGNORECASE)
_ABBREVIATED = re.compile(r"(?:\s*[^\W\d_a-z][\w’-]{0,6}\.)+")


def end_of_title(draft: Draft, start: int) -> int:
    """Return where the title ends: at a full stop, a hole, a marked title, or before "in".

    In a journal it ends before the last part, which is the journal's name; so it may hold full stops itself. Elsewhere
    a question mark ends it only if what follows is no subtitle: nothing, or place and publisher.
    """
    text = draft.sheet.open
    limit = _limit(draft, start)
    ends = [at for at in stops(text, start, limit) if text[at:limit].strip(" .,;:(")]
    if draft.colon:
        ends = [at for at in ends if ends_in_colon_list(text, at, limit)]
    if draft.fields.keys() & {"volume", "issue"} and ends and text[limit : limit + 1] != MARK:
        end = _before_journal(text, start, ends)
    elif text[limit : limit + 1] == MARK and ends:
        end = limit
    else:
        end = next((at for at in ends if _is_last(text, at, ends)), limit)
    end = _imprint_behind_comma(text, start, end, lone=draft.sheet.text[:start].rstrip().endswith(","))
    helpers = _helpers().search(text, start, end)
    end = helpers.start() if helpers else end
    within = WITHIN.search(text, start, end + 1)
    return within.start() + (text[within.start()] in "?!") if within else end


@cache
def _helpers() -> re.Pattern[str]:
    """Return what finds editors or translators behind a title: ". Edited by A. Lee", "/ под ред. А. Б. Ли"."""
    known = f"{one_of('hosts', 'edited')}|{one_of('hosts', 'translated')}"
    return re.compile(rf"(?:[.,;?!]\s|\s[/;]\s?)(?=(?i:{known})\s+[^\W\d_a-z])")


def ends_in_colon_list(text: str, at: int, limit: int) -> bool:
    """Tell whether a title ends at a full stop in a list that has colons behind its authors: an imprint follows.

    Elsewhere a subtitle does: "Lee, Ann: Die Brücke. Eine Einführung, 3. Aufl., Köln 2004".
    """
    following = text[at:limit].strip(" .")
    first = following.split(",")[0].partition(":")[0]
    return is_place(first) or holds(first, "hosts", "companies")


def _imprint_behind_comma(text: str, start: int, end: int, *, lone: bool) -> int:
    """Return where ", Place: Publisher" begins; with ``lone``, in an entry with commas only, the pair may have none."""
    commas = (found.start() for found in re.finditer(r",\s", text[start:end]))
    opens = _opens_imprint if lone else names_place
    starts = (start + at for at in commas if opens(text[start + at + 2 : end]))
    return next(starts, end)


def _opens_imprint(text: str) -> bool:
    """Tell whether a text is an imprint behind a comma: "Oslo: Press", or "Oslo, Press" or "Press, Oslo"."""
    parts = text.strip(" .").split(", ")
    if len(parts) != len(("Oslo", "Press")):
        return names_place(text)
    return is_place(parts[0]) or (is_place(parts[1]) and (is_body(parts[0]) or holds(parts[0], "hosts", "companies")))


def names_place(text: str) -> bool:
    """Tell whether a text begins as an imprint does: with a known place and a colon."""
    place, colon, _ = text.partition(": ")
    return bool(colon) and is_place(place)


def imprint_start(text: str) -> int:
    """Return where "Place: Publisher" begins behind a full stop, the end of the text where it does not."""
    for at in stops(text):
        if names_place(text[at:]):
            return at
    return len(text)


def _limit(draft: Draft, start: int) -> int:
    """Return where the title ends at the latest: at a hole, or at a mark that is not one of its own words."""
    text = draft.sheet.open
    hole = text.find(HOLE, start)
    marks = [
        one.start for one in draft.sheet.marks if one.start >= start and draft.sheet.free(one) and _ends(text, one)
    ]
    return min([len(text) if hole < 0 else hole, *marks])


def _ends(text: str, mark: Stretch) -> bool:
    """Tell whether a mark ends a title: an address does, and a title behind a full stop, a comma or "in"."""
    before = text[: mark.start].rstrip()
    word = before[-1:].isalnum() or before[-1:] in ("(", "-")
    return mark.kind is StretchKind.LINK or not word or bool(_IN.search(before))


def _before_journal(text: str, start: int, ends: list[int]) -> int:
    """Return where the last part begins, with the words abbreviated before it: "J. Gard. Stud."."""
    for before, at in zip([start, *ends][-2::-1], ends[::-1], strict=False):
        part = text[before:at]
        if before == start or not _ABBREVIATED.fullmatch(part):
            return at
    return ends[0]


def _is_last(text: str, at: int, ends: list[int]) -> bool:
    if text[at - 1] == ".":
        return True
    following = text[at : next((one for one in ends if one > at), len(text))]
    return at == ends[-1] or is_place(following.partition(":")[0])
