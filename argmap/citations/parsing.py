"""Reads one citation, or one entry of a reference list, stage by stage: what is most distinct first."""

from argmap.citations.addresses import read_addresses
from argmap.citations.bracketed_people import read_bracketed_people
from argmap.citations.citation_text import CitationText
from argmap.citations.cleaning import Clean, clean
from argmap.citations.containers import read_host
from argmap.citations.contributors_and_title import read_head
from argmap.citations.dated_volumes import read_dated_volume
from argmap.citations.doubts import is_doubtful
from argmap.citations.draft import Draft, PunctuationStyle
from argmap.citations.events import read_event, read_talk
from argmap.citations.groups import read_genre, read_groups
from argmap.citations.identifiers import read_identifier
from argmap.citations.imprints import read_imprint
from argmap.citations.issued import read_date
from argmap.citations.keys import key_of
from argmap.citations.kinds import read_kind
from argmap.citations.law_journals import read_law_journal
from argmap.citations.pages_and_locators import read_bare_pages, read_locators
from argmap.citations.parsed import Back, Cited
from argmap.citations.responsibility import read_responsibility, without_areas
from argmap.citations.short_forms import read_back, read_short, split_dash, split_same
from argmap.citations.signals import split_signal
from argmap.citations.theses import read_thesis
from argmap.citations.volumes_and_series import read_numbers, read_series
from argmap.notation.bibliography import Work

_NAMED = {"author", "editor", "title", "container_title", "url", "doi"}  # no work without one of these
LONGEST = 4000
"""The most characters of one citation that are looked at; a longer one is kept as text."""


def parse_entry(text: str, style: PunctuationStyle | None = None) -> Cited:
    """Return the work that an entry of a reference list describes, page numbers being where the work itself stands.

    ``style`` is that of the list, if all its entries are in one (``style_of``). No work is returned where the entry was
    not understood; all of it is the rest then.
    """
    found = _parse(clean(without_areas(text)), in_note=False, style=style)
    if found.work and is_doubtful(found.work):
        return Cited(found.source, rest=(found.source,))
    return found


def parse_citation(text: Clean) -> Cited:
    """Return one citation of a note; a page number says where in the work it points."""
    return _parse(text, in_note=True)


def _parse(text: Clean, in_note: bool, style: PunctuationStyle | None = None) -> Cited:
    if len(text.text) > LONGEST:
        return Cited(text.text, rest=(text.text,))
    prefix, cited = split_signal(text) if in_note else ("", text)
    same, cited = split_same(cited) if in_note else split_dash(cited)
    draft = Draft(CitationText(cited), in_note, same_author=same and not in_note)
    draft.style = style or (PunctuationStyle.STOPS if draft.same_author else draft.style)
    work, back = _read_short(draft) if in_note else (None, None)
    if back is None:
        _read_parts(draft)
        _read_whole(draft)
        work = _work(draft, draft.fields) if _NAMED & set(draft.fields) else None
        back = _short_of(work) if in_note else None
    if work is None and back is None:
        return Cited(text.text, rest=(text.text,) if text.text else ())
    return Cited(text.text, prefix, work, back, draft.where, same, _rest(draft))


def _rest(draft: Draft) -> tuple[str, ...]:
    """Return what no field took, in the order of the text."""
    return tuple(sorted((*draft.sheet.rest(), *draft.kept), key=draft.sheet.text.find))


def _read_short(draft: Draft) -> tuple[Work | None, Back | None]:
    """Read what points back, and the work that it would be if it pointed nowhere."""
    back = read_back(draft) or read_short(draft)
    if back is None or not back.title:
        return None, back
    return _work(draft, {"author": back.names, "title": back.title}), back


def _read_parts(draft: Draft) -> None:
    """Take what can be told by its own form, wherever it stands."""
    read_addresses(draft)
    read_law_journal(draft)
    read_dated_volume(draft)
    read_identifier(draft)
    read_bracketed_people(draft)
    read_responsibility(draft)
    read_thesis(draft)
    read_locators(draft)
    read_numbers(draft)
    read_date(draft)
    read_bare_pages(draft)


def _read_whole(draft: Draft) -> None:
    """Take what can be told by where it stands."""
    read_head(draft)
    draft.title_end = read_groups(draft, draft.title_end, "translated_title")
    read_genre(draft)
    read_series(draft)
    read_talk(draft)
    read_host(draft)
    read_event(draft)
    read_imprint(draft)
    read_kind(draft.fields)


def _work(draft: Draft, fields: dict[str, object]) -> Work:
    return Work.model_validate({"id": key_of(fields, draft.letter), **fields})


def _short_of(work: Work | None) -> Back | None:
    """Return what a work with no more than authors and a title may stand for."""
    known = set(work.model_dump(exclude_defaults=True)) if work else set()
    if work is not None and "title" not in known and {"author", "container_title", "issued"} <= known:
        return Back("short", work.author, year=(work.issued or "")[:4])  # Kahl, JZ 2012, 667
    if work is None or known - {"id", "type", "author", "title"} or "title" not in known:
        return None
    return Back("short", work.author, work.title or "")
