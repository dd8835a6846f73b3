"""Citations that point back: Ibid., op. cit., see note 5, Starr 2012, and an author with a short title."""

import re

from argmap.citations.citation_text import HOLE, MARK, CitationText, Stretch
from argmap.citations.cleaning import Clean
from argmap.citations.dotted_names import dotted_names
from argmap.citations.draft import Draft
from argmap.citations.locator import LOCATOR, WHOLE, Locator, where
from argmap.citations.more_names import without_more
from argmap.citations.names import is_body, people, person
from argmap.citations.pages_and_locators import read_locators
from argmap.citations.parsed import Back
from argmap.citations.vocabulary import either, one_of, table
from argmap.notation.bibliography import Name

_DESCRIBED = re.compile(r"//|\d{4}|№|: ")  # what a short form does not have
_UNLOCATED = re.compile(r"(?P<name>[^,.;:()\d]{2,60}),\s(?P<title>[^\W\d_][^,.;:()]{2,80})[.\s]*")
_START = rf"[\s{HOLE}]*"
_SAME_WORK = one_of("back", "ibid")
_IBID = re.compile(
    rf"{_START}(?<!\w)(?:{_SAME_WORK},?\s)?{_SAME_WORK}(?=[\s,.:;)]|$)(?!,?\s*[{MARK}“\"])[.,]?",
    re.IGNORECASE,
)
_LABELLED = rf"(?i:{either(word for known in table('labels').values() for word in known)})\s?\d"
_SAME = re.compile(rf"(?i:{one_of('back', 'same_author')}),?\s+(?=[{MARK}“‘\"]|[^\W\d_a-zа-я])(?!{_LABELLED})")
_DASH = re.compile(r"(?:[—–―]{2,}|[-_]{3,}|[—–―](?=[.,]|\s\())[.,]?\s*(?=\S)")
_AGAIN = re.compile(rf"[,\s(]*(?<!\w){one_of('back', 'again')}[\s,)]*", re.IGNORECASE)
_AGAIN_LATER = re.compile(rf"(?<![,\s(]){_AGAIN.pattern}", re.IGNORECASE)  # tried once for each run of signs
_WAY = r"(?:supra|above|infra|below|as\s(?:in|at)|in|at)"
_NUMBERS = r"\d{1,4}(?:(?:,\s?|\sand\s|\s?&\s?|\s?[-–]\s?)\d{1,4})*(?![\w])"
_NOTE = re.compile(
    rf"(?P<open>[(\[])?(?P<way>{_WAY},?\s)?(?<!\w){one_of('back', 'note')}\s?(?P<notes>{_NUMBERS})"
    rf"(?P<behind>,?\s{_WAY})?[)\]]?",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"(?<![\s,])[\s,]*[(\[]?(?P<year>(?:1[5-9]|20)\d\d[a-h]?)[)\]]?(?=[\s,:.)]*(?:$|[^\w\s]|[,:]?\s?\d))"
)
_DATED = re.compile(r"\s?\((?P<year>(?:1[5-9]|20)\d\d[a-h]?)\)")
_PLACE = re.compile(rf"[\s,:]*(?:at\s)?{WHOLE.pattern}[\s.)]*$")
_LOCATED = re.compile(rf"(?<![\s,:])[\s,:]*{LOCATOR.pattern}[\s.)]*$")
_PAGE_LAST = re.compile(r"(?<=\w),\s(?!(?:1[4-9]|20)\d\d\b)\d{1,4}(?:\s?[-–]\s?\d{1,4})?[\s.]*$")
_AND = re.compile(rf",?\s+(?:{one_of('names', 'last', stop='')}|&)\s+|,\s+|\s?/\s?")
_LAST = re.compile(rf"\s(?:{one_of('names', 'last', stop='')}|&)\s|/")
_FAMILY = re.compile(r"(?:(?:[a-z]{2,3}|Van|De|Al)\s){0,2}[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)?")
_GAP = f" ,.;:()[]{HOLE}"


def split_same(piece: Clean) -> tuple[bool, Clean]:
    """Tell whether a citation begins with Idem in place of its authors, and return it without."""
    match = _SAME.match(CitationText(piece).open)
    return match is not None, piece.cut(match.end(), len(piece.text)) if match else piece


def split_dash(entry: Clean) -> tuple[bool, Clean]:
    """Tell whether an entry begins with a dash in place of the authors of the one before, and return it without."""
    match = _DASH.match(entry.text)
    return match is not None, entry.cut(match.end(), len(entry.text)) if match else entry


def read_back(draft: Draft) -> Back | None:
    """Take a citation that points back, with its locator; ``None`` for a full one."""
    found = _ibid(draft) or _note(draft) or _again(draft) or _author_year(draft)
    if found:
        _read_place(draft)
    return found


def read_short(draft: Draft) -> Back | None:
    """Take an author with a short title (or none) that nothing but a locator follows; ``None`` for all else."""
    titles = draft.sheet.titles()
    found = _marked_short(draft, titles[0]) if titles else _plain_short(draft)
    if found:
        _read_place(draft)
    return found


def _marked_short(draft: Draft, title: Stretch) -> Back | None:
    """Take "Starr, *The Caucasus*, 5"."""
    text = draft.sheet.open
    behind = text[title.end :]
    known = authors(text[: title.start])
    dated = _DATED.match(behind)
    behind = behind[dated.end() :] if dated else behind
    if not known or (behind.strip(_GAP) and not _PLACE.fullmatch(behind)):
        return None
    draft.sheet.take(0, title.end + (dated.end() if dated else 0))
    return Back("short", known, title.text, year=dated["year"] if dated else "")


def _plain_short(draft: Draft) -> Back | None:
    """Take "Starr, The Caucasus, p. 5", "Starr, The Caucasus, 5" or "Starr, p. 5"."""
    announced = _LOCATED.search(draft.sheet.open)
    located = announced or _PAGE_LAST.search(draft.sheet.open)
    if not located:
        return _unlocated(draft)
    head, _, title = draft.sheet.open[: located.start()].partition(", ")
    dotted = dotted_names(draft.sheet.open[: located.start()])
    if dotted and not title and not _DESCRIBED.search(head):
        known, title = dotted.names, draft.sheet.open[dotted.end : located.start()]
    else:
        known = authors(head)
    if (
        not known
        or not (announced or title[:1].isupper() or (not title and _stands_alone(known)))
        or any(sign in title for sign in f",({MARK}")
        or re.search(r"\d{4}\s*$", title)
    ):
        return None
    draft.sheet.take(0, located.start())
    return Back("short", known, title.strip(_GAP))


def _unlocated(draft: Draft) -> Back | None:
    """Take "Starr, The Caucasus" without a page: it cites only if it turns out to name a known work."""
    found = _UNLOCATED.fullmatch(draft.sheet.open)
    known = authors(found["name"]) if found and found["title"][0].isupper() else ()
    if not found or not known or MARK in found[0] or HOLE in found[0]:
        return None
    draft.sheet.take_match(found)
    return Back("short", known, found["title"].strip(), sure=False)


def _stands_alone(known: tuple[Name, ...]) -> bool:
    """Tell whether names may stand before a bare page: Holm, 5 · World Bank, 7."""
    return all(one.literal or one.given is None for one in known)


def authors(text: str) -> tuple[Name, ...]:
    """Return the names in "Starr and Howard" or "S. F. Starr et al.", where family names may stand alone."""
    plain = without_more(text.strip(_GAP))
    parts = _AND.split(plain)
    alone = all(map(_FAMILY.fullmatch, parts)) and (len(parts) == 1 or _LAST.search(plain))
    if not alone:
        found = people(plain)
        return found if len(found) == 1 or _LAST.search(plain) else ()
    return tuple(person(part) or (Name(literal=part) if is_body(part) else Name(family=part)) for part in parts)


def _ibid(draft: Draft) -> Back | None:
    match = _IBID.match(draft.sheet.open)
    if not match:
        return None
    draft.sheet.take_match(match)
    return Back("ibid")


def _note(draft: Draft) -> Back | None:
    text = draft.sheet.open
    match = _NOTE.search(text)
    if not match:
        return None
    titles = draft.sheet.titles(0, match.start())
    head = text[: titles[0].start if titles else match.start()].strip(_GAP)
    between = text[titles[0].end : match.start()].strip(_GAP) if titles else ""
    known = authors(head) if head else ()
    pointed = match["open"] or match["way"] or match["behind"] or not (head or titles)
    if not pointed or between or ((head or titles) and not known):
        return None
    draft.sheet.take(0, match.end())
    if again := _AGAIN.match(draft.sheet.open, match.end()):
        draft.sheet.take_match(again)
    return Back("note", known, titles[0].text if titles else "", notes=_numbers(match["notes"]))


def _numbers(text: str) -> tuple[int, ...]:
    found: list[int] = []
    for part in re.split(r",\s?|\sand\s|\s?&\s?", text):
        first, _, last = re.sub(r"\s", "", part).replace("–", "-").partition("-")
        found += range(int(first), min(int(last), int(first) + 20) + 1) if last else [int(first)]
    return tuple(found)


def _again(draft: Draft) -> Back | None:
    match = _AGAIN_LATER.search(draft.sheet.open)
    if not match:
        return None
    titles = draft.sheet.titles(0, match.start())
    head = draft.sheet.open[: titles[0].start if titles else match.start()].strip(_GAP)
    who, _, plain = (head, "", titles[0].text) if titles else head.partition(", ")
    dotted = dotted_names(f"{draft.sheet.open[: match.start()].strip(', (')} А") if not titles else None
    if dotted:
        known, plain = dotted.names, head[dotted.end :]
    else:
        known = authors(who)
    between = draft.sheet.open[titles[0].end : match.start()].strip(_GAP) if titles else ""
    if not (known or not head) or between or MARK in head or (titles and not head):
        return None
    draft.sheet.take(0, match.end())
    return Back("again", known, plain)


def _author_year(draft: Draft) -> Back | None:
    match = _YEAR.search(draft.sheet.open)
    if not match or MARK in draft.sheet.open or len(match.string[: match.start()]) > 120:
        return None
    known = authors(match.string[: match.start()])
    behind = match.string[match.end() :]
    if not known or (behind.strip(_GAP) and not _PLACE.fullmatch(behind)):
        return None
    draft.sheet.take(0, match.end())
    return Back("short", known, year=match["year"])


def _read_place(draft: Draft) -> None:
    """Take the locator behind what points back, with or without a word before it."""
    at = draft.sheet.open.rfind(HOLE) + 1
    if place := _PLACE.match(draft.sheet.open, at):
        draft.where = where(place)
        draft.sheet.take_match(place)
        return
    read_locators(draft)
    if draft.where and "page" in draft.fields:
        draft.where = Locator(draft.where.label, f"{draft.fields.pop('page')}, {draft.where.text}")
