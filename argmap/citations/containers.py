"""What holds a work: the journal, the book with its editors, the site."""

import re

from argmap.citations.citation_text import HOLE, Stretch, StretchKind
from argmap.citations.draft import Draft, PunctuationStyle
from argmap.citations.groups import MEDIUM, read_groups
from argmap.citations.host_people import EDITED, read_helpers, take_editors, take_editors_behind
from argmap.citations.names import is_body
from argmap.citations.places import is_place, is_state, may_be_place
from argmap.citations.separators import split_parts, stops
from argmap.citations.title_ends import ends_in_colon_list
from argmap.citations.vocabulary import holds, one_of

_WITHIN = re.compile(rf"[\s,.;]*(?<!\w){one_of('hosts', 'within', stop='')}:?\s+(?=\S)", re.IGNORECASE)
_PART_OF = re.compile(rf"[\s,.]*{HOLE}+\s{one_of('hosts', 'part_of')}\s+(?=\S)", re.IGNORECASE)
_COMPANY = re.compile(one_of("hosts", "companies"), re.IGNORECASE)
_ABBREVIATED_NAME = re.compile(r"\s\([^()]{1,40}\)[\s.]*")
_IBID = re.compile(one_of("back", "ibid"), re.IGNORECASE)
_GAP = f" ,.;:{HOLE}"


def read_host(draft: Draft) -> None:
    """Take the title of what holds the work, its editors and translators."""
    draft.host_end = draft.title_end
    if not {"container_title", "event_title"} & set(draft.fields):
        _take_host(draft)
    if draft.fields.get("type") == "article-journal" and "container_title" not in draft.fields:
        _move_title(draft)
    read_helpers(draft)


def _move_title(draft: Draft) -> None:
    """Take what stands alone before the numbers of a journal as the journal: the entry leaves out the title."""
    if title := draft.fields.pop("title", None):
        draft.fields["container_title"] = title


def _take_host(draft: Draft) -> None:
    medium = MEDIUM.match(draft.sheet.text, draft.title_end)
    within = _WITHIN.match(draft.sheet.open, medium.end() if medium else draft.title_end)
    slashed = within is not None and "//" in within[0]
    if not within and "volume" in draft.fields:
        within = _PART_OF.match(draft.sheet.open, draft.title_end)
    if within:
        draft.sheet.take_match(within)
        take_editors_behind(draft, within.end())
    start = within.end() if within else draft.title_end
    titles = draft.sheet.titles(start)
    if titles and (within or _follows(draft, start, titles[0])):
        _take_marked(draft, start, titles[0])
    elif within or _has_host(draft):
        _take_plain(draft, start, bool(within), slashed=slashed)
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
    if {"genre", "number"} <= known and not numbered:
        return False  # a report, which its publisher follows
    return "title" in known and (quoted or numbered or _is_periodical(draft))


def _is_journal(draft: Draft) -> bool:
    """Tell whether the title ended before a journal's name, which goes up to its numbers and may hold full stops."""
    return bool({"volume", "issue"} & set(draft.fields))


def _is_periodical(draft: Draft) -> bool:
    """Tell whether what follows the title up to a full stop is called as journals and newspapers are."""
    if draft.style is PunctuationStyle.COMMAS or "publisher" in draft.fields:
        return False
    dated = "accessed" in draft.fields or len(str(draft.fields.get("issued", ""))) == len("2020-01-31")
    seen = dated and "url" in draft.fields and ": " not in draft.sheet.open[draft.title_end :]  # of a site
    text = draft.sheet.open
    hole = text.find(HOLE, draft.title_end + 1)
    end = min(next(stops(text, draft.title_end + 1), len(text)), hole if hole >= 0 else len(text))
    part = text[draft.title_end : end].partition(": ")[0]
    if part != text[draft.title_end : end] or _COMPANY.search(part):
        return False
    if draft.coming and not is_body(part) and part.strip(_GAP):
        draft.fields["type"] = "article-journal"
        return True
    named = any(holds(part, "hosts", key) for key in ("periodicals", "newspapers", "proceedings"))
    if seen and not named:
        draft.fields["type"] = "webpage"
    return named or seen


def _take_marked(draft: Draft, start: int, mark: Stretch) -> None:
    before = draft.sheet.open[start : mark.start]
    if before.strip(_GAP):
        take_editors(draft, start, before)
    draft.put("container_title", mark.text)
    draft.sheet.take(mark.start, mark.end)
    draft.host_end = mark.end


def _take_plain(draft: Draft, start: int, within: bool, *, slashed: bool) -> None:
    """Take a title of a journal or book that nothing marks: what stands before volume, place or date."""
    start = take_editors(draft, start, draft.sheet.open[start:]) if within else start
    text = draft.sheet.open
    if medium := MEDIUM.match(draft.sheet.text, start):
        start = medium.end()
    while start < len(text) and text[start] in " ,.;:":
        start += 1
    if text[start : start + 1] in ("(", "["):
        return
    parts = split_parts(text, start, _end_of_host(draft, start, within, slashed=slashed))
    count = _count_host(draft, [text[a:b] for a, b in parts])
    if not parts or not count:
        return
    first, last = parts[0][0], parts[count - 1][1]
    if _IBID.fullmatch(text, first, last):
        return
    opening = min((at for sign in (" (", " [") if (at := text.find(sign, first, last)) > 0), default=0)
    if opening and (draft.in_note or not _ABBREVIATED_NAME.fullmatch(text, opening, last)):
        last = opening
    draft.put("container_title", draft.sheet.take(first, last))
    draft.host_end = last


def _end_of_host(draft: Draft, start: int, within: bool, *, slashed: bool) -> int:
    """Return where the title of the host ends at the latest: at a hole, before its editors, or at a full stop."""
    text = draft.sheet.open
    hole = text.find(HOLE, start)
    end = len(text) if hole < 0 else hole
    if edited := EDITED.search(text, start, end):
        return edited.start()
    if draft.style is PunctuationStyle.COMMAS or not (within or draft.in_note or not _is_journal(draft)):
        return end
    ends = [at for at in stops(text, start, end) if not (slashed or draft.colon) or ends_in_colon_list(text, at, end)]
    semicolon = text.find(";", start, end)
    return min([*ends, semicolon if semicolon >= 0 else end])


def _count_host(draft: Draft, parts: list[str]) -> int:
    """Return how many parts belong to the host, when place and publisher may follow it."""
    if {"volume", "issue"} & set(draft.fields):
        return len(parts)
    for index, part in enumerate(parts[1:], 1):
        if is_place(part.partition(":")[0]):
            last = index == len(parts) - 1 and ":" not in part
            return index - 1 if last and index > 1 and not is_state(part) else index  # Title, Publisher, Town
    if draft.style is not PunctuationStyle.COMMAS and not draft.in_note:
        return len(parts)  # a full stop ends it
    return len(parts) - 2 if len(parts) >= 3 and may_be_place(parts[-2]) else min(len(parts), 1)
