"""Notes and works as text for people: authors, title, container, publisher, date, locator, in the order of notes."""

import re
from collections.abc import Mapping

from argmap.citations.more_names import stands_for_others
from argmap.notation.bibliography import Citation, Footnote, Name, Work

LABELS = {
    "page": "p.",
    "chapter": "ch.",
    "section": "sec.",
    "paragraph": "par.",
    "article-locator": "art.",
    "note": "n.",
}
MOST_NAMED = 2
"""How many authors a citation in the text names; of more, only the first."""
SEASONS = {"21": "Spring", "22": "Summer", "23": "Autumn", "24": "Winter"}
SAFE_LINK = re.compile(r"(https?://|mailto:|doi:)[^\s<>\"\x00-\x1f]+", re.IGNORECASE)


def name(person: Name) -> str:
    """Return a name as it stands in running text: given name first."""
    parts = (person.given, person.non_dropping_particle, person.family, person.suffix)
    return person.literal or " ".join(part for part in parts if part)


def names(people: tuple[Name, ...]) -> str:
    """Return names as a list in words: A, B and C."""
    all_ = [name(person) for person in people]
    if people and stands_for_others(people[-1].literal):
        return " ".join([", ".join(all_[:-1]), all_[-1]]).strip()
    return " and ".join([", ".join(all_[:-1]), all_[-1]]) if len(all_) > 1 else "".join(all_)


def date(issued: str) -> str:
    """Return a date of EDTF with its season in words: ``2012-22`` is Summer 2012."""
    year, _, rest = issued.partition("-")
    return f"{SEASONS[rest]} {year}" if rest in SEASONS else issued


def short_name(work: Work) -> str:
    """Return a work's author and year as a text cites it: ``Smith 2012``, ``Smith and Lee n.d.``.

    Of more than two authors only the first is named; a work without an author goes by its editor or its title.
    """
    makers = work.author or work.editor
    people = [one.literal or " ".join(filter(None, (one.non_dropping_particle, one.family))) for one in makers]
    others = len(people) > 1 and stands_for_others(makers[-1].literal)
    several = len(people) > MOST_NAMED or others
    said = f"{people[0]} et al." if several else " and ".join(people) or work.title or work.id
    return f"{said} {work.issued[:4] if work.issued else 'n.d.'}"


def work_text(work: Work, locator: str = "") -> str:
    """Return a full reference to a work in one line, with ``locator`` at its end."""
    editors = f"{names(work.editor)} ({'eds' if len(work.editor) > 1 else 'ed.'}), " if work.editor else ""
    numbers = ", ".join(
        part for part in (work.volume and f"vol. {work.volume}", work.issue and f"no. {work.issue}") if part
    )
    parts = (
        names(work.author),
        f"“{work.title}”" if work.container_title and work.title else work.title,
        f"in {editors}{work.container_title}" if work.container_title else "",
        work.collection_title and " ".join(part for part in (work.collection_title, work.number) if part),
        numbers,
        work.publisher_place,
        work.publisher,
        date(work.issued) if work.issued else "",
        locator,
    )
    return ", ".join(part for part in parts if part) or work.id


def locator_text(citation: Citation) -> str:
    """Return where in the work a citation points: ``pp. 22-23``; empty where it says nothing."""
    if not citation.locator:
        return ""
    several = citation.label == "page" and not citation.locator.isalnum()
    return f"{'pp.' if several else LABELS.get(citation.label, citation.label)} {citation.locator}"


def citation_text(citation: Citation, works: Mapping[str, Work]) -> str:
    """Return one citation of a note in one line."""
    where = locator_text(citation)
    if citation.ibid is not None:
        body = ", ".join(part for part in (f"Ibid. (note {citation.ibid})", where) if part)
    else:
        work = works.get(citation.work or "")
        body = work_text(work, where) if work else f"{citation.work} (not among the works)"
    return " ".join(part for part in (citation.prefix, body, citation.suffix) if part)


def sentence(text: str) -> str:
    """Return a text with a full stop, unless it ends with a sign that ends a sentence already."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def note_text(note: Footnote, works: Mapping[str, Work]) -> str:
    """Return a whole note in one line: what it cites, then what it explains.

    A work that its text gives in full is not named again: notes of other programs hold a reference as it was typed.
    """
    said = (note.text or "").casefold()
    cited = "; ".join(citation_text(one, works) for one in note.cites if not _is_named(one, works, said))
    return " ".join(sentence(part) for part in (cited, note.text) if part) or "."


def _is_named(citation: Citation, works: Mapping[str, Work], said: str) -> bool:
    """Tell whether a text gives the work that is cited: it is its title, or has that with author, year and address."""
    work = works.get(citation.work or "")
    if work is None:
        return False
    makers = [one.family or one.literal or "" for one in (*work.author, *work.editor)[:1]]
    parts = [part for part in (work.title, *makers, (work.issued or "")[:4], work.url or work.doi) if part]
    if len(parts) == 1:
        return said.strip(" .") == parts[0].casefold().strip(" .")
    return bool(parts) and all(part.casefold() in said for part in parts)


def note_link(note: Footnote, works: Mapping[str, Work]) -> str | None:
    """Return the address of the first work of a note that has one, http, https, mailto or doi only."""
    for citation in note.cites:
        work = works.get(citation.work or "")
        if work and (link := work_link(work)):
            return link
    return None


def work_link(work: Work) -> str | None:
    """Return where a work can be opened; ``None`` for a scheme that could do anything but open a page."""
    if work.doi:
        return f"https://doi.org/{work.doi}" if SAFE_LINK.fullmatch(f"doi:{work.doi}") else None
    return work.url if work.url and SAFE_LINK.fullmatch(work.url) else None
