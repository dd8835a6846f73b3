"""Reads a note: cuts it into citations and explanations, and reads each citation."""

from argmap.citations.cleaning import clean
from argmap.citations.in_text.keyed_notes import parse_keyed_note
from argmap.citations.parsed import Cited, ParsedNote
from argmap.citations.parsing import parse_citation
from argmap.citations.separators import Span
from argmap.citations.splitting import is_citation, may_cite, pieces

LONGEST = 20_000
"""The most characters of a note that are looked at; a longer one is kept as text."""


def parse_note(text: str) -> ParsedNote:
    """Return what a note cites and what it explains. Every word of it is in a field or kept as text."""
    if keyed := parse_keyed_note(text[: LONGEST + 1]):
        return keyed
    source = clean(text)
    if len(source.text) > LONGEST:
        return ParsedNote((), (source.text,))
    cites: list[Cited] = []
    explains: list[Span] = []
    for start, end in pieces(source):
        piece = source.cut(start, end)
        cited = parse_citation(piece) if is_citation(piece) or may_cite(piece) else None
        if cited and (cited.work or cited.back):
            cites.append(cited)
        elif explains and not source.text[explains[-1][1] : start].strip(" ;"):
            explains[-1] = (explains[-1][0], end)
        elif piece.text:
            explains.append((start, end))
    return ParsedNote(tuple(cites), tuple(source.cut(*span).text for span in explains))
