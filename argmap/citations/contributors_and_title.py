"""The beginning of a citation: who wrote it, and its title."""

import re
from functools import cache

from argmap.citations.citation_text import HOLE, MARK, Stretch, StretchKind, balanced
from argmap.citations.contributors import count_names, take_before_stop, take_group, take_leading, take_names
from argmap.citations.draft import Draft, PunctuationStyle
from argmap.citations.groups import is_group
from argmap.citations.names import is_body
from argmap.citations.places import is_place, is_state, may_be_place
from argmap.citations.separators import WITHIN, split_parts, stops
from argmap.citations.short_forms import authors
from argmap.citations.title_ends import end_of_title, imprint_start
from argmap.citations.vocabulary import holds, one_of
from argmap.language import every

_EDITORS_NEXT = re.compile(rf".{{3,300}}?,\s(?i:{one_of('hosts', 'editors')}),?\s(?=\S)")
_EDITED = re.compile(rf",\s+(?i:{one_of('hosts', 'edited')}|{one_of('hosts', 'translated')})\s+(?=[^\W\d_a-z])")
_LAST_GROUP = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]][\s.]*$")
_BRACKETED = re.compile(r"\[(?P<title>[^\[\]]+)\][\s.]*")
_FURTHER = re.compile(rf":\s|\s(?!{one_of('hosts', 'within', stop='')}\b)[a-zß-öø-ÿа-яё]")
_ENTRY = re.compile(rf"(?:Art|s\.\s?v|Stichwort)\.?\s(?={MARK})", re.IGNORECASE)  # Art. „Treppe“, in: Lexikon
_UNCLOSED = re.compile(r"\s*\([^()]*$")
_EDGE = f" ,.;:{HOLE}"


def read_head(draft: Draft) -> None:
    """Take authors (or editors) and title, whichever way they are written."""
    titles = draft.sheet.titles()
    if "title" in draft.fields:
        return
    if draft.style is PunctuationStyle.AUTHOR_DATE:
        _read_title_behind(draft, draft.title_end)
    elif titles:
        _read_marked(draft, titles)
    elif not _read_with_stops(draft):
        _read_with_commas(draft, len(draft.sheet.open))


def _read_marked(draft: Draft, titles: list[Stretch]) -> None:
    """Read what stands before the first title in quotation marks or italics as names."""
    first = titles[0]
    before = draft.sheet.open[: first.start]
    if (
        first.kind is StretchKind.ITALIC
        and not before.strip(_EDGE)
        and any(one.kind is StretchKind.QUOTE for one in titles[1:])
    ):
        draft.put("container_title", draft.sheet.take(first.start, first.end))
        first = next(one for one in titles if one.kind is StretchKind.QUOTE)
        before = ""
    if draft.in_note and _is_family_alone(before.strip(_EDGE)):
        draft.fields["author"] = authors(before.strip(_EDGE))
        draft.sheet.take(0, len(before))
        before = ""
    if before.strip(_EDGE) and not take_names(draft, before) and not take_group(draft, before, first):
        _read_title_before(draft, first)
        return
    _take_title(draft, first)
    if before.rstrip().endswith("."):
        draft.style = PunctuationStyle.STOPS


def _is_family_alone(text: str) -> bool:
    """Tell whether a family name stands alone before a title in a note: "Brook, *Harbours*"; "Preface" is none."""
    return text.isalpha() and text.lower() not in _openings() and bool(authors(text))


@cache
def _openings() -> frozenset[str]:
    """Return the words that name a part of a book, which stands before the book's title too."""
    parts = (one.headings for one in every())
    found = (
        word for one in parts for known in (one.introduction, one.conclusion, one.abstract, one.back) for word in known
    )
    return frozenset({*found, "editorial", "preface", "foreword", "afterword", "epilogue", "vorwort", "préface"})


def _read_title_before(draft: Draft, host: Stretch) -> None:
    """Read names and a title without marks before the marked title of the journal or book that holds it."""
    if not _read_with_stops(draft, host.start):
        _read_with_commas(draft, host.start)
    if "title" not in draft.fields:
        _take_title(draft, host)


def _take_title(draft: Draft, mark: Stretch) -> None:
    draft.put("title", mark.text)
    draft.sheet.take(mark.start, mark.end)
    draft.title_end = mark.end


def _read_title_behind(draft: Draft, start: int) -> None:
    """Take the title that begins at ``start``, marked or up to the next full stop."""
    text = draft.sheet.open
    while start < len(text) and text[start] in _EDGE:
        start += 1
    if entry := _ENTRY.match(text, start):
        draft.sheet.take_match(entry)
        start = entry.end()
    titles = draft.sheet.titles(start)
    if titles and titles[0].start == start and _goes_on(text, titles[0]):
        _take_plain_title(draft, start, end_of_title(draft, titles[0].end + 2))
        return
    if titles and titles[0].start == start:
        _take_title(draft, titles[0])
        return
    _take_plain_title(draft, start, end_of_title(draft, start))


def _goes_on(text: str, mark: Stretch) -> bool:
    """Whether a quotation only begins a title: “We stay”: Reasons of migrants · “We stay” and other reasons."""
    return mark.kind is StretchKind.QUOTE and _FURTHER.match(text, mark.end) is not None


def _take_plain_title(draft: Draft, start: int, end: int) -> None:
    text = draft.sheet.text[start:end]
    if whole := _BRACKETED.fullmatch(text):  # a title that the list translates (NLM)
        text = whole["title"]
    while (group := _LAST_GROUP.search(text)) and is_group(draft, group["inside"], text[: group.start()]):
        text, end = text[: group.start()], start + group.start()
    if text.strip(_EDGE):
        draft.put("title", balanced(text.rstrip(" ,;:([")))
        draft.sheet.take(start, end)
        draft.title_end = end


def _read_with_stops(draft: Draft, end: int | None = None) -> bool:
    """Read "Lee, Ann, and Bo Orr. Title. ..." or "Ivanov I.I. Title. ..."; tell whether it was that."""
    text = draft.sheet.open if end is None else draft.sheet.open[:end]
    behind = take_leading(draft, text) or take_before_stop(draft, text)
    if not behind and draft.style is not PunctuationStyle.STOPS:
        return False
    draft.style = PunctuationStyle.STOPS
    _read_title_behind(draft, behind)
    return True


def _read_with_commas(draft: Draft, end: int) -> None:
    """Read "Ann Lee and Bo Orr, Title, Place, Publisher" up to the first hole; the last two parts are the imprint."""
    text = draft.sheet.open[:end]
    hole = text.find(HOLE)
    text = text[: hole if hole >= 0 else len(text)]
    text = text[: opening.start()] if (opening := _UNCLOSED.search(text)) else text
    text = text[: imprint_start(text)]
    if not draft.in_note and "issued" in draft.fields:
        text = text[: _publisher_start(text)]
    within = WITHIN.search(text) or _EDITED.search(text)
    text = text[: within.start()] if within else text
    if (edited := _EDITORS_NEXT.match(text)) and take_names(draft, edited[0]):
        text = HOLE * edited.end() + text[edited.end() :]
    parts = split_parts(text)
    names = count_names([text[a:b] for a, b in parts], turned=not draft.in_note) if len(parts) > 1 else 0
    if names:
        take_names(draft, text[: parts[names - 1][1]])
        parts = parts[names:]
    elif holds(text, "signals", "verbs"):
        return  # a sentence, no title
    held = within is not None or end < len(draft.sheet.open) or bool({"volume", "issue"} & set(draft.fields))
    if draft.fields.get("type") == "article-journal" and "container_title" not in draft.fields and len(parts) > 1:
        held, parts = True, parts[:-1]  # the journal is the last part
    last = len(parts) if held else _first_of_imprint(draft, [text[a:b] for a, b in parts])
    if parts:
        _take_plain_title(draft, parts[0][0], parts[max(last, 1) - 1][1])


def _publisher_start(text: str) -> int:
    """Return where "Publisher" begins behind a full stop, where it is all that follows: Title. Canal Press, 2004."""
    last = max(stops(text, 0, len(text.rstrip(" ,."))), default=0)
    named = text[last:].strip(_EDGE)
    is_publisher = "," not in named and (is_body(named) or holds(named, "hosts", "companies"))
    return last if last and is_publisher else len(text)


def _first_of_imprint(draft: Draft, parts: list[str]) -> int:
    """Return how many parts the title has, when place and publisher may follow it."""
    if "issued" not in draft.fields:
        return len(parts)
    for index, part in enumerate(parts[1:], 1):
        if ": " in part and is_place(part.partition(":")[0]):
            return index
    towns = (at for at in range(2, len(parts)) if is_place(parts[at]) and all(map(is_state, parts[at + 1 :])))
    if not draft.in_note and (town := next(towns, 0)):
        return town - 1  # Title, Publisher, Town, State
    if len(parts) >= 3 and may_be_place(parts[-2]) and not parts[-1][:1].islower():
        return len(parts) - 2
    return len(parts) - 1 if len(parts) == 2 and (is_place(parts[-1]) or is_body(parts[-1])) else len(parts)
