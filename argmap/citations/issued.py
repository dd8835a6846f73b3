"""The date of a work: the one behind its authors, which makes the citation one of author and date, or else the last."""

import re

from argmap.citations.citation_text import HOLE, MARK
from argmap.citations.dates import WITHOUT_YEAR, YEAR, Dated, dates, set_apart
from argmap.citations.draft import Draft, PunctuationStyle
from argmap.citations.names import EDITORS, is_body, people, trim_names
from argmap.citations.vocabulary import one_of, whole
from argmap.notation.bibliography import Name

_REPRINTED = re.compile(rf"(?<!\w){YEAR}[a-h]?\s?(?P<kept>\[{YEAR}\])")  # 2009 [1966]
_FIRST = re.compile(rf"(?P<kept>[(\[]{one_of('dates', 'first')}[^()\[\]]*[)\]])", re.IGNORECASE)
_COMING = re.compile(rf"(?<=[.,]\s)(?P<kept>{one_of('dates', 'coming')}),?\s(?={YEAR})", re.IGNORECASE)
_UNDATED = re.compile(
    rf"[(\[](?:{one_of('dates', 'none')}|{one_of('dates', 'coming')})[)\]]"
    rf"|(?<=[.,]\s){one_of('dates', 'none')}(?=[.,]?\s)|(?<=\.\s){one_of('dates', 'coming')}(?<=\.)(?=\s)",
    re.IGNORECASE,
)
_CORPORATE = re.compile(r"[^\W\d_a-z][\w’'&-]*(?:\s[\w’'&-]+){0,6}")
_BODY = re.compile(
    r"(?P<short>[A-Z][A-Za-z]*[A-Z]\w*)\s\((?P<body>[^\W\d_a-z][^()]{8,120})\)"
)  # WHO (World Health ...)
_TITLE_BEFORE = re.compile(r"[^\W\d_]{3}[.?!]\s\($")
_WHOLE_DAY = 10  # characters of a date with its day
_FEW = 3  # words
_HEAD = 300  # names of authors are no longer


def read_date(draft: Draft) -> None:
    """Take the date: the one behind the authors, or else the last one that stands by itself between separators."""
    for pattern in (_REPRINTED, _FIRST, _COMING):
        if other := draft.sheet.find(pattern):
            draft.keep(*other.span("kept"))
    found = [one for one in dates(draft.sheet.open) if set_apart(draft.sheet.open, one)]
    undated = draft.sheet.find(_UNDATED)
    if undated and (not found or undated.start() < found[0].start) and _read_undated(draft, undated):
        return
    if not found:
        found = list(_behind_a_place(draft))
    if not found:
        return
    if _read_author_date(draft, found[0]):
        _read_day(draft, found[1:])
        return
    if "issued" not in draft.fields:
        _take(draft, found[-1])


def _read_undated(draft: Draft, match: re.Match[str]) -> bool:
    """Take the authors before a word that stands for the date, and the word if it says that there is none."""
    bracket = match[0][0] in "(["
    if not _read_author_date(draft, Dated(match.start() + bracket, match.end() - bracket, "")):
        return False
    if whole("dates", "none").search(match[0]):
        draft.sheet.take_match(match)
    return True


def _read_day(draft: Draft, further: list[Dated]) -> None:
    """Take month and day that stand apart from the year behind the authors: April 14, 2020, or 14 April, or (May)."""
    year, sheet = str(draft.fields["issued"]), draft.sheet
    fuller = [one for one in further if one.value.startswith(f"{year}-")]
    if len(year) != len("2012"):
        return
    if fuller:
        draft.fields["issued"] = fuller[0].value
        _take_bracketed(draft, fuller[0])
        return
    for match in WITHOUT_YEAR.finditer(sheet.open, draft.title_end):
        one = Dated(match.start(), match.end(), next((found.value for found in dates(_dated(match, year))), ""))
        if one.value and set_apart(sheet.open, one):
            draft.fields["issued"] = one.value
            _take_bracketed(draft, one)
            return


def _dated(match: re.Match[str], year: str) -> str:
    first, last = match["d"] or match["d2"], match["e"] or match["e2"]
    days = "-".join(day for day in (first, last) if day)
    return f"{days} {match['m'] or match['m2']} {year}".strip()


def _read_author_date(draft: Draft, one: Dated) -> bool:
    one = _without_given(draft.sheet.open, one)
    head = trim_names(draft.sheet.open[: one.start].rstrip(" ([,"))
    if draft.same_author and not head:
        draft.style, draft.title_end = PunctuationStyle.AUTHOR_DATE, _take(draft, one) if one.value else one.end + 1
        return True
    if len(head) > _HEAD or MARK in head or HOLE in head:
        return False
    editors = EDITORS.search(head)
    found = _authors(draft, one, head[: editors.start()] if editors else head)
    if not found:
        return _read_title_first(draft, one, head)
    draft.fields["editor" if editors else "author"] = found
    draft.sheet.take(0, len(head))
    draft.style, draft.title_end = PunctuationStyle.AUTHOR_DATE, _take(draft, one) if one.value else one.end + 1
    return True


def _is_sentence(head: str) -> bool:
    """Tell whether most words are in lower case, as in a title and not in the name of a body."""
    words = head.split()
    return 2 * sum(word[0].islower() for word in words) > len(words)


def _read_title_first(draft: Draft, one: Dated, head: str) -> bool:
    """Take the title of an article without an author, which stands before its day: Fares rise. (2016, March 9)."""
    before = draft.sheet.open[: one.start]
    if draft.in_note or len(one.value) < _WHOLE_DAY or not _TITLE_BEFORE.search(before) or len(head.split()) < _FEW:
        return False
    draft.put("title", head)
    draft.sheet.take(0, len(head))
    draft.style, draft.title_end = PunctuationStyle.AUTHOR_DATE, _take(draft, one)
    return True


def _without_given(text: str, one: Dated) -> Dated:
    """Return a date without the month that is a given name: Wit, Jan. 2008."""
    word, _, year = text[one.start : one.end].rpartition(" ")
    before = text[: one.start].rstrip()
    if not (before.endswith(",") and word[:1].isupper() and year[:4].isdecimal()) or not people(
        f"{before} {word.rstrip('.')}"
    ):
        return one
    return Dated(one.end - len(year), one.end, year[:4], one.letter)


def _authors(draft: Draft, one: Dated, head: str) -> tuple[Name, ...]:
    """Return the names that the text before a date consists of, when the text behind it may hold a title."""
    text = draft.sheet.open
    if not text[one.end :].strip(f" .,;:)]{HOLE}"):
        return ()
    bracketed = text[: one.start].endswith(("(", "["))
    full = "," in head or bracketed or (not draft.in_note and is_body(head)) or text[: one.start].rstrip().endswith(".")
    if named := _BODY.fullmatch(head):
        draft.keep(*named.span("short"))
        return (Name(literal=named["body"]),)
    known = people(head) if full else ()
    if (
        not known
        and bracketed
        and text[one.end + 1 : one.end + 2] == "."
        and _CORPORATE.fullmatch(head)
        and not _is_sentence(head)
    ):
        return (Name(literal=head),)
    return known


def _take(draft: Draft, one: Dated) -> int:
    """Take a date with the brackets around it, if they hold nothing else; return where it ends."""
    draft.fields["issued"], draft.letter = one.value, one.letter
    return _take_bracketed(draft, one)


def _take_bracketed(draft: Draft, one: Dated) -> int:
    sheet, start, end = draft.sheet, one.start, one.end
    if sheet.open[start - 1 : start] in ("(", "[") and sheet.open[end : end + 1] in (")", "]"):
        start, end = start - 1, end + 1
    sheet.take(start, end)
    return end


def _behind_a_place(draft: Draft) -> list[Dated]:
    """Return years that follow a publisher or a place without a comma: London: Routledge 2012."""
    text = draft.sheet.open
    found = [one for one in dates(text) if re.match(rf"\s*(?:$|[,).;{HOLE}])", text[one.end :])]
    return [one for one in found[-1:] if re.search(r":\s[^:,;]{2,60}\s$", text[: one.start])]
