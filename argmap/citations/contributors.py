"""Who wrote or edited a work, where the names stand at the beginning of its citation."""

import re
from functools import cache

from argmap.citations.citation_text import HOLE, MARK, Stretch, StretchKind
from argmap.citations.dotted_names import dotted_names
from argmap.citations.draft import Draft, PunctuationStyle
from argmap.citations.initials_behind import LeadingNames, leading_names
from argmap.citations.more_names import without_more
from argmap.citations.names import EDITORS, is_body, people, trim_names
from argmap.citations.places import is_place
from argmap.citations.separators import stops
from argmap.citations.title_ends import names_place
from argmap.citations.vocabulary import one_of
from argmap.language import language
from argmap.notation.bibliography import Name

_LAST = re.compile(rf"(?:^|\s)(?:{one_of('names', 'last', stop='')}|&)\s")
_FAMILY_FIRST = re.compile(r"(?:[^\W\d_a-z][\w’'-]{2,}\s(?:[^\W\d_a-z]\.\s?){2}(?:,\s?)?)+(?=\s?[^\s,])(?<![,])")
_INITIALED = r"[^\W\d_][\w’' -]{1,40},\s[^\W\d_a-z]\.(?:[\s-]?[^\W\d_a-z]\.)*(?:,\s(?:Jr|Sr|I{2,3})\.)?"
_INVERTED = re.compile(
    rf"(?P<names>{_INITIALED}(?:(?>\s?[,;&]\s?|\s)(?:(?:{one_of('names', 'last', stop='')}|&)\s)?+{_INITIALED})*"
    rf"(?:,?\s?(?i:{one_of('names', 'more')})(?=[\s:]))?)"
    r"(?:\s?:\s|\s?(?=[^\W\d_][\w’'-]*(?:\s|(?<=\w\w)\.)))"
)
"""Lee, A., Orr, B.: Title (Springer) · Lee, A.; Orr, B. Title (ACS, MDPI) · Lee, A. & Orr, B. Title (Nature)."""
_INITIAL_LAST = re.compile(
    r"(?P<names>[^\W\d_a-z][\w’'-]+,\s(?:[^\W\d_a-z][\w’'-]+\s){1,2}(?:[^\W\d_a-z]\.\s?){1,2})(?<=\s)"
    r"(?=[^\W\d_a-z][\w’'-]|[“\"¿¡])"
)
"""Lee, Ann B. Title: the initial's full stop is that of the name."""
_BODY_FIRST = re.compile(r"(?P<body>[^\W\d_a-z][^,.;:()]{4,80})[,;]\s")
_EDITED_FIRST = re.compile(rf".{{3,300}}?,\s(?i:{one_of('hosts', 'editors')})(?<=\.)\s(?=[^\W\d_a-z])")
_TURNED = re.compile(r"(?:[a-z]{1,4}\s)*[^\W\d_a-z][\w’'-]{1,40},\s[^\W\d_a-z][^,.:]{1,30}(?:$|[/,;&]|\s\()")
_WITH_IMPRINT = 3  # parts that an entry has without its authors: title, place, publisher
_GIVEN = re.compile(r"[^\W\d_a-z][^\W\d_]+(?:[\s-][^\W\d_a-z][\w.]*)?")
_GIVEN_FIRST = re.compile(r"(?:[^\W\d_a-z]\.[\s-]?)+(?:[a-z]{1,3}\s)*[^\W\d_a-z][\w’'-]+(?:,?\set\sal\.?)?")
_GROUP = re.compile(r"[^\W\d_a-z][\w’'&./-]*(?:\s[\w’'&./-]+){0,7}")
_EDGE = f" ,.;:{HOLE}"


def take_names(draft: Draft, text: str) -> bool:
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


def take_group(draft: Draft, text: str, title: Stretch) -> bool:
    """Take what stands before a title in quotation marks in a list as the name of a group: The pandas team, "...","."""
    plain = text.strip(_EDGE)
    if draft.in_note or title.kind is not StretchKind.QUOTE or not _GROUP.fullmatch(plain) or HOLE in plain:
        return False
    draft.fields["author"] = (Name(literal=plain),)
    draft.sheet.take(0, len(text))
    return True


def take_leading(draft: Draft, text: str) -> int:
    """Take names that their own form sets apart from the title; return where they end, 0 where there are none."""
    dotted = dotted_names(text)
    if dotted and HOLE not in text[: dotted.end]:
        draft.fields["author"] = dotted.names
        draft.sheet.take(0, dotted.end)
        return dotted.end
    body = None if draft.in_note else _BODY_FIRST.match(text)
    body = body if body and is_body(body["body"]) and HOLE not in body[0] else None
    leading = leading_names(text[body.end() if body else 0 :], sure=draft.style is PunctuationStyle.STOPS)
    if leading and body:
        first = (Name(literal=body["body"]), *leading.names)
        leading = LeadingNames(first, leading.end + body.end(), leading.edited)
    if leading and HOLE not in text[: leading.end]:
        draft.fields["editor" if leading.edited else "author"] = leading.names
        draft.sheet.take(0, leading.end)
        return leading.end
    if draft.in_note:
        return 0
    edited = _EDITED_FIRST.match(text)
    if edited and HOLE not in edited[0] and take_names(draft, edited[0]):
        return edited.end()
    inverted = _INVERTED.match(text)
    if inverted and HOLE not in inverted[0] and take_names(draft, inverted["names"]):
        return inverted.end()
    initialed = _INITIAL_LAST.match(text)
    if initialed and take_names(draft, initialed["names"]):
        return initialed.end()
    return _before_colon(draft, text)


def take_before_stop(draft: Draft, text: str) -> int:
    """Take names that a full stop ends; return where, 0 where there are none."""
    family_first = _FAMILY_FIRST.match(text)
    for stop in [family_first.end()] if family_first else list(stops(text[:400])):
        head = text[:stop] if family_first else text[: stop - 1]
        if HOLE in head or MARK in head or names_place(text[stop:]):
            break  # what stands before an imprint ends with the title: "B. Birch, Against Shade. Leeds: Moss"
        several = "," in head or (not draft.in_note and _LAST.search(head))
        if (family_first or several or is_body(head)) and take_names(draft, head):
            return stop
    return 0


def _before_colon(draft: Draft, text: str) -> int:
    """Take "Lee, Ann: " at the beginning of an entry, and return where it ends; 0 if there are no such names."""
    head, colon, _ = text[:300].partition(": ")
    known = _TURNED.match(without_more(head)) or _german_body().match(head)
    named = colon and known and not (HOLE in head or MARK in head or is_place(head))
    draft.colon = bool(named and take_names(draft, head))
    return len(head) + 1 if draft.colon else 0


def _is_turned(parts: list[str]) -> bool:
    """Tell whether three parts are family name, given name and title, and not title, publisher and place."""
    if len(parts) < _WITH_IMPRINT or not _GIVEN.fullmatch(parts[1]):
        return False
    return " " not in parts[0] and " " in parts[2] and not is_place(parts[2])


@cache
def _german_body() -> re.Pattern[str]:
    """Return what finds a body by a German word: lists in other languages have titles before a colon."""
    german = language("de")
    bodies = german.names.bodies if german else ()
    return re.compile(
        rf"(?!{one_of('titles', 'articles')}\s)(?=\S+\s\S).*?(?<!\w)[^\W\d_]{{0,30}}(?:{'|'.join(bodies)})(?!\w)",
        re.IGNORECASE,
    )


def count_names(parts: list[str], *, turned: bool) -> int:
    """Return how many parts name authors: up to the one with "and", all with initials, or else the first alone.

    Where names may be ``turned``, the first may be "Lee, Ann" and make up two parts.
    """
    joined = next((n for n, part in enumerate(parts[:12], 1) if _LAST.search(part)), 0)
    initialed = next((n for n, part in enumerate(parts) if not _GIVEN_FIRST.fullmatch(part)), len(parts))
    first = 2 if turned and (len(parts) > _WITH_IMPRINT or _is_turned(parts)) else 0
    for count in (joined, initialed, 1, first):
        if 0 < count < len(parts) and people(", ".join(parts[:count])):
            return count
    return 0
