"""The beginning of a citation: who wrote it, and its title."""

import re

from argmap.citations.citation_text import HOLE, MARK, Stretch, StretchKind, balanced
from argmap.citations.draft import Draft, PunctuationStyle
from argmap.citations.groups import is_group
from argmap.citations.initials_behind import leading_names
from argmap.citations.names import EDITORS, is_body, people, trim_names
from argmap.citations.places import is_place, is_state, may_be_place
from argmap.citations.separators import WITHIN, split_parts, stops
from argmap.citations.title_ends import end_of_title, imprint_start, names_place
from argmap.citations.vocabulary import holds, one_of
from argmap.notation.bibliography import Name

_LAST = re.compile(rf"(?:^|\s)(?:{one_of('names', 'last', stop='')}|&)\s")
_EDITORS_NEXT = re.compile(rf".{{3,300}}?,\s(?i:{one_of('hosts', 'editors')}),?\s(?=\S)")
_EDITED = re.compile(rf",\s+(?i:{one_of('hosts', 'edited')}|{one_of('hosts', 'translated')})\s+(?=[^\W\d_a-z])")
_LAST_GROUP = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]][\s.]*$")
_FAMILY_FIRST = re.compile(r"(?:[^\W\d_a-z][\w’'-]{2,}\s(?:[^\W\d_a-z]\.\s?){2}(?:,\s?)?)+(?=\s?[^\s,])(?<![,])")
_GROUP = re.compile(r"[^\W\d_a-z][\w’'&./-]*(?:\s[\w’'&./-]+){0,7}")
_INITIALED = r"[^\W\d_][\w’' -]{1,40},\s(?:[^\W\d_a-z]\.[\s-]?)+(?:,\s(?:Jr|Sr|I{2,3})\.)?"
_INVERTED = re.compile(
    rf"(?P<names>{_INITIALED}(?:(?:\s?[,;&]\s?|\s)(?:(?:{one_of('names', 'last', stop='')}|&)\s)?{_INITIALED})*"
    rf"(?:,?\s?(?i:{one_of('names', 'more')})(?=[\s:]))?)"
    r"(?::\s|\s?(?=[^\W\d_][\w’'-]*(?:\s|(?<=\w\w)\.)))"
)
"""Lee, A., Orr, B.: Title (Springer) · Lee, A.; Orr, B. Title (ACS, MDPI) · Lee, A. & Orr, B. Title (Nature)."""
_GIVEN_FIRST = re.compile(r"(?:[^\W\d_a-z]\.[\s-]?)+(?:[a-z]{1,3}\s)*[^\W\d_a-z][\w’'-]+(?:,?\set\sal\.?)?")
_TURNED = re.compile(r"(?:[a-z]{1,4}\s)*[^\W\d_a-z][\w’'-]{1,40},\s[^\W\d_a-z][^,.:]{1,30}(?:$|[/,;&]|\s\()")
_WITH_IMPRINT = 3  # parts that an entry has without its authors: title, place, publisher
_UNCLOSED = re.compile(r"\s*\([^()]*$")
_EDGE = f" ,.;:{HOLE}"


def read_head(draft: Draft) -> None:
    """Take authors (or editors) and title, whichever way they are written."""
    titles = draft.sheet.titles()
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
    if before.strip(_EDGE) and not _take_names(draft, before) and not _take_group(draft, before, first):
        _read_title_before(draft, first)
        return
    _take_title(draft, first)
    if before.rstrip().endswith("."):
        draft.style = PunctuationStyle.STOPS


def _take_group(draft: Draft, text: str, title: Stretch) -> bool:
    """Take what stands before a title in quotation marks in a list as the name of a group: The pandas team, "...","."""
    plain = text.strip(_EDGE)
    if draft.in_note or title.kind is not StretchKind.QUOTE or not _GROUP.fullmatch(plain) or HOLE in plain:
        return False
    draft.fields["author"] = (Name(literal=plain),)
    draft.sheet.take(0, len(text))
    return True


def _read_title_before(draft: Draft, host: Stretch) -> None:
    """Read names and a title without marks before the marked title of the journal or book that holds it."""
    if not _read_with_stops(draft, host.start):
        _read_with_commas(draft, host.start)
    if "title" not in draft.fields:
        _take_title(draft, host)


def _take_names(draft: Draft, text: str) -> bool:
    """Take a list of names that ``text``, the beginning of the citation, consists of; tell whether it was one."""
    editors = EDITORS.search(text)
    plain = trim_names(text[: editors.start()] if editors else text)
    found = people(plain)
    if not found:
        return False
    draft.fields["editor" if editors else "author"] = found
    draft.sheet.take(0, len(plain))
    if editors:
        draft.sheet.take(*editors.span())
    return True


def _take_title(draft: Draft, mark: Stretch) -> None:
    draft.put("title", mark.text)
    draft.sheet.take(mark.start, mark.end)
    draft.title_end = mark.end


def _read_title_behind(draft: Draft, start: int) -> None:
    """Take the title that begins at ``start``, marked or up to the next full stop."""
    text = draft.sheet.open
    while start < len(text) and text[start] in _EDGE:
        start += 1
    titles = draft.sheet.titles(start)
    if titles and titles[0].start == start:
        _take_title(draft, titles[0])
        return
    _take_plain_title(draft, start, end_of_title(draft, start))


def _take_plain_title(draft: Draft, start: int, end: int) -> None:
    text = draft.sheet.text[start:end]
    while (group := _LAST_GROUP.search(text)) and is_group(draft, group["inside"]):
        text, end = text[: group.start()], start + group.start()
    if text.strip(_EDGE):
        draft.put("title", balanced(text.rstrip(" ,;:([")))
        draft.sheet.take(start, end)
        draft.title_end = end


def _read_with_stops(draft: Draft, end: int | None = None) -> bool:
    """Read "Lee, Ann, and Bo Orr. Title. ..." or "Ivanov I.I. Title. ..."; tell whether it was that."""
    text = draft.sheet.open if end is None else draft.sheet.open[:end]
    behind = _take_leading(draft, text) or _take_before_stop(draft, text)
    if not behind and draft.style is not PunctuationStyle.STOPS:
        return False
    draft.style = PunctuationStyle.STOPS
    _read_title_behind(draft, behind)
    return True


def _take_leading(draft: Draft, text: str) -> int:
    """Take names that their own form sets apart from the title; return where they end, 0 where there are none."""
    leading = leading_names(text, sure=draft.style is PunctuationStyle.STOPS)
    if leading and HOLE not in text[: leading.end]:
        draft.fields["editor" if leading.edited else "author"] = leading.names
        draft.sheet.take(0, leading.end)
        return leading.end
    inverted = None if draft.in_note else _INVERTED.match(text)
    if inverted and HOLE not in inverted[0] and _take_names(draft, inverted["names"]):
        return inverted.end()
    return _before_colon(draft, text)


def _take_before_stop(draft: Draft, text: str) -> int:
    """Take names that a full stop ends; return where, 0 where there are none."""
    family_first = _FAMILY_FIRST.match(text)
    for stop in [family_first.end()] if family_first else list(stops(text[:400])):
        head = text[:stop] if family_first else text[: stop - 1]
        if HOLE in head or MARK in head or names_place(text[stop:]):
            break  # what stands before an imprint ends with the title: "B. Birch, Against Shade. Leeds: Moss"
        if (family_first or "," in head or is_body(head)) and _take_names(draft, head):
            return stop
    return 0


def _before_colon(draft: Draft, text: str) -> int:
    """Take "Lee, Ann: " at the beginning of an entry, and return where it ends; 0 if there are no such names."""
    head, colon, _ = text[:300].partition(": ")
    named = not draft.in_note and colon and _TURNED.match(head) and not (HOLE in head or MARK in head or is_place(head))
    return len(head) + 1 if named and _take_names(draft, head) else 0


def _read_with_commas(draft: Draft, end: int) -> None:
    """Read "Ann Lee and Bo Orr, Title, Place, Publisher" up to the first hole; the last two parts are the imprint."""
    text = draft.sheet.open[:end]
    hole = text.find(HOLE)
    text = text[: hole if hole >= 0 else len(text)]
    text = text[: opening.start()] if (opening := _UNCLOSED.search(text)) else text
    text = text[: imprint_start(text)]
    within = WITHIN.search(text) or _EDITED.search(text)
    text = text[: within.start()] if within else text
    if (edited := _EDITORS_NEXT.match(text)) and _take_names(draft, edited[0]):
        text = HOLE * edited.end() + text[edited.end() :]
    parts = split_parts(text)
    names = _count_names([text[a:b] for a, b in parts], turned=not draft.in_note) if len(parts) > 1 else 0
    if names:
        _take_names(draft, text[: parts[names - 1][1]])
        parts = parts[names:]
    elif holds(text, "signals", "verbs"):
        return  # a sentence, no title
    held = within is not None or end < len(draft.sheet.open) or bool({"volume", "issue"} & set(draft.fields))
    if draft.fields.get("type") == "article-journal" and len(parts) > 1:
        held, parts = True, parts[:-1]  # the journal is the last part
    last = len(parts) if held else _first_of_imprint(draft, [text[a:b] for a, b in parts])
    if parts:
        _take_plain_title(draft, parts[0][0], parts[max(last, 1) - 1][1])


def _count_names(parts: list[str], *, turned: bool) -> int:
    """Return how many parts name authors: up to the one with "and", all with initials, or else the first alone.

    Where names may be ``turned``, the first may be "Lee, Ann" and make up two parts.
    """
    joined = next((n for n, part in enumerate(parts[:12], 1) if _LAST.search(part)), 0)
    initialed = next((n for n, part in enumerate(parts) if not _GIVEN_FIRST.fullmatch(part)), len(parts))
    for count in (joined, initialed, 1, 2 if turned and len(parts) > _WITH_IMPRINT else 0):
        if 0 < count < len(parts) and people(", ".join(parts[:count])):
            return count
    return 0


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
