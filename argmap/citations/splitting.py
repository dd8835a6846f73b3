"""Cuts a note into its citations and its explanations."""

import re
from collections.abc import Iterator
from itertools import islice

from argmap.citations.citation_text import CitationText, StretchKind
from argmap.citations.cleaning import Clean
from argmap.citations.draft import Draft
from argmap.citations.features import count_features, ends_dated, has_head, is_author_date
from argmap.citations.locator import WHOLE
from argmap.citations.names import people
from argmap.citations.parsed import Back
from argmap.citations.separators import Span, split_parts, stops
from argmap.citations.short_forms import read_back, read_short, split_same
from argmap.citations.signals import split_signal
from argmap.citations.title_ends import names_place
from argmap.citations.vocabulary import holds, one_of

MOST_STOPS = 1000
"""The most full stops of a note behind which a citation is looked for; what follows belongs to the piece before."""
MOST_QUOTED = 5
"""The most words for a second-hand source in one citation at which another is looked for."""
_REACH = 1500  # characters on either side of a stop that are looked at: no citation is longer
_END = 120
_ENDED = re.compile(rf"[\d/<>]|\b[ivxlc]+\b|{one_of('back', 'ibid')}|{one_of('back', 'again')}", re.IGNORECASE)
_WORD = re.compile(r"\w")
_QUOTED = re.compile(rf"(?:[,;.]\s|\s?[(\[]|\s)(?=(?<!\w){one_of('signals', 'second_hand')}[:,]?\s)", re.IGNORECASE)
_PAGES = re.compile(rf"(?:and\s|also\s)?{WHOLE.pattern}[.\s]*")
_ACCESS = re.compile(rf"[\s(\[]*{one_of('links', 'accessed')}", re.IGNORECASE)
_NUMBERED = re.compile(
    rf"(?:{one_of('numbers', 'volume')}|{one_of('numbers', 'issue')}|{one_of('labels', 'page')})\s?[\dIVX]",
    re.IGNORECASE,
)


def pieces(note: Clean) -> Iterator[Span]:
    """Yield where the citations and explanations of a note stand, in their order; together they make up the note."""
    text = CitationText(note).open
    for start, end in _rejoined(text, split_parts(text, signs=";")):
        for a, b in _sentences(note.cut(start, end)):
            yield from _second_hand(note, start + a, start + b)


def is_citation(piece: Clean) -> bool:
    """Tell whether a piece cites: it gives an address, points back, or has two features of a citation."""
    signal, cited = split_signal(piece)
    same, cited = split_same(cited)
    sheet = CitationText(cited)
    if any(mark.kind is StretchKind.LINK for mark in sheet.marks) or _points_back(cited):
        return True
    if not signal and not has_head(sheet) and holds(sheet.open, "signals", "verbs"):
        return False
    return count_features(sheet) + bool(signal) + same >= 2


def _second_hand(note: Clean, start: int, end: int) -> Iterator[Span]:
    """Cut a citation where another begins in which its source was read: "Lee, Seas, 5, quoted in Orr, Rivers, 7"."""
    text = CitationText(note).open
    for found in islice(_QUOTED.finditer(text, start, end), MOST_QUOTED):
        if is_citation(note.cut(found.end(), end)) and is_citation(note.cut(start, found.start())):
            yield start, found.start()
            start = found.end()
            break
    yield start, end


def _rejoined(text: str, spans: list[Span]) -> list[Span]:
    """Put together what a semicolon parts within one citation: authors, and pages."""
    found: list[Span] = []
    for start, end in spans:
        if found and (_PAGES.fullmatch(text, start, end) or people(text[slice(*found[-1])])):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _sentences(part: Clean) -> Iterator[Span]:
    """Yield a part's citations and explanations, cut where a citation is complete or where one begins."""
    start = last = 0
    open_ = CitationText(part).open
    for stop in islice(stops(open_), MOST_STOPS):
        if not _WORD.search(open_, last, stop):
            continue  # dots alone
        last = stop
        here, behind = part.cut(start, stop), part.cut(stop, stop + _REACH)
        if behind.text and (_complete(here, behind) or _begins(here, behind)):
            yield start, stop
            start = stop
    yield start, len(part.text)


def _complete(here: Clean, behind: Clean) -> bool:
    """Tell whether a citation ends with ``here``: with an address, pages or a date before the full stop."""
    if len(here.text) > _REACH or (len(here.text) > 2 * _END and not _ENDED.search(here.text[-_END:])):
        return False
    if _ACCESS.match(behind.text) or _NUMBERED.match(behind.text) or names_place(behind.text) or not is_citation(here):
        return False
    sheet = CitationText(here)
    links = [mark for mark in sheet.marks if mark.kind is StretchKind.LINK]
    if not links and _begins_with_link(behind):
        return False
    linked = any(mark.kind is StretchKind.LINK and not here.text[mark.end :].strip(" .") for mark in sheet.marks)
    if linked or (ends_dated(sheet) and not is_author_date(sheet)):
        return True
    return _points_back(split_signal(here)[1]) and not _goes_on(here, behind)


def _begins_with_link(part: Clean) -> bool:
    """Tell whether an address stands at the very beginning: it is that of the work before."""
    marks = CitationText(part).marks
    return bool(marks) and marks[0].kind is StretchKind.LINK and not _WORD.search(part.text[: marks[0].start])


def _goes_on(here: Clean, behind: Clean) -> bool:
    """Tell whether authors with their initials and the year begin a work: "Lee, A. (2012). Rivers. London"."""
    sheet = CitationText(split_signal(here)[1])
    if not is_author_date(sheet) or not any(one.given for one in people(sheet.open.partition("(")[0].strip(" ,"))):
        return False
    following = behind.cut(0, next(stops(CitationText(behind).open), len(behind.text)))
    again = is_author_date(CitationText(following)) or _points_back(split_signal(following)[1])
    return not again and not split_signal(behind)[0]


def _begins(here: Clean, behind: Clean) -> bool:
    """Tell whether a citation begins behind an explanation."""
    following = behind.cut(0, next(stops(CitationText(behind).open), len(behind.text)))
    if not (split_signal(behind)[0] or has_head(CitationText(behind))):
        return False
    if has_head(CitationText(split_signal(here.cut(0, _REACH))[1])) or (len(here.text) <= _REACH and is_citation(here)):
        return False
    return is_citation(following) or is_citation(behind)


def may_cite(piece: Clean) -> bool:
    """Tell whether a piece could be a short form, if there is a work that it names."""
    return any(_backs(split_signal(piece)[1]))


def _points_back(piece: Clean) -> bool:
    return any(back.sure for back in _backs(piece) if back)


def _backs(piece: Clean) -> Iterator[Back | None]:
    return (read(Draft(CitationText(piece), in_note=True)) for read in (read_back, read_short))
