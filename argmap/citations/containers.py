"""What holds a work: the journal, the book with its editors, the site."""

import re

from argmap.citations.citation_text import HOLE, Stretch, StretchKind
from argmap.citations.draft import Draft, PunctuationStyle
from argmap.citations.groups import read_groups
from argmap.citations.names import people
from argmap.citations.places import is_place, may_be_place
from argmap.citations.separators import split_parts, stops
from argmap.citations.vocabulary import holds, one_of

_WITHIN = re.compile(rf"[\s,.;]*(?<!\w){one_of('hosts', 'within', stop='')}:?\s+(?=\S)", re.IGNORECASE)
_EDITORS_BEFORE = re.compile(
    rf"[\s,]*(?:[(\[]\s*)?(?<!\w){one_of('hosts', 'editors')}(?:\s*[)\]])?[\s,:]*", re.IGNORECASE
)
_EDITED = re.compile(rf"(?:^|[\s,.(]+)(?<!\w)(?i:{one_of('hosts', 'edited')})\s+(?=[^\W\d_a-z])")
_TRANSLATED = re.compile(rf"(?:^|[\s,.(]+)(?<!\w)(?i:{one_of('hosts', 'translated')})\s+(?=[^\W\d_a-z])")
_COMPANY = re.compile(one_of("hosts", "companies"), re.IGNORECASE)
_IBID = re.compile(one_of("back", "ibid"), re.IGNORECASE)
_GAP = f" ,.;:{HOLE}"


def read_host(draft: Draft) -> None:
    """Take the title of what holds the work, its editors and translators."""
    draft.host_end = draft.title_end
    if "container_title" not in draft.fields:
        _take_host(draft)
    _take_people(draft, _EDITED, "editor")
    _take_people(draft, _TRANSLATED, "translator")


def _take_host(draft: Draft) -> None:
    within = _WITHIN.match(draft.sheet.open, draft.title_end)
    if within:
        draft.sheet.take_match(within)
    start = within.end() if within else draft.title_end
    titles = draft.sheet.titles(start)
    if titles and (within or _follows(draft, start, titles[0])):
        _take_marked(draft, start, titles[0])
    elif within or _has_host(draft):
        _take_plain(draft, start, bool(within))
    if "container_title" in draft.fields:
        draft.host_end = read_groups(draft, draft.host_end, "translated_container_title")


def _follows(draft: Draft, start: int, mark: Stretch) -> bool:
    """Tell whether a marked title stands directly behind the title of the work."""
    return mark.kind is StretchKind.ITALIC and not draft.sheet.open[start : mark.start].strip(_GAP)


def _has_host(draft: Draft) -> bool:
    """Tell whether a title without "in" is held by something: it is quoted, or has a volume or an issue."""
    quoted = draft.sheet.text[: draft.title_end].rstrip().endswith(("”", '"', "»", "’", "“"))
    known = set(draft.fields)
    numbered = bool({"volume", "issue"} & known) or {"genre", "publisher"} <= known
    return "title" in known and (quoted or numbered or _is_periodical(draft))


def _is_periodical(draft: Draft) -> bool:
    """Tell whether what follows the title up to a full stop is called as journals and newspapers are."""
    if draft.style is PunctuationStyle.COMMAS or "publisher" in draft.fields:
        return False
    text = draft.sheet.open
    end = min(next(stops(text, draft.title_end + 1), len(text)), text.find(HOLE, draft.title_end + 1) % (len(text) + 1))
    part = text[draft.title_end : end].partition(": ")[0]
    return any(holds(part, "hosts", key) for key in ("periodicals", "newspapers")) and not _COMPANY.search(part)


def _take_marked(draft: Draft, start: int, mark: Stretch) -> None:
    before = draft.sheet.open[start : mark.start]
    if before.strip(_GAP):
        _take_editors(draft, start, before)
    draft.put("container_title", mark.text)
    draft.sheet.take(mark.start, mark.end)
    draft.host_end = mark.end


def _take_editors(draft: Draft, start: int, text: str) -> int:
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


def _take_plain(draft: Draft, start: int, within: bool) -> None:
    """Take a title of a journal or book that nothing marks: what stands before volume, place or date."""
    start = _take_editors(draft, start, draft.sheet.open[start:]) if within else start
    text = draft.sheet.open
    while start < len(text) and text[start] in " ,.;:":
        start += 1
    if text[start : start + 1] in ("(", "["):
        return
    end = text.find(HOLE, start)
    end = len(text) if end < 0 else end
    if edited := _EDITED.search(text, start, end):
        end = edited.start()
    elif draft.style is not PunctuationStyle.COMMAS:
        end = min(end, next(stops(text, start), end))
    parts = split_parts(text, start, end)
    count = _count_host(draft, [text[a:b] for a, b in parts])
    if not parts or not count:
        return
    first, last = parts[0][0], parts[count - 1][1]
    if _IBID.fullmatch(text, first, last):
        return
    opening = text.find(" (", first, last)
    last = opening if opening > 0 else last
    draft.put("container_title", draft.sheet.take(first, last))
    draft.host_end = last


def _count_host(draft: Draft, parts: list[str]) -> int:
    """Return how many parts belong to the host, when place and publisher may follow it."""
    if {"volume", "issue"} & set(draft.fields):
        return len(parts)
    for index, part in enumerate(parts[1:], 1):
        if is_place(part.partition(":")[0]):
            return index
    return len(parts) - 2 if len(parts) >= 3 and may_be_place(parts[-2]) else min(len(parts), 1)


def _take_people(draft: Draft, pattern: re.Pattern[str], role: str) -> None:
    """Take editors or translators that words such as "edited by" announce, behind the title."""
    match = draft.sheet.find(pattern, draft.title_end)
    if not match or role in draft.fields:
        return
    text = draft.sheet.open
    ends = sorted({*(one - 1 for one in stops(text, match.end())), *_signs(text, match.end())}, reverse=True)
    for end in ends:
        named = text[match.end() : end]
        if found := people(named):
            draft.fields[role] = found
            draft.sheet.take(match.start(), match.end() + len(named))
            return


def _signs(text: str, start: int) -> list[int]:
    """Return where names may end: at commas, brackets and holes, up to the first bracket or hole."""
    found = []
    for at in range(start, len(text)):
        if text[at] in f",(){HOLE};":
            found.append(at)
        if text[at] in f"(){HOLE};":
            break
    return [*found, len(text)] if not found or text[found[-1]] == "," else found
