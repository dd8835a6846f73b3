"""Compares what a map's record says that a note cites with the note's own text in the paper."""

import re
from collections.abc import Iterator

from argmap.anchoring.folding import folded
from argmap.citations.vocabulary import holds
from argmap.citations.wording import locator_text
from argmap.notation.bibliography import Citation, Name, Work

LINK = re.compile(r"https?://\S+|\bdoi:\S+", re.IGNORECASE)
YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
WORD = re.compile(r"\w+")
REPEATS = ("ibid", "again", "same_author")
"""The lists of words that repeat another note."""
ALIKE = 85.0
"""How like a title must be to a stretch of the note, of 100: editions and scans differ in a letter here and there."""


def differences(citation: Citation, work: Work | None, note: str, *, dated: bool = True) -> Iterator[str]:
    """Yield what a citation says and the text of its note does not: the work, the year, the locator.

    The work is known by its author, its title or its address, for a short form has only one of them. Years in titles
    are no year of publication; years are compared only if ``dated``.
    """
    text = folded(LINK.sub(" ", note))
    linked = work is not None and any(link and link.strip("/") in note for link in (work.url, work.doi))
    if citation.ibid is not None and not any(holds(text, "back", key) for key in REPEATS):
        yield f"it is no Ibid., but the record has it repeat note {citation.ibid}"
    if work and not linked and not _names(work, text):
        yield f"it names neither the author nor the title of {work.id}"
    elif work and dated and (years := _other_years(work, text)):
        yield f"it gives {' and '.join(years)} as the year of {work.id}, not {(work.issued or '')[:4]}"
    if citation.locator and not _words(citation.locator) <= _words(text):
        yield f"it does not give {locator_text(citation)}"


def _words(text: str) -> set[str]:
    return set(WORD.findall(folded(text)))


def _names(work: Work, text: str) -> bool:
    """Tell whether a note names a work's author or editor, or its title."""
    people = [_last(one) for one in (*work.author, *work.editor)]
    if any(re.search(rf"(?<!\w){re.escape(folded(one))}(?!\w)", text) for one in people):
        return True
    titles = [one for one in (work.title, work.translated_title) if one]
    return not (people or titles) or any(_holds(text, folded(title)) for title in titles)


def _last(person: Name) -> str:
    return person.literal or person.family or ""


def _holds(text: str, title: str) -> bool:
    from rapidfuzz import fuzz

    return title in text or (len(title) <= len(text) and fuzz.partial_ratio(title, text) >= ALIKE)


def _other_years(work: Work, text: str) -> list[str]:
    """Return the years that a note gives where none of them is the work's; none where it gives no year.

    Years in sentences that explain something are those of what they tell.
    """
    if not work.issued:
        return []
    titles = " ".join(filter(None, (work.title, work.container_title, work.collection_title, work.number)))
    years = [year for year in dict.fromkeys(YEAR.findall(text)) if year not in titles]
    published = {part[:4] for part in work.issued.split("/")}
    if not years or not published.isdisjoint([*years, *YEAR.findall(titles)]):
        return []
    from argmap.citations.notes import parse_note

    told = {year for sentence in parse_note(text).explains for year in YEAR.findall(sentence)}
    return [year for year in years if year not in told]
