"""Editors and translators: of the work, or of the book that contains it."""

import re

from argmap.citations.citation_text import HOLE
from argmap.citations.draft import Draft
from argmap.citations.names import people
from argmap.citations.separators import stops
from argmap.citations.vocabulary import one_of

_EDITORS_BEFORE = re.compile(
    rf"[\s,]*(?:[(\[]\s*)?(?<!\w){one_of('hosts', 'editors')}(?:\s*[)\]])?[\s,:]*", re.IGNORECASE
)
_EDITORS_LAST = re.compile(rf",\s(?i:{one_of('hosts', 'editors')})(?=[\s,]|$)")
EDITED = re.compile(rf"(?:^|(?<![\s,.(;/])[\s,.(;/]+)(?<!\w)(?i:{one_of('hosts', 'edited')})\s+(?=[^\W\d_a-z])")
"""Words before the names of editors."""
_TRANSLATED = re.compile(
    rf"(?:^|(?<![\s,.(;/])[\s,.(;/]+)(?<!\w)(?i:{one_of('hosts', 'translated')})\s+(?=[^\W\d_a-z])"
)
_INITIALED = re.compile(r"(?:[^\W\d_a-z]\.[\s-]?)+[^\W\d_a-z][\w’'-]+|[^\W\d_a-z][\w’'-]+\s(?:[^\W\d_a-z]\.\s?)+")
_AND = re.compile(rf"\s(?:{one_of('names', 'last', stop='')}|&)\s")
_GAP = f" ,.;:{HOLE}"


def read_helpers(draft: Draft) -> None:
    """Take the editors and translators whom words such as "edited by" announce behind the title."""
    _take_people(draft, EDITED, "editor")
    _take_people(draft, _TRANSLATED, "translator")


def take_editors(draft: Draft, start: int, text: str) -> int:
    """Take "A. Lee and B. Orr (eds.)," at ``start``; return where it ends, ``start`` where there is none."""
    sign = next((one for one in _EDITORS_BEFORE.finditer(text) if people(text[: one.start()])), None)
    head = text[: sign.start()] if sign else text.strip(_GAP)
    if not (found := people(head)) or (sign is None and len(text.strip(_GAP)) != len(head)):
        return start
    if sign is None and not draft.sheet.titles(start):
        return start
    draft.fields["editor"] = found
    draft.sheet.take(start, start + len(head))
    if sign:
        draft.sheet.take(start + sign.start(), start + sign.end())
        return start + sign.end()
    return start + len(head)


def take_editors_behind(draft: Draft, start: int) -> None:
    """Take "in Computers in the Garden, J. S. Brake, Ed." (IEEE): the editors stand behind the title of the book."""
    text = draft.sheet.open
    sign = _EDITORS_LAST.search(text, start)
    if sign is None or people(text[start : sign.start()]):
        return  # they stand before it
    commas = (at.start() for at in re.finditer(r",\s", text[: sign.start()]) if at.start() > start)
    at = next((at for at in commas if people(text[at : sign.start()])), None)
    if at is not None:
        draft.fields["editor"] = people(text[at : sign.start()])
        draft.sheet.take(at, sign.end())


def _take_people(draft: Draft, pattern: re.Pattern[str], role: str) -> None:
    """Take editors or translators that words such as "edited by" announce, behind the title."""
    match = draft.sheet.find(pattern, draft.title_end)
    if not match or role in draft.fields:
        return
    text = draft.sheet.open
    ends = sorted({*(one - 1 for one in stops(text, match.end())), *_signs(text, match.end())})
    for end in _likely_ends(text, match.end(), ends):
        named = text[match.end() : end]
        if found := people(named):
            draft.fields[role] = found
            draft.sheet.take(match.start(), match.end() + len(named))
            return


def _likely_ends(text: str, start: int, ends: list[int]) -> list[int]:
    """Return where a list of names may end, the likeliest first: "by Bo Orr, Field Press" names one.

    It ends with the part that has the "and", or else where no further part is a name with initials.
    """
    joined = [end for end in ends if _AND.search(text, start, end)][:1]
    initialed = 0
    for end in ends:
        if not _INITIALED.fullmatch(text[start:end].rpartition(",")[2].strip()):
            break
        initialed = end
    return [*joined, *([initialed] if initialed else ()), *ends]


def _signs(text: str, start: int) -> list[int]:
    """Return where names may end: at commas, brackets and holes, up to the first bracket or hole."""
    found = []
    for at in range(start, len(text)):
        if text[at] in f",(){HOLE};":
            found.append(at)
        if text[at] in f"(){HOLE};":
            break
    return [*found, len(text)] if not found or text[found[-1]] == "," else found
