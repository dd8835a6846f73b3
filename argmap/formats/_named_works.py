"""What a source of another program names as works: one rule for every format, so that it is evidence in all of them.

A source is an address, a reference in full (``Holm, Anna: Riding Free, 2019``) or in short (``Smith 2001, p. 4``), or
the name of something with its year (``Bus plan 2019``). What a file lists as a source is a work whatever its words are;
other words, such as a remark in a note of a mind map, only explain.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from argmap.formats import _stance_words
from argmap.notation.bibliography import Work

if TYPE_CHECKING:
    from argmap.citations.locator import Locator
    from argmap.citations.parsed import Cited

LABEL = re.compile(rf"(?:{'|'.join(_stance_words.SOURCE)})\s*[:：]\s*(?=\S)", re.IGNORECASE)
"""How a text says itself that it is a source."""
ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_DATED = re.compile(
    r"[^\W\d_a-z][^.!?;:\n]{2,80}?(?<!\W\w\w)(?<!\W\w\w\w)(?<!since)(?<!until) (?:1[5-9]|20)\d\d[a-z]?\.?"
)
LONGEST = 20_000
"""How many characters a source may have that is read as a reference."""
MOST_WORDS = 8
PARTS = (
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "chapter",
    "entry-encyclopedia",
    "paper-conference",
)
"""Works whose page numbers say where in a larger work they are; of others they say where the source points."""


class NamedWork(NamedTuple):
    """A work that a source names, without an id, what its id can be made of, and where in it the source points."""

    work: Work
    name: str
    where: "Locator | None" = None


def named_works(source: str, *, listed: bool = False) -> list[NamedWork]:
    """Return what a source of one line names; nothing where it only explains."""
    if ADDRESS.fullmatch(source):
        host = source.split("/")[2].removeprefix("www.")[:200]
        return [NamedWork(Work.model_construct(id="", type="webpage", title=host or source, url=source), host)]
    label = LABEL.match(source)
    said = source[label.end() :] if label else source
    found = list(_understood(said)) if len(said) <= LONGEST else []
    if found or not said:
        return found
    sure = listed or label or (_DATED.fullmatch(said) and len(said.split()) <= MOST_WORDS)
    return [NamedWork(Work.model_construct(id="", title=said), "source")] if sure else []


def _understood(source: str) -> Iterator[NamedWork]:
    from argmap.citations.notes import parse_note  # takes half a second to load, and few files need it
    from argmap.citations.parsing import parse_entry

    note = parse_note(source)
    first = note.cites[0] if len(note.cites) == 1 else None
    short = first.back if first and first.back and first.back.kind == "short" and first.back.names else None
    entry = parse_entry(source).work
    if entry and not (short and first and first.work is None and not entry.author):
        yield _entry(entry)
        return
    for one in note.cites:
        if named := _cited(one):
            yield named


def _entry(work: Work) -> NamedWork:
    """Return a work that is referred to in full; its pages are where the source points, unless it is part of a work."""
    if not work.page or work.type in PARTS:
        return NamedWork(work, work.id)
    from argmap.citations.locator import Locator

    return NamedWork(work.model_copy(update={"page": None}), work.id, Locator("page", work.page))


def _cited(one: "Cited") -> NamedWork | None:
    """Return the work of a citation: its own, or one of a short form, by author and year."""
    if one.work:
        return NamedWork(one.work, one.work.id, one.where)
    back = one.back
    if back is None or back.kind != "short" or not (back.names and back.year):
        return None
    work = Work.model_construct(id="", author=back.names, issued=back.year[:4])
    return NamedWork(work, f"{back.names[0].family or back.names[0].literal} {back.year}", one.where)
