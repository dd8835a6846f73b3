"""The date of a work: the one behind its authors, which makes the citation one of author and date, or else the last."""

import re

from argmap.citations.citation_text import HOLE, MARK
from argmap.citations.dates import DAY_MONTH, WITHOUT_YEAR, YEAR, Dated, dates, set_apart
from argmap.citations.draft import Draft, PunctuationStyle
from argmap.citations.names import EDITORS, is_body, people, trim_names
from argmap.citations.places import is_place
from argmap.citations.separators import Span, stops
from argmap.citations.vocabulary import holds, one_of, whole
from argmap.notation.bibliography import Name

_REPRINTED = re.compile(
    rf"(?<!\w){YEAR}[a-h]?\s?(?P<kept>\[{YEAR}\])|(?<=\.\s)(?P<first>[(\[]{YEAR}[)\]])(?=\s{YEAR})"
)  # 2009 [1966] · (1899) 2010
_REPRINT = re.compile(
    rf"(?:(?<=\w)[,.;]\s|(?<=[.,)]\s)|[(\[])"
    rf"(?P<kept>{one_of('numbers', 'reprints', stop='')}(?:\.(?:\s(?:d\.|der|of|de)\s[^,:;()\[\]]{{0,60}})?(?=[\s,])"
    r"|(?:\s[^,.:;()\[\]]{0,60})?(?=[,.:;)\]]|$)))",
    re.IGNORECASE,
)
_FIRST_YEAR = re.compile(rf"(?<=[.?!]\s)(?P<kept>{YEAR})\.\s(?=\D.*{YEAR})")  # Title. 1931. Press, 2001.
_FIRST = re.compile(rf"(?P<kept>[(\[]{one_of('dates', 'first')}[^()\[\]]*[)\]])", re.IGNORECASE)
_COMING = re.compile(rf"(?<=[.,]\s)(?P<kept>{one_of('dates', 'coming')}),?\s(?={YEAR})", re.IGNORECASE)
_UNDATED = re.compile(
    rf"[(\[](?:{one_of('dates', 'none')}|{one_of('dates', 'coming')})[)\]]"
    rf"|(?<=[.,]\s){one_of('dates', 'none')}(?=[.,]?\s)|(?<=\.\s){one_of('dates', 'coming')}(?<=\.)(?=\s)",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"\s(?P<kept>\[@\w{1,40}\])\.?$")  # Lee, A. [@lee]. (2012)
_CORPORATE = re.compile(r"[^\W\d_a-z][\w’'&-]*(?:\s[\w’'&-]+){0,6}")
_ANY_COMING = re.compile(rf"[(\[.,]\s?{one_of('dates', 'coming')}(?=[)\].,;\s])", re.IGNORECASE)
_DEPARTMENTS = re.compile(r"[^\W\d_a-z][^.,;:()]{3,60}\.\s[^\W\d_a-z][^.,;:()]{3,80}")  # Great Britain. Home Office
_BODY = re.compile(
    r"(?P<short>[A-Z][A-Za-z]*[A-Z]\w*)\s\((?P<body>[^\W\d_a-z][^()]{8,120})\)"
)  # WHO (World Health ...)
_TITLE_BEFORE = re.compile(r"[^\W\d_]{3}[.?!]\s\($")
_PLACED = re.compile(rf"(?:^|[,.;)(?!{HOLE}{MARK}]\s*)(?P<place>[^\W\d_a-z][^,:;()\[\]\d{HOLE}{MARK}]{{1,60}}?)\s$")
_DAY_NEXT = re.compile(rf"\.?\s(?:{DAY_MONTH})(?=[.,;]|$)", re.IGNORECASE)
_WHOLE_DAY = 10  # characters of a date with its day
_FEW = 3  # words
_HEAD = 300  # names of authors are no longer


def read_date(draft: Draft) -> None:
    """Take the date: the one behind the authors, or else the last one that stands by itself between separators."""
    _keep_other_years(draft)
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
        _read_last(draft, found)


def _read_last(draft: Draft, found: list[Dated]) -> None:
    """Take the last date, with the place before it or the day behind it that no other sign than the year sets apart."""
    if not draft.in_note and len(found) > 1 and (first := draft.sheet.find(_FIRST_YEAR)):
        draft.keep(*first.span("kept"))
    town = _town_before(draft, found[-1])
    end = _take(draft, found[-1])
    if town:
        draft.put(town[0], draft.sheet.take(*town[1]))
    elif not draft.in_note and (day := _DAY_NEXT.match(draft.sheet.open, end)):
        _put_day(draft, day)


def _keep_other_years(draft: Draft) -> None:
    """Set apart the year of the first edition, and the words that say that this is a later one."""
    draft.coming = draft.sheet.find(_ANY_COMING) is not None
    for pattern in (_REPRINTED, _FIRST, _COMING, _REPRINT):
        if other := draft.sheet.find(pattern):
            draft.keep(*other.span("kept" if other["kept"] else "first"))


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
        if set_apart(sheet.open, Dated(*match.span(), "")) and _put_day(draft, match):
            return


def _put_day(draft: Draft, match: re.Match[str]) -> bool:
    """Add month and day to the year of the work, if there is such a day."""
    value = next((found.value for found in dates(_dated(match, str(draft.fields["issued"])))), "")
    if value:
        draft.fields["issued"] = value
        _take_bracketed(draft, Dated(*match.span(), value))
    return bool(value)


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
    handle = _HANDLE.search(head)
    head = head[: handle.start()] if handle else head
    editors = EDITORS.search(head)
    found = _authors(draft, one, head[: editors.start()] if editors else head)
    if found and handle:
        draft.keep(*handle.span("kept"))
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
    if draft.in_note or not _TITLE_BEFORE.search(before):
        return False
    if (len(one.value) < _WHOLE_DAY or len(head.split()) < _FEW) and not _is_title(draft, one, head):
        return False
    draft.put("title", head)
    draft.sheet.take(0, len(head))
    draft.style, draft.title_end = PunctuationStyle.AUTHOR_DATE, _take(draft, one)
    return True


def _is_title(draft: Draft, one: Dated, head: str) -> bool:
    """Tell whether a book's title stands before the year, for want of an author: no name, and a lone part follows."""
    behind = draft.sheet.text[one.end :].lstrip(" ).").partition(HOLE)[0]
    lone = len(list(stops(behind))) <= 1 and behind.strip(" .")
    small = [word for word in head.split() if word.islower() and len(word) > _FEW]
    return bool(lone and small) and not is_body(head)


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
    if not known and bracketed and _DEPARTMENTS.fullmatch(head) and is_body(head.rpartition(". ")[2]):
        return (Name(literal=head),)
    if (
        not known
        and bracketed
        and text[one.end + 1 : one.end + 2] == "."
        and _CORPORATE.fullmatch(head)
        and not _is_sentence(head)
        and not _is_title(draft, one, head)
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
    """Return years that follow a publisher or a place without a comma: London: Routledge 2012 · Göttingen 2012."""
    text = draft.sheet.open
    found = [one for one in dates(text) if re.match(rf"\s*(?:$|[,).;(\[{HOLE}])", text[one.end :])]
    return [one for one in found[-1:] if _behind_publisher(text, one) or _town_before(draft, one)]


def _behind_publisher(text: str, one: Dated) -> bool:
    return re.search(r":\s[^:,;]{2,60}\s$", text[max(0, one.start - 70) : one.start]) is not None


def _town_before(draft: Draft, one: Dated) -> tuple[str, Span] | None:
    """Return the place (of a thesis, the university) that stands before a year without a sign: its field, and where."""
    start = max(0, one.start - 70)
    found = _PLACED.search(draft.sheet.open[start : one.start])
    if found is None or _behind_publisher(draft.sheet.open, one):
        return None
    field = (
        "publisher_place" if is_place(found["place"]) else "publisher" if _of_university(draft, found["place"]) else ""
    )
    if not field or field in draft.fields:
        return None
    span = found.span("place")
    return field, (start + span[0], start + span[1])


def _of_university(draft: Draft, text: str) -> bool:
    return holds(str(draft.fields.get("genre", "")), "works", "theses") and is_body(text)
